/**
 * One XML part, read through once: is it safe to work on, and what does it hold that a template must not have?
 *
 * A parser, not a search: what stands in comments or is written with entities counts as it would in Word.
 */

import { SaxesParser } from "saxes";

export interface ScannedPart {
  /** Why the part can't be worked on; undefined where it can. */
  readonly damage: string | undefined;
  /** The namespace of the outermost element, and its name with its prefix. */
  readonly namespace: string;
  readonly rootName: string;
  /** How many there are of each element that somebody asks for, by its name without prefix. */
  readonly counts: ReadonlyMap<string, number>;
  /** The instructions of fields, put together over runs; one in another's is a field of its own. */
  readonly fields: readonly string[];
  readonly relationships: readonly Relationship[];
}

export interface Relationship {
  readonly id: string;
  /** The last step of its type: `hyperlink`. */
  readonly kind: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** Deeper than any document that a person made, and shallow enough for recursion. */
const deepest = 200;

export function scanPart(bytes: Uint8Array): ScannedPart {
  const scan = new PartScan();
  const text = utf8(bytes);
  if (text === undefined) return { ...scan.result, damage: "is not UTF-8 text" };
  try {
    scan.read(text);
    return scan.result;
  } catch (error) {
    return { ...scan.result, damage: error instanceof Error ? error.message : String(error) };
  }
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)/i.exec(text)?.[1] ?? "utf-8";
    return /^(utf-8|us-ascii)$/i.test(declared) && !text.startsWith("\0") ? text : undefined;
  } catch {
    return undefined;
  }
}

class PartScan {
  readonly #counts = new Map<string, number>();
  readonly #fields: string[] = [];
  readonly #open: { instruction: string; isResult: boolean }[] = [];
  readonly #relationships: Relationship[] = [];
  #namespace = "";
  #rootName = "";
  #isInstruction = false;
  #depth = 0;

  get result(): ScannedPart {
    return {
      damage: undefined,
      namespace: this.#namespace,
      rootName: this.#rootName,
      counts: this.#counts,
      fields: this.#fields,
      relationships: this.#relationships,
    };
  }

  read(text: string): void {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw new Error(`is not well-formed XML: ${error.message}`);
    });
    parser.on("doctype", () => {
      throw new Error("declares a document type");
    });
    parser.on("opentag", ({ name, local, uri, attributes }) => {
      this.#depth += 1;
      if (this.#depth > deepest) throw new Error(`is nested more than ${deepest} deep`);
      if (this.#depth === 1) {
        this.#namespace = uri;
        this.#rootName = name;
      }
      const values = new Map(Object.values(attributes).map((attribute) => [attribute.local, attribute.value]));
      this.#element(local, values);
    });
    parser.on("text", (words) => this.#text(words));
    parser.on("cdata", (words) => this.#text(words));
    parser.on("closetag", ({ local }) => {
      this.#depth -= 1;
      if (local === "instrText" || local === "delInstrText") this.#isInstruction = false;
    });
    parser.write(text).close();
    for (const { instruction } of this.#open) this.#fields.push(instruction);
  }

  #element(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    if (name === "instrText" || name === "delInstrText") this.#isInstruction = true;
    if (name === "fldSimple") this.#fields.push(attributes.get("instr") ?? "");
    if (name === "fldChar") this.#fieldCharacter(attributes.get("fldCharType") ?? "");
    if (name === "Relationship") this.#relationships.push(relationshipOf(attributes));
  }

  #fieldCharacter(type: string): void {
    if (type === "begin") this.#open.push({ instruction: "", isResult: false });
    const field = this.#open.at(-1);
    if (type === "separate" && field) field.isResult = true;
    if (type !== "end" || !field) return;
    this.#fields.push(field.instruction);
    this.#open.pop();
  }

  /** An instruction outside of any field is taken for one: Word makes what it likes of it. */
  #text(words: string): void {
    if (!this.#isInstruction) return;
    const field = this.#open.at(-1);
    if (field) field.instruction += words;
    else this.#fields.push(words);
  }
}

function relationshipOf(attributes: ReadonlyMap<string, string>): Relationship {
  return {
    id: attributes.get("Id") ?? "",
    kind: (attributes.get("Type") ?? "").split("/").at(-1) ?? "",
    target: attributes.get("Target") ?? "",
    isExternal: /^external$/i.test(attributes.get("TargetMode") ?? ""),
  };
}
