import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Passage, type Wording, wordingFinding } from "./wording.ts";

const labelAtEnd = /(?:^|[\p{Ll}\p{N}] )((?:\p{Lu}[\p{L}’/-]*|and|of|the|&)(?: [\p{L}’/&-]+){0,5}):$/u;
const labels =
  /^(?:wards?|divisions?|local members?|lead (?:officer|member)|author|report author|contact|date|report (?:of|to)|portfolio(?: holder)?|key decision|classification|appendices|background papers)\b.{0,30}$/i;

/** “Division and Local Member:” with nothing after it, and a label in a table beside an empty cell. */
export function emptyFields({ passages, genre }: Wording): readonly Diagnostic[] {
  if (genre === "own") return [];
  return passages.flatMap((passage, index) => {
    const next = passages[index + 1];
    const label = isEmptyCell(passage, next)
      ? passage.words
      : isOpenLabel(passage, next, index + 2 >= passages.length)
        ? labelAtEnd.exec(passage.words.slice(-90))?.[1]
        : undefined;
    if (label === undefined) return [];
    const shown = label.split(" ").slice(-5).join(" ");
    const told = {
      message: `nothing stands after “${shown.replace(/:$/, "")}:”`,
      hint: "fill it in; where there is nothing, write “None” or “All”",
    };
    return [wordingFinding("words/field-empty", { passage, offset: Math.max(0, passage.words.length - 1) }, told)];
  });
}

/** @param isLast - whether `next` is the paper's end: then it is what stands under the label */
function isOpenLabel({ kind, words, placeAt }: Passage, next: Passage | undefined, isLast: boolean): boolean {
  if ((kind !== "text" && kind !== "heading") || !words.endsWith(":") || words.length > 90) return false;
  if (/^(?:minutes|decisions?|resolved|recommendations?):$/i.test(words)) return false;
  if (!next || isLast) return !next;
  // A label on the next line is the next field; what stands apart from it is what the label introduces.
  const isNextLine = (next.placeAt(0).line ?? 0) === (placeAt(words.length).line ?? 0) + 1;
  const isField = labels.test(words) && /^\p{Lu}[^:.]{2,40}: ?\S/u.test(next.words);
  return (
    isField || next.kind === "heading" || next.kind === "title" || (isNextLine && /^[^:.]{2,40}:/.test(next.words))
  );
}

function isEmptyCell({ kind, words }: Passage, next: Passage | undefined): boolean {
  return (
    (kind === "cell" || kind === "header-cell") && labels.test(words) && next?.kind === "cell" && next.words === ""
  );
}
