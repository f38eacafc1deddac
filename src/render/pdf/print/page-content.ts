/**
 * The content of the page that is being drawn: its operators, and what stands open in them.
 *
 * Everything drawn lies in exactly one sequence of marked content. A sequence stays open from line to line while its owner
 * is the same, and so does its text object; a change of owner closes both.
 */

import type { Decoration } from "../tagging/mark.ts";
import type { EmbeddedFont } from "./internals.ts";

/** Words in one face, size and colour on one line. */
export interface ShownText {
  readonly font: EmbeddedFont;
  readonly sizePt: number;
  /** `#rrggbb` */
  readonly colour: string;
  /** Where the baseline begins, from the top left of the page. */
  readonly xPt: number;
  readonly baselinePt: number;
  /** Added after each character. */
  readonly spacingPt: number;
  /** What stands between the brackets of `TJ`; see `shownGlyphs`. */
  readonly glyphs: readonly Glyphs[];
}

/** Glyphs at one height above the baseline, which is 0 for all but marks that sit on another letter. */
export interface Glyphs {
  readonly adjusted: string;
  readonly riseEm: number;
}

const decorations: Readonly<Record<Decoration, string>> = {
  header: "/Artifact <</Type /Pagination /Subtype /Header>> BDC",
  footer: "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
  repeated: "/Artifact <</Type /Pagination>> BDC",
  layout: "/Artifact <</Type /Layout>> BDC",
};

export class PageContent {
  readonly #operators: string[] = [];
  #owner: unknown;
  #isText = false;
  #face = "";
  #colour = "";

  add(operators: string): void {
    if (this.#isText) this.#endText();
    this.#operators.push(operators);
  }

  /** Begins marked content, unless what is open belongs to this owner. */
  begin(owner: unknown, operator: () => string): void {
    if (this.#owner === owner) return;
    this.end();
    this.#operators.push(operator());
    this.#owner = owner;
  }

  beginDecoration(decoration: Decoration): void {
    this.begin(decoration, () => decorations[decoration]);
  }

  end(): void {
    if (this.#isText) this.#endText();
    if (this.#owner !== undefined) this.#operators.push("EMC");
    this.#owner = undefined;
  }

  show({ font, sizePt, colour, xPt, baselinePt, spacingPt, glyphs }: ShownText): void {
    if (!this.#isText) this.#operators.push("BT");
    this.#isText = true;

    const face = `/${font.id} ${short(sizePt)} Tf`;
    if (face !== this.#face) this.#operators.push(face);
    this.#face = face;
    if (colour !== this.#colour) this.#operators.push(`${components(colour)} rg`);
    this.#colour = colour;

    // The page stands on its head for pdfkit, which counts from the top; letters are turned back.
    this.#operators.push(`1 0 0 -1 ${short(xPt)} ${short(baselinePt)} Tm`);
    if (spacingPt !== 0) this.#operators.push(`${short(spacingPt)} Tc`);
    for (const { adjusted, riseEm } of glyphs) {
      const shown = `[${adjusted}] TJ`;
      this.#operators.push(riseEm === 0 ? shown : `${short(riseEm * sizePt)} Ts ${shown} 0 Ts`);
    }
    if (spacingPt !== 0) this.#operators.push("0 Tc");
  }

  get bytes(): Uint8Array {
    return Buffer.from(`${this.#operators.join("\n")}\n`, "latin1");
  }

  /** What is drawn next may set a face and a colour of its own. */
  #endText(): void {
    this.#operators.push("ET");
    this.#isText = false;
    this.#face = "";
    this.#colour = "";
  }
}

/** To a millionth, as pdfkit writes them. */
function short(number: number): number {
  return Math.round(number * 1e6) / 1e6;
}

function components(colour: string): string {
  const bits = Number.parseInt(colour.slice(1), 16);
  return [bits >> 16, (bits >> 8) & 0xff, bits & 0xff].map((part) => short(part / 255)).join(" ");
}
