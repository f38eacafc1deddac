/** What is wrong with a report's recommendations: one that asks for nothing, and an id that two of them have. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ReportHeader } from "../schema/report.ts";
import { placeInWords } from "../values/place.ts";
import type { PlaceOfField } from "./reader.ts";
import { recommendationsIn, type WrittenRecommendation } from "./recommendations-in.ts";

/** @param verbs - what a body can be asked to do, in the council's words: note, agree, refer */
export function checkRecommendations(
  header: Pick<ReportHeader, "recommendations">,
  verbs: readonly string[],
  places: PlaceOfField,
): readonly Diagnostic[] {
  const all = recommendationsIn(header);
  const isToFillIn = ({ text }: WrittenRecommendation) => text.startsWith("[") && text.endsWith("]");
  const silent = all.filter((written) => !isToFillIn(written) && !asksForSomething(written.text, verbs));
  return [...silent.map((written) => withoutVerb(written, verbs, places)), ...idsUsedTwice(all, places)];
}

/**
 * Before the verb stand only “that”, who is asked and such words: “That the Board note …”, “Formally agree …”,
 * “That {{meeting.body}} is asked to consider …”. Or the thing is to be done: “That the report be noted”.
 */
function asksForSomething(text: string, verbs: readonly string[]): boolean {
  const before = "(?:that|the|is|are|be|asked|to|and|of|for|also|\\p{Lu}[\\p{L}’'-]*|¤)";
  const verb = verbs.map((word) => `(?:${word[0]?.toUpperCase()}|${word[0]})${word.slice(1)}`).join("|");
  const asked = text.replace(/\{\{[^}]*\}\}/g, "¤");
  const isAsked = new RegExp(`^\\W*(?:${before}[\\s,]+)*(?:${verb})(?!\\p{L})`, "u");
  const isToBeDone = new RegExp(`(?<!\\p{L})be\\s+(?:${verb})(?:r?ed|d)(?!\\p{L})`, "u");
  return isAsked.test(asked) || isToBeDone.test(asked);
}

function withoutVerb(
  { text, holder, field }: WrittenRecommendation,
  verbs: readonly string[],
  places: PlaceOfField,
): Diagnostic {
  const shown = text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
  return {
    severity: "error",
    code: "report/recommendation-without-verb",
    message: `“${shown}” does not say what the body is asked to do`,
    at: places.of(holder, field),
    hint: `begin with one of: ${verbs.join(", ")}; or with “That”, the body and one of them`,
  };
}

function idsUsedTwice(all: readonly WrittenRecommendation[], places: PlaceOfField): readonly Diagnostic[] {
  return all.flatMap(({ id, holder }, index) => {
    const earlier = id === undefined ? undefined : all.slice(0, index).find((other) => other.id === id);
    if (!earlier) return [];
    return [
      {
        severity: "error" as const,
        code: "data/duplicate-id" as const,
        message: `the id “${id}” is used twice, first at ${placeInWords(places.of(earlier.holder, "id"))}`,
        at: places.of(holder, "id"),
        hint: "give one of the two another id",
      },
    ];
  });
}
