/** What the inspectors judged when they returned: how many weaknesses had made sufficient progress, and which. */

import type { Finding, Inspection } from "../schema/programme.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { hasPassed } from "../values/partial-date.ts";
import { type Leaf, missing, ruled } from "./fact.ts";
import { present, type Reader } from "./reader.ts";
import { count, date, type FactsOf, list, text, texts } from "./shape.ts";

const judgedFields = { id: text("the finding's id"), label: text("the weakness"), progress: text("what was judged") };

export const revisitOutcomeFields = {
  inspectors: text("who returned"),
  tookPlaceUntil: date("the last day of the revisit"),
  sufficient: list("the weaknesses with sufficient progress", judgedFields),
  insufficient: list("the weaknesses without sufficient progress", judgedFields),
  sufficientCount: count("the number of weaknesses with sufficient progress"),
  insufficientCount: count("the number of weaknesses without sufficient progress"),
  improved: texts("what had become better"),
  stillToDo: texts("what was left to do"),
  nextFrom: date("the day from which the inspectors are expected next"),
  nextUntil: date("the day until which the inspectors are expected next"),
  guidance: text("the guidance under which the inspectors return"),
  guidanceBy: text("who published that guidance"),
  guidanceOn: date("when that guidance was published"),
};

export type RevisitOutcome = {
  readonly [N in keyof typeof revisitOutcomeFields]: FactsOf<(typeof revisitOutcomeFields)[N]>;
};

interface OutcomeContext {
  readonly inspection: Inspection | undefined;
  readonly revisits: readonly Inspection[];
  readonly asAt: CalendarDate;
  readonly read: Reader;
}

/** @param context - `revisits`: those that the programme records, oldest first */
export function revisitOutcome({ inspection, revisits, asAt, read }: OutcomeContext): RevisitOutcome {
  const took = revisits.findLast((visit) => hasPassed(visit.on, asAt));
  const judged = (wanted: "sufficient" | "insufficient") =>
    (inspection?.findings ?? []).filter(
      ({ progress }) => took && progress?.at === took.id && progress.judged === wanted,
    );
  const those = { sufficient: judged("sufficient"), insufficient: judged("insufficient") };
  const facts = (findings: readonly Finding[]) =>
    findings.map((finding) => ({
      id: read(finding, "id"),
      label: read(finding, "label"),
      progress: read(finding.progress, "judged"),
    }));
  const counted = (which: "sufficient" | "insufficient"): Leaf<number> => {
    if (took?.[which]) return read(took[which], "count");
    const labels = present(...those[which].map((finding) => read(finding, "label")));
    return labels.length === 0 ? missing : ruled(labels.length, `findings with ${which} progress`, labels);
  };
  const texts = (items: Inspection["improved"]) => (items ?? []).map((item) => ({ text: read(item, "text") }));
  const guidance = took?.guidance ?? inspection?.guidance;

  return {
    inspectors: read(took, "inspectors"),
    tookPlaceUntil: read(took, "until"),
    sufficient: facts(those.sufficient),
    insufficient: facts(those.insufficient),
    sufficientCount: counted("sufficient"),
    insufficientCount: counted("insufficient"),
    improved: texts(took?.improved),
    stillToDo: texts(took?.stillToDo),
    nextFrom: read(took?.next, "from"),
    nextUntil: read(took?.next, "until"),
    guidance: read(guidance, "name"),
    guidanceBy: read(guidance, "by"),
    guidanceOn: read(guidance, "on"),
  };
}
