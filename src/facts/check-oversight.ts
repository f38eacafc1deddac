/** References of governance, monitoring, risks, engagement and requests that lead to nothing, and ids used twice there. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Turn } from "../schema/fields.ts";
import type { PaperData, PaperHeader, ReportsBeside } from "./area-data.ts";
import type { PlaceOfField } from "./reader.ts";
import { unknownReference } from "./unknown-reference.ts";

export function checkOversight(data: PaperData, places: PlaceOfField): readonly Diagnostic[] {
  const { governance, programme, monitoring, requests, header, beside } = data;
  const bodies = governance.bodies.map(({ id }) => id);
  const plans = programme.plans.map(({ id }) => id);
  const revisits = programme.inspections.filter(({ kind }) => kind === "revisit").map(({ id }) => id);
  const findings = programme.inspections.flatMap((inspection) => inspection.findings ?? []);
  const turns = [
    ...governance.bodies.flatMap((body) => [body.begins, body.ceases]),
    ...governance.reporting.flatMap((line) => [line.begins, line.ends]),
  ];
  const comments = Array.isArray(header.scrutinyComments) ? header.scrutinyComments : [];
  const refer = referrer(places);

  return [
    ...turns.flatMap((turn) => refer(onceOf(turn), "plan", "plan", plans)),
    ...findings.flatMap(({ progress }) => refer(progress, "at", "revisit", revisits)),
    ...refer(monitoring, "coincidesWith", "body", bodies),
    ...comments.flatMap((comment) => refer(comment, "by", "body", bodies)),
    ...requests.requests.flatMap((request) => [
      ...refer(request, "body", "body", bodies),
      ...(beside ? request.answers.flatMap((answer) => refer(answer, "report", "report", beside.ids)) : []),
    ]),
  ];
}

const onceOf = (turn: Turn | undefined) => turn?.once;

/** A draft of a report, and a decision on one, need a report that is there. */
export function checkReportsBeside({ header, beside }: PaperData, places: PlaceOfField): readonly Diagnostic[] {
  if (!beside) return [];
  const refer = referrer(places);
  const appendices = Array.isArray(header.appendices) ? header.appendices : [];
  return [
    ...appendices.flatMap((appendix) => refer(appendix, "draftOf", "report", beside.ids)),
    ...appendices.flatMap((appendix) => enclosedWithMistakes(appendix, beside, places)),
    ...refer(header.decision, "report", "report", beside.ids),
    ...unknownRecommendations(header.decision, beside, places),
  ];
}

type Decision = NonNullable<PaperHeader["decision"]>;

/** A report can't enclose what can't be made. */
function enclosedWithMistakes(
  appendix: { readonly draftOf?: string | undefined },
  { referred }: ReportsBeside,
  places: PlaceOfField,
): readonly Diagnostic[] {
  const { draftOf } = appendix;
  const report = draftOf === undefined ? undefined : referred.get(draftOf);
  if (!report || report.hash !== undefined) return [];
  return [
    {
      severity: "error",
      code: "report/enclosed-with-mistakes",
      message: `the report “${draftOf}”, a draft of which is enclosed, has mistakes of its own`,
      at: places.of(appendix, "draftOf"),
      hint: `see boardpaper check ${draftOf}`,
    },
  ];
}

/** What was decided answers recommendations that the report has. */
function unknownRecommendations(
  decision: Decision | undefined,
  { referred }: ReportsBeside,
  places: PlaceOfField,
): readonly Diagnostic[] {
  const report = referred.get(decision?.report ?? "");
  const known = report?.recommended.filter((id) => id !== undefined) ?? [];
  return (report ? (decision?.decided ?? []) : []).flatMap((item) =>
    item.recommendation === undefined || known.includes(item.recommendation)
      ? []
      : [unknownReference(item.recommendation, "recommendation", known, places.of(item, "recommendation"))],
  );
}

function referrer(places: PlaceOfField) {
  return <H extends object>(
    holder: H | undefined,
    field: keyof H & string,
    what: string,
    known: readonly string[],
  ): readonly Diagnostic[] => {
    const id = holder?.[field];
    return holder === undefined || id === undefined || known.includes(String(id))
      ? []
      : [unknownReference(String(id), what, known, places.of(holder, field))];
  };
}
