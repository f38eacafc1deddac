/** What a check found, and how much it looked at: a check that saw nothing has not passed. */

import type { Code } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { pdfRules } from "../../diagnostics/pdf-rules.ts";
import type { Rule } from "../../diagnostics/rule.ts";

export type PdfCode = Extract<Code, `pdf/${string}`>;

export interface Counted {
  /** Of the structure tree. */
  elements: number;
  /** Pieces of content that an element owns. */
  marks: number;
  /** Operators that put something on a page. */
  drawings: number;
  glyphs: number;
  fonts: number;
  headings: number;
  tables: number;
  annotations: number;
}

export interface Finding {
  /** The condition's number in the Matterhorn Protocol, or the clause of a standard. */
  readonly rule: string;
  readonly message: string;
  readonly page?: number | undefined;
}

const rules: Readonly<Record<PdfCode, Rule>> = pdfRules;

export class Findings {
  readonly counted: Counted = {
    elements: 0,
    marks: 0,
    drawings: 0,
    glyphs: 0,
    fonts: 0,
    headings: 0,
    tables: 0,
    annotations: 0,
  };
  readonly #found = new Map<string, { readonly code: PdfCode; readonly finding: Finding; times: number }>();

  /** The same fault of the same page is told once, with how often it was met. */
  add(code: PdfCode, finding: Finding): void {
    const key = [code, finding.rule, finding.message, finding.page].join("\n");
    const before = this.#found.get(key);
    if (before) before.times += 1;
    else this.#found.set(key, { code, finding, times: 1 });
  }

  diagnostics(file: string): readonly Diagnostic[] {
    return [...this.#found.values()].map(({ code, finding: { rule, message, page }, times }) => ({
      severity: rules[code].severity ?? "error",
      code,
      message: `${message}${times > 1 ? `, ${times} times` : ""} (${rule})`,
      at: page === undefined ? { file } : { file, page },
    }));
  }
}
