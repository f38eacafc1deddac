/** Governance now and next, risks, what families said, and what the body that meets asked for. */

import type { CalendarDate } from "../values/calendar-date.ts";
import type { PaperData } from "./area-data.ts";
import { engagementFacts } from "./engagement-facts.ts";
import { fact, missing, ruled } from "./fact.ts";
import { governanceFacts } from "./governance-facts.ts";
import { factValue, type PlaceOfField, type Reader } from "./reader.ts";
import { requestFacts } from "./request-facts.ts";
import { riskFacts } from "./risk-facts.ts";
import type { Facts } from "./vocabulary.ts";

type OversightFacts = Pick<
  Facts,
  | "governance"
  | "risks"
  | "risk"
  | "riskCount"
  | "aboveTargetCount"
  | "riskBands"
  | "engagement"
  | "requests"
  | "openRequestCount"
  | "requestsDue"
>;

export function oversightFacts(
  { governance, programme, risks: register, engagement, requests: ledger, header, report }: PaperData,
  { asAt, places, read }: { readonly asAt: CalendarDate; readonly places: PlaceOfField; readonly read: Reader },
): OversightFacts {
  const risks = register.risks.map((risk) => riskFacts(risk, { bands: register.bands, places, read }));
  const above = risks.filter(({ isAboveTarget }) => isAboveTarget.kind === "fact" && isAboveTarget.value);
  const requests = ledger.requests
    .filter(({ body }) => body === header.meeting.body)
    .map((request) => requestFacts(request, { governance, asAt, meeting: header.meeting.date, report, read }));
  const open = requests.filter(({ isAnswered }) => isAnswered.kind === "fact" && !isAnswered.value);
  const counted = (count: number, rule: string, all: number, at: ReturnType<PlaceOfField["of"]>) =>
    all === 0 ? missing : ruled(count, rule, [fact(all, at)]);
  const atRisks = () => places.of(register, "risks");

  return {
    governance: governanceFacts({ governance, programme, asAt, read }),
    risks,
    risk: Object.fromEntries(register.risks.flatMap(({ id }, index) => (risks[index] ? [[id, risks[index]]] : []))),
    riskCount: counted(risks.length, "risks listed", risks.length, atRisks()),
    aboveTargetCount: counted(above.length, `risks above their target, of ${risks.length}`, risks.length, atRisks()),
    riskBands: register.bands.map((band) => ({ name: read(band, "name"), upTo: read(band, "upTo") })),
    engagement: engagementFacts(engagement, read),
    requests,
    requestsDue: requests.filter(
      ({ due, isDue, isAnswered }) =>
        factValue(isDue) === true &&
        (factValue(isAnswered) === false || (factValue(due)?.latest ?? "") >= header.meeting.date.earliest),
    ),
    openRequestCount: counted(
      open.length,
      `requests without an answer, of ${requests.length}`,
      requests.length,
      places.of(ledger, "requests"),
    ),
  };
}
