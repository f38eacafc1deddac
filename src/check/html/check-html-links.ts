import { attribute, type HtmlElement } from "../../read/html/html-node.ts";
import { linkTextFault, linkTextFaultInWords } from "../link-text.ts";
import type { HtmlFindings } from "./html-findings.ts";
import { type ElementsById, nameOf } from "./name-of.ts";

/** Links say where they go; those within the page lead to something. */
export function checkHtmlLinks(
  elements: readonly HtmlElement[],
  shown: readonly HtmlElement[],
  byId: ElementsById,
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
    const words = nameOf(link, byId);
    const fault = linkTextFault(words);
    if (fault) {
      const hint = "write what the reader finds there: the name of the page or paper";
      findings.add("html/link-text", { message: linkTextFaultInWords(words, fault), hint }, link);
    }
  }
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
