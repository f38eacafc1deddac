import type { Piece } from "../../document/pieces.ts";
import type { PieceMark, Reading } from "../../read/reading.ts";
import type { Place } from "../../values/place.ts";
import { datesIn } from "./dates-in-words.ts";
import { lastBefore } from "./last-before.ts";
import { meetingDayIn } from "./meeting-day.ts";
import { sentencesOf } from "./sentences.ts";
import { isProse, type Passage, type Wording } from "./wording.ts";

/** @param file - the name that findings give as their place */
export function wordingOfReading(file: string, { pieces, pages = [], marks = [] }: Reading): Wording {
  let heading = "";
  const passages = pieces.map((said, index): Passage => {
    if (said.kind === "heading" || said.kind === "title") heading = said.words;
    return passageOf(said, { file, heading, page: pages[index], mark: marks[index] });
  });
  const dates = datesIn(passages);
  return {
    passages,
    sentences: sentencesOf(passages),
    dates,
    day: meetingDayIn(passages, dates),
    genre: genreOf(passages),
  };
}

interface Where {
  readonly file: string;
  readonly heading: string;
  readonly page: number | undefined;
  readonly mark: PieceMark | undefined;
}

function passageOf({ kind, number, words }: Piece, { file, heading, page, mark }: Where): Passage {
  const whole: Place = { file, ...(page !== undefined && { page }) };
  return {
    kind: kind === "text" && mark?.isItem ? "item" : kind,
    ...(number !== undefined && { number }),
    words,
    heading,
    placeAt: (offset) => ({ ...whole, ...lastBefore(mark?.lines ?? [], offset, (line) => line.offset)?.at }),
    merged: [],
    ...(mark?.isNested !== undefined && { isNested: mark.isNested }),
    ...(mark?.isNumberBold !== undefined && { isNumberBold: mark.isNumberBold }),
  };
}

/** Minutes record what was decided; the page of an item of business tells what was said. */
function genreOf(passages: readonly Passage[]): "report" | "minutes" {
  const isMinute = ({ kind, words }: Passage) =>
    /^(?:Minutes|RESOLVED|Resolved|Agenda item)\b[^.]{0,20}$/.test(words) ||
    /^(?:RESOLVED|Resolved|Apologies for absence|Declarations? of interests?)\b/.test(words) ||
    /\b[Tt]he Chair(?:man|person)? (?:moved|advised|thanked|welcomed)\b/.test(words) ||
    (kind !== "heading" && /^Members (?:considered|heard|received)\b/.test(words));
  return passages.some((passage) => (isProse(passage) || passage.kind === "heading") && isMinute(passage))
    ? "minutes"
    : "report";
}
