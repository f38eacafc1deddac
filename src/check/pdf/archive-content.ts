/**
 * What PDF/A refuses within the content of a page: colours that the file does not explain, and curves that change them.
 *
 * @see ISO 19005-2, 6.2.4 and 6.2.5
 */

import type { Operation, Token } from "./content-tokens.ts";
import type { PDFDict, PDFObject, PdfObjects } from "./pdf-objects.ts";

export type RefusedContent = (clause: string, message: string, page: number) => void;

/** The colours of devices, which mean nothing until a profile says how they look. Grey is grey by any profile. */
type DeviceColour = "RGB" | "CMYK";

export class ArchiveContent {
  readonly #pdf: PdfObjects;
  readonly #refused: RefusedContent;
  /** Of the file's own profiles, as they name themselves: `RGB`, `CMYK`, `GRAY`. */
  readonly #explained: ReadonlySet<string>;

  constructor(pdf: PdfObjects, refused: RefusedContent) {
    this.#pdf = pdf;
    this.#refused = refused;
    this.#explained = explainedColours(pdf);
  }

  operation(operation: Operation, resources: PDFDict | undefined, page: number): void {
    const { operator, operands } = operation;
    if (operator === "gs") this.#checkState(this.#named("ExtGState", operands, resources), page);
    const colour = this.#colourOf(operation, resources);
    // Without any profile, the file as a whole is told of.
    if (!colour || this.#explained.size === 0 || this.#explained.has(colour)) return;
    if (this.#pdf.get(this.#pdf.dictAt(resources, "ColorSpace"), `Default${colour}`)) return;
    this.#refused("6.2.4.3", `a page uses ${colour} colours, and the file does not say what these are`, page);
  }

  #colourOf({ operator, operands }: Operation, resources: PDFDict | undefined): DeviceColour | undefined {
    const pdf = this.#pdf;
    switch (operator) {
      case "k":
      case "K":
        return "CMYK";
      case "rg":
      case "RG":
        return "RGB";
      case "cs":
      case "CS":
        return this.#colourNamed(operands[0], resources);
      case "ID":
        return this.#colourNamed(spaceOfPicture(operands), resources);
      case "scn":
      case "SCN": {
        const shading = pdf.dictAt(this.#named("Pattern", operands, resources), "Shading");
        return this.#colourIn(pdf.raw(shading, "ColorSpace"), resources, 0);
      }
      case "sh":
        return this.#colourIn(pdf.raw(this.#named("Shading", operands, resources), "ColorSpace"), resources, 0);
      case "Do":
        return this.#colourIn(pdf.raw(this.#named("XObject", operands, resources), "ColorSpace"), resources, 0);
    }
    return undefined;
  }

  #named(kind: string, operands: readonly Token[], resources: PDFDict | undefined): PDFDict | undefined {
    const last = operands.at(-1);
    return last?.kind === "name" ? this.#pdf.dictAt(this.#pdf.dictAt(resources, kind), last.value) : undefined;
  }

  #colourNamed(token: Token | undefined, resources: PDFDict | undefined, depth = 0): DeviceColour | undefined {
    if (token?.kind !== "name") return undefined;
    const colour = devices.get(token.value);
    const spaces = this.#pdf.dictAt(resources, "ColorSpace");
    return colour ?? this.#colourIn(this.#pdf.raw(spaces, token.value), resources, depth + 1);
  }

  /** A space may be made from another one: a palette of its colours, or an ink in place of it. */
  #colourIn(space: PDFObject | undefined, resources: PDFDict | undefined, depth: number): DeviceColour | undefined {
    if (space === undefined || depth > deepest) return undefined;
    const parts = this.#pdf.list(space);
    const value = this.#pdf.name(parts[0] ?? space);
    if (value === undefined) return undefined;
    const base = bases.get(value);
    if (base !== undefined && parts.length > base) return this.#colourIn(parts[base], resources, depth + 1);
    return parts.length > 1 ? undefined : this.#colourNamed({ kind: "name", value }, resources, depth);
  }

  #checkState(state: PDFDict | undefined, page: number): void {
    const second = this.#pdf.get(state, "TR2");
    if (!this.#pdf.get(state, "TR") && (!second || this.#pdf.name(second) === "Default")) return;
    this.#refused("6.2.5", "a page bends its colours by a curve of its own (TR)", page);
  }
}

/** Spaces that are made from spaces. */
const deepest = 8;

/** As they are called, in pictures that stand in the content by their short names. */
const devices: ReadonlyMap<string, DeviceColour> = new Map([
  ["DeviceRGB", "RGB"],
  ["RGB", "RGB"],
  ["DeviceCMYK", "CMYK"],
  ["CMYK", "CMYK"],
]);

/** Where in its list a space names the one that it is made from. */
const bases: ReadonlyMap<string, number> = new Map([
  ["Indexed", 1],
  ["I", 1],
  ["Pattern", 1],
  ["Separation", 2],
  ["DeviceN", 2],
]);

function spaceOfPicture(operands: readonly Token[]): Token | undefined {
  const at = operands.findIndex((token) => token.kind === "name" && ["CS", "ColorSpace"].includes(token.value));
  const space = at === -1 ? undefined : operands[at + 1];
  if (space?.kind !== "[") return space;
  // The colours of a palette: `[/Indexed /DeviceRGB 1 …]`.
  return operands[at + 3];
}

/** A profile names its colours in its head. @see ISO 15076-1, 7.2.6 */
function explainedColours(pdf: PdfObjects): ReadonlySet<string> {
  const holders = [pdf.catalog, ...pdf.pages.map(({ dict }) => dict)];
  const intents = holders.flatMap((holder) => pdf.listAt(holder, "OutputIntents")).map((intent) => pdf.dict(intent));
  const profiles = intents
    .filter((intent) => pdf.nameAt(intent, "S") === "GTS_PDFA1")
    .map((intent) => pdf.bytes(pdf.raw(intent, "DestOutputProfile")));
  return new Set(
    profiles.flatMap((profile) =>
      profile && profile.length >= 128 ? [Buffer.from(profile.subarray(16, 20)).toString("latin1").trim()] : [],
    ),
  );
}
