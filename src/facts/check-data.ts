/** What is wrong in the data as a whole: ids used twice, references to nothing, numbers and dates that disagree. */

import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { Action, ActionUpdate } from "../schema/programme.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { dateInWords, exactly } from "../values/partial-date.ts";
import { placeInWords } from "../values/place.ts";
import { updatesInOrder } from "./action-facts.ts";
import type { AreaData, PaperData } from "./area-data.ts";
import { checkDisclosure } from "./check-disclosure.ts";
import { checkJudgements } from "./check-judgements.ts";
import { checkMeeting } from "./check-meeting.ts";
import { checkDecision, checkMinutes } from "./check-minutes.ts";
import { checkOversight, checkReportsBeside } from "./check-oversight.ts";
import { checkPlanSteps } from "./check-plan-steps.ts";
import { checkPlans } from "./check-plans.ts";
import { checkRequests } from "./check-requests.ts";
import { revisitThatDiffers } from "./check-revisit-date.ts";
import { checkSelfEvaluation } from "./check-self-evaluation.ts";
import { checkThread } from "./check-thread.ts";
import { figuresThatDiffer } from "./figures-that-differ.ts";
import { inEveryRecord } from "./in-every-record.ts";
import { knownAt } from "./known-at.ts";
import { fieldsNotStated } from "./not-stated.ts";
import type { PlaceOfField } from "./reader.ts";
import { statedDatesThatDiffer } from "./stated-dates-that-differ.ts";
import { unknownReference } from "./unknown-reference.ts";
import { wordsToFillIn } from "./words-to-fill-in.ts";

export function checkData(data: PaperData, places: PlaceOfField): readonly Diagnostic[] {
  return [
    ...duplicateIds(data, places),
    ...unknownReferences(data, places),
    ...unknownPapers(data, places),
    ...countsThatDiffer(data, places),
    ...revisitThatDiffers(data.programme, places),
    ...checkJudgements(data.programme, places),
    ...checkOversight(data, places),
    ...checkReportsBeside(data, places),
    ...checkRequests(data, places),
    ...statedDatesThatDiffer(data, places),
    ...checkPlans(data, places),
    ...checkThread(data.programme, data.measures.measures, places),
    ...checkPlanSteps(data.programme, data.header["as-at"], places),
    ...checkSelfEvaluation(data, places),
    ...checkMinutes(data, places),
    ...checkDecision(data, places),
    ...checkMeeting(data.header.meeting, places),
    ...figuresThatDiffer(data.measures.measures, places),
    ...checkDisclosure(data.measures.measures, places),
    ...fieldsNotStated(data, places),
    ...wordsToFillIn(data, places),
  ];
}

type WithId = { readonly id: string };

function duplicateIds(data: AreaData, places: PlaceOfField): readonly Diagnostic[] {
  const { programme, governance, monitoring, developments, measures, risks, engagement, requests } = data;
  const lists: readonly (readonly WithId[])[] = [
    programme.inspections,
    programme.inspections.flatMap((inspection) => inspection.findings ?? []),
    programme.plans,
    ...programme.plans.flatMap((plan) => [plan.actions ?? [], plan.themes ?? []]),
    governance.bodies,
    monitoring.meetings,
    developments.developments,
    measures.measures,
    risks.risks,
    engagement.activities,
    requests.requests,
  ];
  return lists.flatMap((list) => {
    const first = new Map<string, WithId>();
    return list.flatMap((item) => {
      const earlier = first.get(item.id);
      if (!earlier) first.set(item.id, item);
      return earlier ? [duplicateId(item.id, places.of(item, "id"), places.of(earlier, "id"))] : [];
    });
  });
}

function duplicateId(id: string, at: Place, earlier: Place): Diagnostic {
  return {
    severity: "error",
    code: "data/duplicate-id",
    message: `the id “${id}” is used twice, first at ${placeInWords(earlier)}`,
    at,
    hint: "give one of the two another id",
  };
}

function unknownReferences(data: PaperData, places: PlaceOfField): readonly Diagnostic[] {
  const { programme, governance, developments, measures, header } = data;
  const ids = (items: readonly WithId[]) => items.map((item) => item.id);
  const bodies = ids(governance.bodies);
  const plans = ids(programme.plans);
  const inspections = ids(programme.inspections);
  const findings = ids(programme.inspections.flatMap((inspection) => inspection.findings ?? []));
  const refer = <H extends object>(holder: H, field: keyof H & string, what: string, known: readonly string[]) => {
    const id = holder[field];
    return id === undefined || known.includes(String(id))
      ? []
      : [unknownReference(String(id), what, known, places.of(holder, field))];
  };

  return [
    ...refer(governance, "lead", "body", bodies),
    ...refer(header.meeting, "body", "body", bodies),
    ...governance.reporting.flatMap((line) => [
      ...refer(line, "from", "body", bodies),
      ...refer(line, "to", "body", bodies),
    ]),
    ...programme.inspections.flatMap((inspection) =>
      inspection.revisit ? refer(inspection.revisit, "after", "plan", plans) : [],
    ),
    ...programme.plans.flatMap((plan) => [
      ...refer(plan, "answers", "inspection", inspections),
      ...refer(plan, "follows", "plan", plans),
      ...plan.history.flatMap((step) => [
        ...refer(step, "by", "body", bodies),
        ...refer(step, "thenSharedWith", "body", bodies),
      ]),
      ...(plan.actions ?? []).flatMap((action) => [
        ...refer(action, "theme", "theme of this plan", ids(plan.themes ?? [])),
        ...refer(action, "finding", "finding", findings),
        ...unknownCorrections(action.updates, places),
      ]),
    ]),
    ...measures.measures.flatMap((measure) => [
      ...refer(measure, "finding", "finding", findings),
      ...refer(measure, "partOf", "measure", ids(measures.measures)),
    ]),
    ...developments.developments.flatMap((development) =>
      refer(development, "partOf", "national development", ids(developments.developments)),
    ),
    ...programme.responses.flatMap((response) => [
      ...refer(response, "to", "national development", ids(developments.developments)),
      ...refer(response, "by", "body", bodies),
    ]),
  ];
}

/** A correction stands in the place of the update of its day. */
function unknownCorrections(updates: readonly ActionUpdate[], places: PlaceOfField): readonly Diagnostic[] {
  const days = updates.filter(({ corrects }) => corrects === undefined).map(({ on }) => on);
  return updates.flatMap((update) =>
    update.corrects === undefined || days.includes(update.corrects)
      ? []
      : [unknownCorrection(update.corrects, days, places.of(update, "corrects"))],
  );
}

function unknownCorrection(day: CalendarDate, days: readonly CalendarDate[], at: Place): Diagnostic {
  return {
    severity: "error",
    code: "data/unknown-reference",
    message: `the action has no update of ${dateInWords(exactly(day))} to correct`,
    at,
    hint: nearestNameHint(day, days),
  };
}

/** Every `source` names a paper of the area, or of the national file that it stands in. */
function unknownPapers(data: AreaData, places: PlaceOfField): readonly Diagnostic[] {
  const { developments, ...ofArea } = data;
  const ofAreaPapers = Object.keys(data.area.papers);
  const ofNation = Object.keys((developments as { papers?: object }).papers ?? {});
  const unknown = (of: object, papers: readonly string[]) =>
    sources(of).flatMap((source) =>
      papers.includes(source.paper)
        ? []
        : [unknownReference(source.paper, "paper", papers, places.of(source, "paper"))],
    );
  return [
    ...unknown(ofArea, ofAreaPapers),
    ...unknown({ developments }, [...ofNation, ...(ofNation.length > 0 ? [] : ofAreaPapers)]),
  ];
}

const sources = inEveryRecord((holder) =>
  "source" in holder ? [holder.source as Readonly<Record<"paper", string>>] : [],
);

/** A number that is both stated and countable. */
function countsThatDiffer({ programme, header }: PaperData, places: PlaceOfField): readonly Diagnostic[] {
  const weaknesses = programme.inspections.flatMap((inspection) => {
    const { weaknesses: stated } = inspection;
    const findings = inspection.findings?.filter((finding) => finding.kind === "significant-weakness");
    if (!stated || !findings || stated.count === findings.length) return [];
    return [
      countDiffers(
        stated.count,
        places.of(stated, "count"),
        findings.length,
        "findings",
        places.of(inspection, "findings"),
      ),
    ];
  });
  const asAt = header["as-at"];
  const remaining = programme.plans.flatMap((plan) => {
    const { remaining: stated, actions } = plan;
    if (!stated || !actions) return [];
    const left = actions.filter((action) => isLeft(lastStatus(action, stated.known ?? asAt))).length;
    if (left === stated.count) return [];
    return [
      countDiffers(
        stated.count,
        places.of(stated, "count"),
        left,
        "actions that are still to be done",
        places.of(plan, "actions"),
      ),
    ];
  });
  return [...weaknesses, ...remaining];
}

/** On the day on which the number was stated, since actions are completed afterwards. */
function lastStatus(action: Action, day: CalendarDate): ActionUpdate["status"] | undefined {
  const known = knownAt(action.updates, day, () => {});
  return updatesInOrder(known).at(-1)?.status;
}

const isLeft = (status: ActionUpdate["status"] | undefined) =>
  status === undefined || status === "not-started" || status === "in-progress";

function countDiffers(stated: number, at: Place, listed: number, what: string, list: Place): Diagnostic {
  return {
    severity: "error",
    code: "fact/count-differs",
    message: `${stated} is stated here, but ${placeInWords(list)} lists ${listed} ${what}`,
    at,
    hint: "correct the number or the list; where the list is the truth, leave the number out",
  };
}
