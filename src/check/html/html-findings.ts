/** What a check of a web page found, and how much it looked at: a check that saw nothing has not passed. */

import type { Code } from "../../diagnostics/catalogue.ts";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import type { HtmlElement, HtmlNode } from "../../read/html/html-node.ts";

export type HtmlCode = Extract<Code, `html/${string}`>;

export interface HtmlCounted {
  elements: number;
  headings: number;
  tables: number;
  pictures: number;
  links: number;
}

export interface HtmlFinding {
  readonly message: string;
  readonly hint: string;
}

export class HtmlFindings {
  readonly counted: HtmlCounted = { elements: 0, headings: 0, tables: 0, pictures: 0, links: 0 };
  readonly #file: string;
  readonly #found: Diagnostic[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  /** @param element - in which it was found; absent for the page as a whole */
  add(code: HtmlCode, { message, hint }: HtmlFinding, element?: HtmlElement): void {
    this.#found.push({
      severity: warnings.has(code) ? "warning" : "error",
      code,
      message,
      at: placeOf(this.#file, element),
      hint,
    });
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#found;
  }
}

/** What makes a page harder to use, but bars nobody from what it says. */
const warnings: ReadonlySet<HtmlCode> = new Set<HtmlCode>(["html/table-without-caption"]);

export function placeOf(file: string, node: HtmlNode | undefined): Place {
  const location = node && "sourceCodeLocation" in node ? node.sourceCodeLocation : undefined;
  return location ? { file, line: location.startLine, column: location.startCol } : { file };
}
