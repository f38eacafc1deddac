/**
 * The words of Word paragraphs as a reader meets them: of fields only their results, notes at their reference.
 *
 * Leaves out what repeats a word or differs from printing to printing: the symbol beside a rating, page references.
 */

import { child, childElements, type XmlElement } from "../../ooxml/xml-tree.ts";
import type { StyleSheet } from "./style-sheet.ts";

interface Field {
  instruction: string;
  isResult: boolean;
}

/** Tracked changes as if all had been accepted, or as if none had been made. */
export type View = "accepted" | "original";

export class ParagraphReader {
  readonly #styles: StyleSheet;
  readonly #notes: ReadonlyMap<string, string>;
  readonly #view: View;
  /** A field can run over paragraphs. */
  readonly #fields: Field[] = [];
  readonly #openBookmarks = new Map<string, string>();
  /** What a NOTEREF field repeats: the note referred to in a bookmark. */
  readonly #notesInBookmarks = new Map<string, string>();

  /** @param notes - words by kind and id: `footnote 1` */
  constructor(styles: StyleSheet, notes: ReadonlyMap<string, string>, view: View = "accepted") {
    this.#styles = styles;
    this.#notes = notes;
    this.#view = view;
  }

  words(element: XmlElement): string {
    return childElements(element)
      .map((part) => this.#wordsOf(part))
      .join("");
  }

  #wordsOf(element: XmlElement): string {
    switch (element.name) {
      case "t":
      case "delText":
        return this.#isShown() ? element.children.join("") : "";
      case "tab":
      case "br":
      case "cr":
        return " ";
      case "noBreakHyphen":
        return "-";
      case "instrText":
        return this.#instruct(element.children.join(""));
      case "fldChar":
        return this.#field(element.attributes.get("fldCharType") ?? "");
      case "footnoteReference":
      case "endnoteReference":
        return this.#note(`${element.name.replace("Reference", "")} ${element.attributes.get("id")}`);
      case "bookmarkStart":
        this.#openBookmarks.set(element.attributes.get("id") ?? "", element.attributes.get("name") ?? "");
        return "";
      case "bookmarkEnd":
        this.#openBookmarks.delete(element.attributes.get("id") ?? "");
        return "";
      case "r":
        return this.#isSymbol(element) ? "" : this.words(element);
      case "AlternateContent":
        return this.words(child(element, "Choice") ?? element);
      case "del":
      case "moveFrom":
        return this.#view === "accepted" ? "" : this.words(element);
      case "ins":
      case "moveTo":
        return this.#view === "original" ? "" : this.words(element);
      case "pPr":
      case "rPr":
      case "sdtPr":
        return "";
    }
    return this.words(element);
  }

  #isSymbol(run: XmlElement): boolean {
    const style = child(child(run, "rPr"), "rStyle")?.attributes.get("val");
    return style !== undefined && this.#styles.name(style) === "rating symbol";
  }

  #isShown(): boolean {
    return this.#fields.every(({ isResult, instruction }) => isResult && !/^\s*(PAGEREF|NOTEREF)\b/i.test(instruction));
  }

  #instruct(text: string): string {
    const field = this.#fields.at(-1);
    if (field && !field.isResult) field.instruction += text;
    return "";
  }

  #field(type: string): string {
    if (type === "begin") this.#fields.push({ instruction: "", isResult: false });
    const field = this.#fields.at(-1);
    if (type === "separate" && field) field.isResult = true;
    if (type !== "end") return "";
    this.#fields.pop();
    const bookmark = /^\s*NOTEREF\s+(\S+)/i.exec(field?.instruction ?? "")?.[1];
    return bookmark === undefined ? "" : this.#noteWords(this.#notesInBookmarks.get(bookmark) ?? "");
  }

  #note(key: string): string {
    for (const name of this.#openBookmarks.values()) this.#notesInBookmarks.set(name, key);
    return this.#noteWords(key);
  }

  #noteWords(key: string): string {
    return ` [${this.#notes.get(key) ?? ""}] `;
  }
}
