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

/** How the glyphs of what is shown are read: they stand from left to right. */
export type Direction = "left-to-right" | "right-to-left";

/** Glyphs at one height above the baseline, which is 0 for all but marks that sit on another letter. */
export interface Glyphs {
  readonly adjusted: string;
  readonly riseEm: number;
  /** How far they move on. */
  readonly widthEm: number;
}

type PlacedGlyphs = Pick<ShownText, "xPt" | "baselinePt" | "sizePt" | "glyphs">;

const decorations: Readonly<Record<Decoration, string>> = {
  header: "/Artifact <</Type /Pagination /Subtype /Header>> BDC",
  footer: "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
  repeated: "/Artifact <</Type /Pagination>> BDC",
  layout: "/Artifact <</Type /Layout>> BDC",
};

export class PageContent {
  readonly #operators: string[] = [];
  #owner: unknown;
  #direction: Direction = "left-to-right";
  #isText = false;
  #face = "";
  #colour = "";

  add(operators: string): void {
    if (this.#isText) this.#endText();
    this.#operators.push(operators);
  }

  /** Begins marked content, unless what is open belongs to this owner and is read the same way. */
  begin(owner: unknown, direction: Direction, operator: () => string): void {
    if (this.#owner === owner && this.#direction === direction) return;
    this.end();
    // Around the owner's mark and not within it: there, some programs take its end for that of the owner's.
    if (direction === "right-to-left") this.#operators.push("/ReversedChars BMC");
    this.#operators.push(operator());
    this.#owner = owner;
    this.#direction = direction;
  }

  beginDecoration(decoration: Decoration, direction: Direction): void {
    this.begin(decoration, direction, () => decorations[decoration]);
  }

  end(): void {
    if (this.#isText) this.#endText();
    if (this.#owner !== undefined) this.#operators.push("EMC");
    if (this.#direction === "right-to-left") this.#operators.push("EMC");
    this.#owner = undefined;
    this.#direction = "left-to-right";
  }

  show({ font, sizePt, colour, xPt, baselinePt, spacingPt, glyphs }: ShownText): void {
    if (!this.#isText) this.#operators.push("BT");
    this.#isText = true;

    const face = `/${font.id} ${short(sizePt)} Tf`;
    if (face !== this.#face) this.#operators.push(face);
    this.#face = face;
    if (colour !== this.#colour) this.#operators.push(`${components(colour)} rg`);
    this.#colour = colour;

    if (spacingPt !== 0) this.#operators.push(`${short(spacingPt)} Tc`);
    if (this.#direction === "right-to-left") this.#showReversed({ xPt, baselinePt, sizePt, glyphs });
    else this.#showGlyphs({ xPt, baselinePt, sizePt, glyphs });
    if (spacingPt !== 0) this.#operators.push("0 Tc");
  }

  #showGlyphs({ xPt, baselinePt, sizePt, glyphs }: PlacedGlyphs): void {
    // The page stands on its head for pdfkit, which counts from the top; letters are turned back.
    this.#operators.push(`1 0 0 -1 ${short(xPt)} ${short(baselinePt)} Tm`);
    for (const { adjusted, riseEm } of glyphs) {
      const shown = `[${adjusted}] TJ`;
      this.#operators.push(riseEm === 0 ? shown : `${short(riseEm * sizePt)} Ts ${shown} 0 Ts`);
    }
  }

  /**
   * Pieces in the order in which they are read; the mark around them says that in each the letters stand the other way
   * round.
   *
   * @see ISO 32000-1, 14.8.2.3.3 Reverse-order show strings
   */
  #showReversed({ xPt, baselinePt, sizePt, glyphs }: PlacedGlyphs): void {
    let rightPt = xPt + glyphs.reduce((sum, { widthEm }) => sum + widthEm, 0) * sizePt;
    for (const piece of glyphs.toReversed()) {
      rightPt -= piece.widthEm * sizePt;
      this.#showGlyphs({ xPt: rightPt, baselinePt, sizePt, glyphs: [piece] });
    }
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
