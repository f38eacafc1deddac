import type { Element, ElementType } from "./element.ts";

const types = ["H1", "H2", "H3", "H4"] as const satisfies readonly ElementType[];

/** The level of the last heading of each paper. */
const levels = new WeakMap<Element, number>();

/**
 * A heading, never more than one level below the heading before it: whoever moves through a paper by its headings would
 * look for the one that was left out.
 *
 * @param level - 0 is the paper's title
 */
export function headingElement(parent: Element, level: 0 | 1 | 2 | 3, paper: Element): Element {
  const deepest = (levels.get(paper) ?? -1) + 1;
  const settled = Math.min(level, deepest) as 0 | 1 | 2 | 3;
  levels.set(paper, settled);
  return parent.add(types[settled]);
}
