import {
  attribute,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
} from "../../read/html/html-node.ts";
import { isSilent } from "../../read/html/words-in.ts";
import { isBlank } from "../../values/is-blank.ts";

/** The first of each id: labels reach no other. */
export type ElementsById = ReadonlyMap<string | undefined, HtmlElement>;

export function elementsById(elements: readonly HtmlElement[]): ElementsById {
  return new Map(elements.toReversed().map((element) => [attribute(element, "id"), element]));
}

/** As it is read out: what it is labelled, else its words, those of its pictures, and what is no part of a paper's words. */
export function nameOf(node: HtmlNode, byId: ElementsById): string {
  if (isText(node)) return node.value;
  if (!isElement(node)) return "";
  if (node.tagName === "svg") return attribute(node, "aria-hidden") === "true" ? "" : (givenName(node, byId) ?? "");
  if (node.tagName === "math") return textOf(node);
  if (isSilent(node)) return "";
  const given = givenName(node, byId);
  if (given !== undefined) return given;
  if (node.tagName === "img") return attribute(node, "alt") ?? "";
  return childrenOf(node)
    .map((child) => nameOf(child, byId))
    .join("");
}

/**
 * Of what was given a name that stands in place of its words. As browsers look for it: in what it refers to, in its
 * label; and of a drawing, in its title.
 *
 * @see Accessible Name and Description Computation 1.2; SVG Accessibility API Mappings 1.0
 */
export function givenName(element: HtmlElement, byId: ElementsById): string | undefined {
  const labels = (attribute(element, "aria-labelledby") ?? "").split(/\s+/).filter((id) => id !== "");
  const names = [labels.map((id) => textOf(byId.get(id))).join(" "), attribute(element, "aria-label") ?? ""];
  if (element.tagName === "svg")
    names.push(textOf(childrenOf(element).find((child) => isElement(child) && child.tagName === "title")));
  return names.find((words) => !isBlank(words));
}

/** All of it: a label counts where it is hidden, too. */
function textOf(node: HtmlNode | undefined): string {
  if (!node) return "";
  if (isText(node)) return node.value;
  const own = isElement(node) ? (attribute(node, "aria-label") ?? attribute(node, "alt") ?? "") : "";
  return own || childrenOf(node).map(textOf).join("");
}
