import { Element, type ElementDetails, type ElementType } from "./element.ts";

/**
 * What a piece of a page's content is: part of an element, or decoration that is not read out. `header` and `footer`
 * stand on every page, `repeated` is a table's header row on its later pages, `layout` are rules, tints and symbols that
 * repeat a word.
 */
export type Mark = Element | Decoration;

export type Decoration = "header" | "footer" | "repeated" | "layout";

/** A part within marked words. What is part of a decoration is decoration. */
export function withinMark(mark: Mark, type: ElementType, details: ElementDetails = {}): Mark {
  return mark instanceof Element ? mark.within(type, details) : mark;
}
