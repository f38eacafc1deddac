import {
  attribute,
  childrenOf,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
} from "../../read/html/html-node.ts";
import { isSilent } from "../../read/html/words-in.ts";
import { linkTextFault, linkTextFaultInWords } from "../link-text.ts";
import type { HtmlFindings } from "./html-findings.ts";

/** Links say where they go; those within the page lead to something. */
export function checkHtmlLinks(
  elements: readonly HtmlElement[],
  shown: readonly HtmlElement[],
  findings: HtmlFindings,
): void {
  const targets = new Set(elements.flatMap((element) => [attribute(element, "id"), attribute(element, "name")]));
  for (const link of shown) {
    const target = link.tagName === "a" ? attribute(link, "href") : undefined;
    if (target === undefined) continue;
    findings.counted.links += 1;
    if (/^#./.test(target) && target !== "#top" && !targets.has(decoded(target.slice(1)))) {
      const message = `a link leads to “${target}”, which is not on the page`;
      findings.add("html/link-nowhere", { message, hint: "give what it leads to this id, or take the link out" }, link);
    }
    const words = nameOf(link);
    const fault = linkTextFault(words);
    if (fault) {
      const hint = "write what the reader finds there: the name of the page or paper";
      findings.add("html/link-text", { message: linkTextFaultInWords(words, fault), hint }, link);
    }
  }
}

/** As it is read out: what it is labelled, else its words and those of its pictures. */
function nameOf(link: HtmlElement): string {
  const label = attribute(link, "aria-label");
  if (label !== undefined) return label;
  const pictures = [...elementsIn(link)].flatMap((element) =>
    element.tagName === "img" ? [attribute(element, "alt") ?? ""] : [],
  );
  return [textIn(link), ...pictures].join(" ");
}

/** Also of what is no part of a paper's words: the number of a note, the way back from it. */
function textIn(node: HtmlNode): string {
  if (isText(node)) return node.value;
  return isElement(node) && isSilent(node) ? "" : childrenOf(node).map(textIn).join("");
}

/** An address may have its id percent-encoded. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch (error) {
    if (error instanceof URIError) return fragment;
    throw error;
  }
}
