/**
 * What a paper says: one closed tree, made once from Markdown and then settled by the passes beside this file.
 *
 * Plain JSON. Renderers decide how a node looks; they never add, drop or reorder words, so everything that is
 * printed (numbers, captions, "Page X of Y", reference texts) stands here.
 */

import type { Place } from "../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Rag } from "../values/rag.ts";
import type { Chart } from "./chart.ts";

export interface Document {
  /** The report's id: `2022-09-health-and-wellbeing-board`. Output files are named after it. */
  readonly id: string;
  readonly title: readonly Inline[];
  readonly properties: Properties;
  readonly running: Running;
  readonly sections: readonly Section[];
  /** In the order of their first reference, so that `notes[0]` is note 1. */
  readonly notes: readonly Note[];
  /** The heading over the notes, where a format prints them at the end. */
  readonly notesTitle: string;
  /** How sections, paragraphs and lists of resolutions are numbered: Word writes the same formats natively. */
  readonly numbering: Numbering;
  /** What a council's Word template prints by itself, part by part; absent where there is no template. */
  readonly fills?: readonly Fill[];
  /** Every fact that fed a merged inline or a fill, by its name. */
  readonly facts: Readonly<Record<string, FactRecord>>;
}

/** A value in a Word template, as it is printed there. */
export interface Fill {
  /** The tag's words: `date meeting.date "d MMMM"`. */
  readonly slot: string;
  readonly text: string;
  /** Names in `Document.facts`. */
  readonly facts: readonly string[];
  readonly at: Place;
}

/** What a file says of itself, outside its pages. */
export interface Properties {
  /** The title as plain text. */
  readonly title: string;
  /** Body and meeting in words. */
  readonly subject: string;
  /** A post, never a person's name. */
  readonly author: string;
  readonly keywords: readonly string[];
  /** Also the timestamp of every file, at midnight UTC. */
  readonly asAt: CalendarDate;
  readonly language: "en-GB";
  /** Such as "Demonstration built from …"; repeated in the metadata of every file. */
  readonly notice?: string;
}

/** What stands on every page. */
export interface Running {
  /** Top of each page: a draft mark, or nothing. */
  readonly header?: string;
  /** Foot of each page: the short title. */
  readonly footer: string;
  /** A second line at the foot of each page: the demonstration notice. */
  readonly notice?: string;
  /** With `{page}` and `{pages}` where the numbers go: "Page {page} of {pages}". */
  readonly pageNumber: string;
}

/** The formats by their first number: `1.0` and `1.` for headings; `1.1.1` is n.m, and n.m.k beneath a sub-heading. */
export interface Numbering {
  readonly headings: "1.0" | "1." | "none";
  /** `1.` is one sequence through all sections; with `1.1`, paragraphs beneath a sub-heading have no number. */
  readonly paragraphs: "1.1.1" | "1.1" | "1." | "none";
  /** `paragraph`: as the paragraphs around them. */
  readonly recommendations: "paragraph" | "(1)" | "a)" | "i)" | "none";
  readonly resolutions: "(1)" | "a)" | "i)";
}

/** A number that a reader sees, and the list and level that make Word count to it. */
export interface ItemNumber {
  readonly text: string;
  /**
   * `outline`: headings and paragraphs in one multilevel list. `sequence`: one run of paragraphs through all sections.
   * Any other value names a list of its own that begins at 1, formatted as `format`.
   */
  readonly list: string;
  readonly level: 0 | 1 | 2;
  readonly format: "1.0" | "1." | "1.1" | "1.1.1" | "(1)" | "a)" | "i)";
}

interface Node {
  /** Unique in the document, stable from build to build, `[a-z0-9/._-]+`. */
  readonly id: string;
  /** Where the words come from: a template or a report. */
  readonly at?: Place;
}

export interface Section extends Node {
  readonly kind: "section";
  readonly orientation: "portrait" | "landscape";
  /** Neither its heading nor its paragraphs are counted: the tail of a paper. */
  readonly isUnnumbered?: true;
  readonly blocks: readonly Block[];
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Quotation
  | Table
  | Figure
  | Recommendations
  | Resolutions
  | KeyFacts
  | Notice
  | Signatures
  | Contents
  | PageBreak
  | Enclosure;

/** The paper's title is level 0 and not a block; sections begin with level 1. */
export interface Heading extends Node {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  readonly number?: ItemNumber;
  readonly content: readonly Inline[];
}

export interface Paragraph extends Node {
  readonly kind: "paragraph";
  readonly number?: ItemNumber;
  readonly content: readonly Inline[];
}

export interface List extends Node {
  readonly kind: "list";
  readonly isOrdered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** "1." and so on in an ordered list: settled here so that every format shows the same. Absent where bulleted. */
  readonly number?: ItemNumber;
  readonly content: readonly Inline[];
  /** Where it is written. */
  readonly at?: Place;
  /** A list beneath this item. */
  readonly nested?: List;
}

export interface Quotation extends Node {
  readonly kind: "quotation";
  readonly content: readonly Inline[];
  /** Who said it. */
  readonly attribution?: readonly Inline[];
}

export interface Table extends Node {
  readonly kind: "table";
  /** An agenda's items of business: the way through a pack, not counted among the paper's tables. */
  readonly isIndex?: true;
  /** With its number: "Table 1: Actions". */
  readonly caption: readonly Inline[];
  readonly columns: readonly Column[];
  /** Each row has one cell a column. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A chart with everything that a reader needs who does not see it. Its picture is drawn by each format from `chart`. */
export interface Figure extends Node {
  readonly kind: "figure";
  /** With its number, then what the figure shows: "Figure 1: One plan in three is late". */
  readonly caption: readonly Inline[];
  /** What was counted, of whom, where and when. */
  readonly statisticalTitle: readonly Inline[];
  /** In place of the picture: a sentence or two. */
  readonly altText: string;
  /** What the picture shows, in full. */
  readonly longDescription: string;
  readonly chart: Chart;
  /** As at which day, and from where. */
  readonly source: readonly Inline[];
  /** What the picture is drawn from. Its id is the figure's with `/data`. */
  readonly data: Table;
}

export interface Column {
  readonly header: readonly Inline[];
  /** Figures stand right, in tabular digits. */
  readonly align: "left" | "right";
  /** Relative width: 2 is twice as wide as 1. */
  readonly width: number;
}

export interface Cell {
  readonly content: readonly Inline[];
}

export interface Recommendations extends Node {
  readonly kind: "recommendations";
  /** "The Board is asked to:", or nothing. */
  readonly lead?: readonly Inline[];
  readonly items: readonly NumberedItem[];
}

export interface Resolutions extends Node {
  readonly kind: "resolutions";
  readonly lead?: readonly Inline[];
  readonly items: readonly NumberedItem[];
}

export interface NumberedItem extends Node {
  readonly number?: ItemNumber;
  readonly content: readonly Inline[];
}

/** Front matter: a quiet two-column table of labels and values, without a header row. */
export interface KeyFacts extends Node {
  readonly kind: "key-facts";
  readonly rows: readonly KeyFact[];
}

export interface KeyFact {
  readonly label: string;
  readonly value: readonly Inline[];
}

/** A box that stands out: a draft, an exempt part, a demonstration. */
export interface Notice extends Node {
  readonly kind: "notice";
  readonly content: readonly Inline[];
}

export interface Signatures extends Node {
  readonly kind: "signatures";
  readonly signatories: readonly (readonly Inline[])[];
}

/** A list of the headings that follow. The entries are settled; page numbers are each format's own. */
export interface Contents extends Node {
  readonly kind: "contents";
  readonly title: string;
  readonly entries: readonly ContentsEntry[];
}

export interface ContentsEntry {
  readonly target: string;
  readonly level: 1 | 2;
  /** The heading's number and words. */
  readonly text: string;
}

export interface PageBreak extends Node {
  readonly kind: "page-break";
}

/** A document that goes with this one: named here, bound by a pack. */
export interface Enclosure extends Node {
  readonly kind: "enclosure";
  /** Where it is a report itself: which, and the hash of what that says, so that a changed word of it is a change of this one. */
  readonly report?: { readonly id: string; readonly hash: string };
  readonly content: readonly Inline[];
}

export type Inline =
  | Text
  | Strong
  | Emphasis
  | Link
  | RagMark
  | CrossReference
  | Abbreviation
  | NoteReference
  | LanguageSpan
  | Merged
  | LineBreak;

export interface Text {
  readonly kind: "text";
  readonly text: string;
  /** The number before a caption, “Table 1: ”, which follows from where the table stands. */
  readonly isNumber?: true;
}

export interface Strong {
  readonly kind: "strong";
  readonly content: readonly Inline[];
}

export interface Emphasis {
  readonly kind: "emphasis";
  readonly content: readonly Inline[];
}

/** Only `https:`, `http:` and `mailto:`. */
export interface Link {
  readonly kind: "link";
  readonly target: string;
  readonly content: readonly Inline[];
  /** Where it is written. */
  readonly at?: Place;
}

/** A rating: word and symbol, and only then colour. */
export interface RagMark {
  readonly kind: "rag";
  readonly rag: Rag;
  readonly text: string;
  readonly facts: readonly string[];
}

/**
 * Prints "paragraph 7.1": the words are settled by a pass, the number follows the target. A reference that has its words
 * from the start keeps them; it leads to a paper that a pack binds with this one, and elsewhere is words alone.
 */
export interface CrossReference {
  readonly kind: "cross-reference";
  readonly target: string;
  /** "paragraph 7.1", or a heading's words where nothing is numbered. Empty before numbering. */
  readonly text: string;
}

/** The short form only: at first use the pass has put the long form and brackets beside it as text. */
export interface Abbreviation {
  readonly kind: "abbreviation";
  readonly text: string;
  readonly expansion: string;
}

export interface NoteReference {
  readonly kind: "note-reference";
  /** The note's id. */
  readonly target: string;
  /** "1"; empty before numbering. */
  readonly text: string;
}

export interface LanguageSpan {
  readonly kind: "language";
  /** BCP 47. */
  readonly language: string;
  readonly content: readonly Inline[];
}

/** A value from data, as it is printed, with the facts that fed it. Never parsed, only shown. */
export interface Merged {
  readonly kind: "merged";
  readonly text: string;
  /** Names in `Document.facts`; empty for a value that is missing. */
  readonly facts: readonly string[];
}

export interface LineBreak {
  readonly kind: "line-break";
}

export interface Note extends Node {
  /** "1" */
  readonly number: string;
  readonly content: readonly Inline[];
}

/** Where a fact comes from, as plain JSON. */
export interface FactRecord {
  readonly name: string;
  /** The value in plain words: "18 October 2019". */
  readonly value: string;
  readonly source: FactSource;
}

export type FactSource =
  | { readonly kind: "data"; readonly at: Place }
  | {
      readonly kind: "rule";
      /** In words, with the inputs' values: "18 months after 18 October 2019". */
      readonly rule: string;
      /** Names of the facts it was worked out from. */
      readonly inputs: readonly string[];
      /** The place of the first input. */
      readonly at?: Place;
    };
