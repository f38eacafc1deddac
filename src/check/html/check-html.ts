/**
 * Can everybody read a web page? What its source alone can tell, of any page; how it looks is for a browser to judge.
 *
 * @see WCAG 2.2
 */

import { parse } from "parse5";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import {
  attribute,
  childrenOf,
  elementsIn,
  firstElement,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
} from "../../read/html/html-node.ts";
import { isSilent, settledWords, wordsIn } from "../../read/html/words-in.ts";
import { isBlank } from "../../values/is-blank.ts";
import { isLanguage } from "../../values/language.ts";
import type { PlacedWords } from "../left-over-words.ts";
import { checkHtmlLinks } from "./check-html-links.ts";
import { checkHtmlPictures } from "./check-html-pictures.ts";
import { checkHtmlTables } from "./check-html-tables.ts";
import { type HtmlCounted, HtmlFindings, placeOf } from "./html-findings.ts";
import { type ElementsById, elementsById, nameOf } from "./name-of.ts";

export interface HtmlCheck {
  readonly findings: readonly Diagnostic[];
  readonly counted: Readonly<HtmlCounted>;
  /** What the page says, with the line in which it is written. */
  readonly lines: readonly PlacedWords[];
}

/** @param file - the name that findings give as their place */
export function checkHtml(file: string, html: string): HtmlCheck {
  const root: HtmlNode = parse(html, { sourceCodeLocationInfo: true });
  const findings = new HtmlFindings(file);
  const elements = [...elementsIn(root)];
  const shown = elements.filter((element) => !isHidden(element));
  findings.counted.elements = shown.length;

  checkTitle(root, findings);
  checkLanguages(root, shown, findings);
  checkIds(elements, findings);
  const byId = elementsById(elements);
  checkHeadings(shown, byId, findings);
  checkHtmlPictures(elements, byId, findings);
  checkHtmlTables(shown, byId, findings);
  checkHtmlLinks(elements, shown, byId, findings);
  const lines = [...linesIn(root, file)];
  if (lines.length === 0) {
    findings.add("html/no-text", {
      message: "the page has no text",
      hint: "check that the file is a web page, and that its words don't only appear when scripts run",
    });
  }
  return { findings: findings.diagnostics, counted: findings.counted, lines };
}

function checkTitle(root: HtmlNode, findings: HtmlFindings): void {
  const head = firstElement(root, "head");
  // A drawing in the page may have a title of its own.
  const title = head && firstElement(head, "title");
  if (!title || settledWords(wordsIn(title)) === "") {
    findings.add("html/title", { message: "the page has no title", hint: "name the paper in <title>" });
  }
}

function checkLanguages(root: HtmlNode, shown: readonly HtmlElement[], findings: HtmlFindings): void {
  const page = firstElement(root, "html");
  if (!page || languageOf(page) === "") {
    const hint = 'write it as <html lang="en-GB">';
    findings.add("html/language", { message: "the page does not say in which language it is", hint });
  }
  for (const element of shown) {
    const language = languageOf(element);
    if (language === "" || isLanguage(language)) continue;
    const hint = 'write it as lang="en-GB" or lang="cy"';
    findings.add("html/language", { message: `“${language}” is not the name of a language`, hint }, element);
  }
}

/** Empty where it is not said, or said to be unknown. */
function languageOf(element: HtmlElement): string {
  return (attribute(element, "lang") ?? "").trim();
}

function checkIds(elements: readonly HtmlElement[], findings: HtmlFindings): void {
  const seen = new Set<string>();
  for (const element of elements) {
    const id = attribute(element, "id");
    if (id === undefined) continue;
    if (seen.has(id)) {
      const message = `two elements have the id “${id}”, and links lead to the first`;
      findings.add("html/id-twice", { message, hint: "give the other one an id of its own" }, element);
    }
    seen.add(id);
  }
}

function checkHeadings(elements: readonly HtmlElement[], byId: ElementsById, findings: HtmlFindings): void {
  let before = 0;
  for (const element of elements) {
    const level = Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0);
    if (level === 0) continue;
    findings.counted.headings += 1;
    if (isBlank(nameOf(element, byId))) {
      const hint = "write what stands beneath it, or delete it";
      findings.add("html/heading-empty", { message: "a heading has no words", hint }, element);
    }
    if (level > before + 1) {
      const message =
        before === 0
          ? `the first heading is of level ${level}`
          : `a heading of level ${level} follows one of level ${before}`;
      findings.add("html/heading-level", { message, hint: `make it <h${before + 1}>` }, element);
    }
    before = level;
  }
}

function isHidden(element: HtmlElement): boolean {
  for (let node: HtmlNode | null = element; node !== null && isElement(node); node = node.parentNode) {
    if (isSilent(node)) return true;
  }
  return false;
}

function* linesIn(node: HtmlNode, file: string): Generator<PlacedWords> {
  for (const child of childrenOf(node)) {
    if (isText(child) && child.value.trim() !== "") yield { words: child.value, at: placeOf(file, child) };
    if (isElement(child) && !isSilent(child)) yield* linesIn(child, file);
  }
}
