/** The weaknesses judged at a revisit: numbers as stated against the list, and the two against the number of all. */

import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Finding, Inspection, Programme } from "../schema/programme.ts";
import { placeInWords } from "../values/place.ts";
import type { PlaceOfField } from "./reader.ts";

export function checkJudgements({ inspections }: Programme, places: PlaceOfField): readonly Diagnostic[] {
  const findings = inspections.flatMap((inspection) => inspection.findings ?? []);
  return inspections
    .filter(({ kind }) => kind === "revisit")
    .flatMap((revisit) => {
      const judged = findings.filter(({ progress }) => progress?.at === revisit.id);
      return [
        ...judgedOtherwise(revisit, judged, "sufficient", places),
        ...judgedOtherwise(revisit, judged, "insufficient", places),
        ...notAllOfThem(revisit, inspections, places),
      ];
    });
}

function judgedOtherwise(
  revisit: Inspection,
  judged: readonly Finding[],
  which: "sufficient" | "insufficient",
  places: PlaceOfField,
): readonly Diagnostic[] {
  const stated = revisit[which];
  const those = judged.filter(({ progress }) => progress?.judged === which);
  const [first] = those;
  if (!stated || !first || stated.count === those.length) return [];
  return [
    countDiffers(
      `${stated.count} is stated here, but ${listedAs(those.length)} judged ${which}, ${those.length === 1 ? "" : "the first "}at ${placeInWords(places.of(first, "id"))}`,
      places.of(stated, "count"),
    ),
  ];
}

const listedAs = (count: number) => (count === 1 ? "1 finding is" : `${count} findings are`);

/** Each weakness is judged one way or the other. */
function notAllOfThem(
  { sufficient, insufficient }: Inspection,
  inspections: readonly Inspection[],
  places: PlaceOfField,
): readonly Diagnostic[] {
  const inspection = inspections.findLast(({ kind }) => kind === "inspection");
  const all = inspection?.weaknesses;
  if (!sufficient || !insufficient || !all) return [];
  const sum = sufficient.count + insufficient.count;
  if (sum === all.count) return [];
  return [
    countDiffers(
      `${sufficient.count} and ${insufficient.count} are ${sum}, but ${all.count} weaknesses are stated at ${placeInWords(places.of(all, "count"))}`,
      places.of(insufficient, "count"),
    ),
  ];
}

function countDiffers(message: string, at: Place): Diagnostic {
  return {
    severity: "error",
    code: "fact/count-differs",
    message,
    at,
    hint: "correct the number or the list; where the list is the truth, leave the number out",
  };
}
