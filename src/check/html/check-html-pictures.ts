import {
  attribute,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
} from "../../read/html/html-node.ts";
import { alternativeTextFault, alternativeTextFaultInWords } from "../alternative-text.ts";
import type { HtmlFindings } from "./html-findings.ts";

/** Whatever is shown as a picture says what it shows, or that it shows nothing. */
export function checkHtmlPictures(elements: readonly HtmlElement[], findings: HtmlFindings): void {
  const byId = new Map(elements.toReversed().map((element) => [attribute(element, "id"), element]));
  for (const element of elements) {
    const isDrawn = element.tagName === "svg" && attribute(element, "aria-hidden") !== "true";
    if (element.tagName !== "img" && !isDrawn) continue;
    findings.counted.pictures += 1;
    const words = isDrawn ? nameOfDrawing(element, byId) : attribute(element, "alt");
    if (words === undefined) {
      const hint = 'say what it shows in alt="…" or <title>; alt="" marks decoration';
      findings.add("html/figure-without-alt", { message: "a picture has no alternative text", hint }, element);
      continue;
    }
    const fault = alternativeTextFault(words);
    if (!fault) continue;
    const hint = "say what the picture shows";
    findings.add("html/figure-alt-text", { message: alternativeTextFaultInWords(words, fault), hint }, element);
  }
}

/**
 * As browsers look for it: in what it refers to, in its label, in its title.
 *
 * @see Accessible Name and Description Computation 1.2; SVG Accessibility API Mappings 1.0
 */
function nameOfDrawing(svg: HtmlElement, byId: ReadonlyMap<string | undefined, HtmlElement>): string | undefined {
  const labels = (attribute(svg, "aria-labelledby") ?? "").split(/\s+/).filter((id) => id !== "");
  const title = childrenOf(svg).find((child) => isElement(child) && child.tagName === "title");
  const names = [labels.map((id) => textOf(byId.get(id))).join(" "), attribute(svg, "aria-label") ?? "", textOf(title)];
  return names.find((words) => words.trim() !== "");
}

/** All of it: a label counts where it is hidden, too. */
function textOf(node: HtmlNode | undefined): string {
  if (!node) return "";
  if (isText(node)) return node.value;
  const own = isElement(node) ? (attribute(node, "aria-label") ?? "") : "";
  return own || childrenOf(node).map(textOf).join("");
}
