import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Piece } from "../../document/pieces.ts";
import { type Difference, differences } from "./differences.ts";

/**
 * A finding for each difference of a format from the paper.
 *
 * @param file - of the format, by its name
 */
export function parityFindings(file: string, paper: readonly Piece[], format: readonly Piece[]): readonly Diagnostic[] {
  return differences(paper, format).map((difference) => ({
    severity: "error",
    code: "parity/differs",
    message: `${where(difference)}${inWords(difference)}`,
    at: { file },
    hint: "this is boardpaper's fault, not yours: report it, and publish the format that is right",
  }));
}

function where({ number }: Difference): string {
  return number === undefined ? "" : `at ${number}, `;
}

function inWords({ paper, format }: Difference): string {
  if (!paper) return `the file says ${quoted(format)}, which the paper does not say there`;
  if (!format) return `the file leaves out ${quoted(paper)}`;
  if (paper.words === format.words && paper.number === format.number) {
    return `${quoted(paper)} is a ${names[paper.kind]} in the paper and a ${names[format.kind]} in the file`;
  }
  return `the paper says ${quoted(paper)}, and the file ${quoted(format)}`;
}

const names: Readonly<Record<Piece["kind"], string>> = {
  title: "title",
  heading: "heading",
  text: "paragraph",
  "header-cell": "header cell",
  cell: "cell",
};

function quoted(piece: Piece | undefined): string {
  const words = [piece?.number, piece?.words].filter(Boolean).join(" ");
  return `“${words.length > 120 ? `${words.slice(0, 119)}…` : words}”`;
}
