/**
 * What stands on a page to a reader who does not see it: headings, lists, tables, and the words in each.
 *
 * The elements of a paper make one tree in reading order. It is grown with the definition that it belongs to and filled
 * while the pages are drawn: every piece of text names the element it belongs to, or says that it is decoration.
 */

import type { PdfReference } from "../print/internals.ts";

export type ElementType =
  | "Document"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "P"
  | "BlockQuote"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Caption"
  | "Figure"
  | "Note"
  | "TOC"
  | "TOCI"
  | "Link"
  | "Reference"
  | "Span";

/** What an element says of itself besides its words. */
export interface ElementDetails {
  /** In place of a figure. */
  readonly alt?: string;
  /** BCP 47, where it differs from the paper's. */
  readonly language?: string;
  /** An abbreviation in full. */
  readonly expansion?: string;
  /** What a note is known by. */
  readonly id?: string;
  /** Whose header a header cell is. */
  readonly scope?: "Column" | "Row";
  readonly listNumbering?: ListNumbering;
}

export type ListNumbering = "None" | "Disc" | "Decimal" | "LowerAlpha" | "LowerRoman";

/** A piece of a page's content that belongs to an element: the page, and the number that the piece has on it. */
export interface MarkedContent {
  readonly page: PdfReference;
  readonly number: number;
}

/** The clickable area of a link. */
export interface PlacedAnnotation {
  readonly page: PdfReference;
  readonly annotation: PdfReference;
}

export type Kid = Element | MarkedContent | PlacedAnnotation;

/** Left, bottom, right and top in points, from the bottom left of the page. */
export type Box = readonly [number, number, number, number];

export class Element {
  readonly type: ElementType;
  readonly details: ElementDetails;
  readonly kids: Kid[] = [];
  /** Where a figure stands; known once it is drawn. */
  box?: Box;
  #parent: Element | undefined;
  #hasJoined: boolean;

  private constructor(type: ElementType, details: ElementDetails, parent?: Element, hasJoined = true) {
    this.type = type;
    this.details = details;
    this.#parent = parent;
    this.#hasJoined = hasJoined;
  }

  static root(): Element {
    return new Element("Document", {});
  }

  /** An element that is part of no paper, for words that are measured and not drawn. */
  static unplaced(): Element {
    return new Element("Span", {});
  }

  /** A part of this one, after those there are. */
  add(type: ElementType, details: ElementDetails = {}): Element {
    const child = new Element(type, details, this);
    this.kids.push(child);
    return child;
  }

  /** A part within a line of text. It takes its place between the words around it when it is drawn. */
  within(type: ElementType, details: ElementDetails = {}): Element {
    return new Element(type, details, this, false);
  }

  /** To be called when the first of its words is drawn. */
  join(): void {
    if (this.#hasJoined || !this.#parent) return;
    this.#parent.join();
    this.#parent.kids.push(this);
    this.#hasJoined = true;
  }

  /** This element, or the nearest around it, of that type. */
  upTo(type: ElementType): Element | undefined {
    return this.type === type ? this : this.#parent?.upTo(type);
  }

  /** The element added last, if nothing has been added since. */
  get last(): Element | undefined {
    const last = this.kids.at(-1);
    return last instanceof Element ? last : undefined;
  }
}
