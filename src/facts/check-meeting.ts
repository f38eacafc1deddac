/** What is wrong in a meeting's own file: numbers of items or papers that stand twice. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ExemptInformation } from "../schema/exempt-information.ts";
import type { AgendaItem, Meeting, Supplement } from "../schema/meeting.ts";
import { placeInWords } from "../values/place.ts";
import type { PaperHeader } from "./area-data.ts";
import type { PlaceOfField } from "./reader.ts";

export function checkMeeting(
  { items = [], supplements = [] }: PaperHeader["meeting"],
  places: PlaceOfField,
): readonly Diagnostic[] {
  return [
    ...supplements.flatMap(({ papers }) => papers.flatMap((paper) => unknownItem(paper, items, places))),
    ...twice(items, "number").map(
      ([item, earlier]): Diagnostic => ({
        severity: "error",
        code: "meeting/number-twice",
        message: `two items have the number ${item.number}, the first at ${placeInWords(places.of(earlier, "number"))}`,
        at: places.of(item, "number"),
        hint: "give one of them another number; one that is put in later gets a letter, such as 7a",
      }),
    ),
    ...boundTwice(items, places),
    ...items.flatMap((item) => inTwoWays(item, places)),
  ];
}

/** An item is spoken to, or its paper is handed out or follows. */
function inTwoWays(item: AgendaItem, places: PlaceOfField): readonly Diagnostic[] {
  const ways = (["verbal", "tabled", "toFollow"] as const).filter((way) => item[way] !== undefined);
  const [, second] = ways;
  if (second === undefined) return [];
  return [
    {
      severity: "error",
      code: "meeting/two-ways",
      message: `item ${item.number} is ${ways.join(" and ")}`,
      at: places.of(item, second),
      hint: "leave the one that holds",
    },
  ];
}

/** A report or a file that stands twice, as a paper or as an appendix. */
function boundTwice(items: readonly AgendaItem[], places: PlaceOfField): readonly Diagnostic[] {
  const bound = items.flatMap((item) => [
    ...named(item, places),
    ...item.appendices.flatMap((appendix) => named(appendix, places)),
  ]);
  return bound.flatMap(({ source, at }, index): readonly Diagnostic[] => {
    const earlier = bound.slice(0, index).find((other) => other.source === source);
    if (!earlier) return [];
    return [
      {
        severity: "error",
        code: "meeting/paper-twice",
        message: `“${source}” is listed twice, first at ${placeInWords(earlier.at)}`,
        at,
        hint: "a paper is bound once: take it out of one of the two places",
      },
    ];
  });
}

function named(holder: Pick<AgendaItem, "paper" | "file">, places: PlaceOfField) {
  return (["paper", "file"] as const).flatMap((field) => {
    const source = holder[field];
    return source === undefined ? [] : [{ source, at: places.of(holder, field) }];
  });
}

/** The paragraphs that exempt items name, against those that there are. */
export function checkExempt(
  { items }: Meeting,
  { law, paragraphs }: ExemptInformation,
  places: PlaceOfField,
): readonly Diagnostic[] {
  const known = paragraphs.map(({ number }) => number);
  return items.flatMap(({ exempt }) =>
    (exempt?.paragraphs ?? []).flatMap((number, index): readonly Diagnostic[] =>
      known.includes(number)
        ? []
        : [
            {
              severity: "error",
              code: "meeting/unknown-paragraph",
              message: `there is no paragraph ${number} of ${law}`,
              at: places.of(exempt?.paragraphs ?? [], index),
              hint: `there are: ${known.join(", ")}`,
            },
          ],
    ),
  );
}

function unknownItem(
  paper: Supplement["papers"][number],
  items: readonly AgendaItem[],
  places: PlaceOfField,
): readonly Diagnostic[] {
  const numbers = items.map(({ number }) => number);
  if (numbers.includes(paper.item)) return [];
  return [
    {
      severity: "error",
      code: "data/unknown-reference",
      message: `there is no item with the number ${paper.item}`,
      at: places.of(paper, "item"),
      hint: `there are: ${numbers.join(", ")}`,
    },
  ];
}

/** Each item that has the same value in a field as one before it, and that one. */
function twice(
  items: readonly AgendaItem[],
  field: "number" | "paper",
): readonly (readonly [AgendaItem, AgendaItem])[] {
  return items.flatMap((item, index) => {
    const earlier = items.slice(0, index).find((other) => item[field] !== undefined && other[field] === item[field]);
    return earlier ? [[item, earlier] as const] : [];
  });
}
