/**
 * All facts of a paper as at its day.
 *
 * They are worked out from what was known then. Of one that is missing somebody may ask why: then they are worked out from
 * all data, as at the day and after everything has happened; where those have it, it was not known then.
 */

import type { Plan } from "../schema/programme.ts";
import { type CalendarDate, calendarDateOf } from "../values/calendar-date.ts";
import { exactly } from "../values/partial-date.ts";
import { agendaFacts, archiveFacts, itemOfPaper, supplementFacts } from "./agenda-facts.ts";
import { appointmentFacts } from "./appointment-facts.ts";
import { asApproved } from "./approved-minutes.ts";
import type { AreaData, PaperData, PaperHeader } from "./area-data.ts";
import { bodyFacts, bodyName, reportingFacts } from "./body-facts.ts";
import { changesSince } from "./changes-since.ts";
import { threadFindings, threadGaps } from "./check-thread.ts";
import { decisionFacts } from "./decision-facts.ts";
import { developmentsById } from "./development-facts.ts";
import { disclosed, withoutForecasts } from "./disclosure.ts";
import { fact, missing } from "./fact.ts";
import { inspectionFacts, revisitFacts } from "./inspection-facts.ts";
import { knownAt } from "./known-at.ts";
import { measureCounts, measureFacts } from "./measure-facts.ts";
import { minutedFor, minutesFacts } from "./minutes-facts.ts";
import { monitoringFacts } from "./monitoring-facts.ts";
import { nameFacts } from "./name-facts.ts";
import { oversightFacts } from "./oversight-facts.ts";
import { paperFacts } from "./paper-facts.ts";
import { type PlanContext, planFacts, programmePlans, themeFacts, upcomingFacts } from "./plan-facts.ts";
import { factValue, type PlaceOfField, type Reader, reader } from "./reader.ts";
import { threadFacts, threadGapFacts } from "./thread-facts.ts";
import type { Facts, MeasureFacts } from "./vocabulary.ts";

export interface PlacesOfData extends PlaceOfField {
  inherit(copy: object, original: object): void;
}

export function deriveFacts(written: PaperData, places: PlacesOfData): Facts {
  const data = { ...written, measures: publishedFigures(written.measures, places) };
  const asAt = data.header["as-at"];
  const { header, minuted } = data;
  const known = knownArea(data, asAt, places);
  const inherit = (copy: object, original: object) => places.inherit(copy, original);
  const minutes = minuted && asApproved(knownAt(minuted.minutes, asAt, inherit), inherit);
  const measuredOnce = measuring();
  const ofPaper = { ...data, ...known, ...(minuted && minutes && { minuted: { ...minuted, minutes } }) };
  // First, since its facts are the ones that are named.
  const facts = factsOf(ofPaper, places, measuredOnce);
  const changes = header.since ? changesSince(factsAt(header.since, data, places), facts) : [];
  let all: readonly Facts[] | undefined;
  const ofAll = () => {
    if (all) return all;
    const afterwards = { ...header, "as-at": endOfTime };
    places.inherit(afterwards, header);
    all = [factsOf(data, places, measuredOnce), factsOf({ ...data, header: afterwards }, places, measuredOnce)];
    return all;
  };
  return nameFacts(withKnownMeeting({ ...facts, changes }, header), { facts: ofAll, ids: idsIn(data) });
}

function idsIn(data: PaperData): Readonly<Record<string, readonly string[]>> {
  const { programme, governance, developments, measures, risks, minuted, header } = data;
  const ids = (items: readonly { readonly id?: string | undefined }[] = []) => items.flatMap(({ id }) => id ?? []);
  return {
    plans: ids(programme.plans),
    bodies: ids(governance.bodies),
    appointment: ids(governance.appointments),
    development: ids(developments.developments),
    action: ids(programmePlans(programme.plans).current?.actions),
    measure: ids(measures.measures),
    risk: ids(risks.risks),
    noted: ids(minutedFor(header, minuted?.minutes)?.record),
  };
}

/** What a measure withholds is withheld from every fact; and a forecast is none. */
function publishedFigures(all: PaperData["measures"], places: PlacesOfData): PaperData["measures"] {
  const inherit = (copy: object, original: object) => places.inherit(copy, original);
  const measures = disclosed(withoutForecasts(all.measures, inherit), inherit);
  if (measures === all.measures) return all;
  places.inherit(measures, all.measures);
  const copy = { ...all, measures };
  places.inherit(copy, all);
  return copy;
}

/** As the paper before could tell them: what was known on its day, looked at on that day. */
function factsAt(day: CalendarDate, data: PaperData, places: PlacesOfData): Facts {
  const { since: _since, ...header } = data.header;
  const then = { ...header, "as-at": day };
  places.inherit(then, data.header);
  return factsOf({ ...data, ...knownArea(data, day, places), header: then, minuted: undefined }, places);
}

function knownArea(data: PaperData, day: CalendarDate, places: PlacesOfData): AreaData {
  const { area, programme, governance, monitoring, developments, measures } = data;
  const { risks, engagement, requests, selfEvaluation } = data;
  const kept = { area, programme, governance, monitoring, developments, measures, risks, engagement, requests };
  return knownAt({ ...kept, selfEvaluation }, day, (copy, original) => places.inherit(copy, original));
}

/** When all that is planned has happened. */
const endOfTime = calendarDateOf(9999, 12, 31);

/** Without the date of the paper's own meeting, where the day as at which the paper speaks lies before it was known. */
function withKnownMeeting(facts: Facts, { meeting, "as-at": asAt }: PaperHeader): Facts {
  if (meeting.known === undefined || meeting.known <= asAt) return facts;
  return { ...facts, meeting: { ...facts.meeting, date: missing } };
}

/** They depend on no day: once for each cut of the data. */
type MeasuredOnce = (measures: PaperData["measures"]["measures"], read: Reader) => readonly MeasureFacts[];

function measuring(): MeasuredOnce {
  const known = new Map<object, readonly MeasureFacts[]>();
  return (measures, read) => {
    const facts = known.get(measures) ?? measures.map((measure) => measureFacts(measure, read));
    known.set(measures, facts);
    return facts;
  };
}

function factsOf(data: PaperData, places: PlacesOfData, measuredOnce: MeasuredOnce = measuring()): Facts {
  const { header, area, programme, governance, monitoring, measures, selfEvaluation } = data;
  const asAt = header["as-at"];
  const read = reader(places);
  const since = read(header, "since");
  const measured = measuredOnce(measures.measures, read);
  const context = { programme, governance, area, selfEvaluation, measured, asAt, since, places, read };
  return {
    asAt: fact(exactly(asAt), places.of(header, "as-at")),
    since: since.kind === "fact" ? { ...since, value: exactly(since.value) } : missing,
    // What moved is worked out from two states, of which this is one.
    changes: [],
    ...factsOfArea(area, read),
    ...factsOfPaper(data, places, read),
    ...factsOfPlans(data, context),
    programme: { name: read(programme, "programme") },
    inspection: inspectionFacts(context),
    revisit: revisitFacts(context),
    monitoring: monitoringFacts(monitoring, context),
    ...oversightFacts(data, context),
    ...factsOfBodies(data, read),
    ...factsOfDevelopments(data, context),
    measure: Object.fromEntries(measured.map((facts, index) => [measures.measures[index]?.id ?? "", facts])),
    measures: measured,
    ...measureCounts(measured, fact(measured.length, places.of(measures, "measures"))),
  };
}

function factsOfArea(area: PaperData["area"], read: Reader): Pick<Facts, "area" | "strategy"> {
  const texts = (list: readonly { readonly text: string }[] = []) => list.map((item) => ({ text: read(item, "text") }));
  return {
    area: {
      name: read(area, "area"),
      council: read(area, "council"),
      definition: read(area.definition, "text"),
      contactPoints: area.contactPoints.map((point) => ({ name: read(point, "name"), phone: read(point, "phone") })),
    },
    strategy: {
      name: read(area.strategy, "name"),
      aims: texts(area.strategy?.aims),
      contribution: texts(area.strategy?.contribution),
    },
  };
}

/** The paper, the meeting for which it is, and what that minuted and decided. */
function factsOfPaper(data: PaperData, places: PlacesOfData, read: Reader) {
  const { header, area, governance, beside, minuted, requests } = data;
  const ofPaper = { header, area, governance, beside, places, read };
  const body = governance.bodies.find(({ id }) => id === header.meeting.body);
  return {
    paper: paperFacts(ofPaper),
    decision: decisionFacts({ ...ofPaper, minuted }),
    meeting: {
      ...agendaFacts(header.meeting, data, read),
      body: bodyName(governance, header.meeting.body, read),
      members: bodyFacts(body, read).members,
    },
    item: itemOfPaper(header.meeting, data.item, data, read),
    ...minutesFacts({ header, minuted, requests: requests.requests, governance, places, read }),
    archive: archiveFacts(data.archiveHead),
    supplement: supplementFacts(header.meeting, data.supplement, { read, places }),
  };
}

/** Each plan, the one that is in delivery, and what answers the findings in it. */
function factsOfPlans({ header, programme, measures }: PaperData, context: PlanContext) {
  const { measured, places, read } = context;
  const plans = programmePlans(programme.plans);
  const planById = new Map(programme.plans.map((plan) => [plan, planFacts(plan, context)]));
  const noPlan = planFacts(undefined, context);
  const factsOfPlan = (plan: Plan | undefined) => (plan && planById.get(plan)) ?? noPlan;
  const lastOfKind = (kind: Plan["kind"]) =>
    factsOfPlan(programme.plans.findLast((candidate) => candidate.kind === kind));
  const current = factsOfPlan(plans.current);
  const actions = (plans.current && planById.get(plans.current)?.actions) ?? [];
  const findings = threadFindings(programme);
  const ofThread = { findings, plan: plans.current, actions, measures: measures.measures, measured, places, read };
  return {
    plans: byId(programme.plans, factsOfPlan),
    plan: {
      original: factsOfPlan(plans.original),
      current,
      closure: lastOfKind("closure-report"),
      strategy: lastOfKind("strategy"),
    },
    upcoming: upcomingFacts(programme.plans, context),
    theme: current.themes.find(({ id }) => factValue(id) === header.theme) ?? themeFacts(undefined, [], context),
    action: Object.fromEntries(actions.map((action) => [String(factValue(action.id)), action])),
    thread: threadFacts(ofThread),
    threadGaps: threadGapFacts(threadGaps(findings, plans.current, measures.measures), read),
  };
}

function factsOfBodies({ governance, header }: PaperData, read: Reader) {
  const lead = governance.bodies.find((body) => body.id === governance.lead);
  return {
    bodies: byId(governance.bodies, (body) => bodyFacts(body, read)),
    lead: bodyFacts(lead, read),
    appointment: byId(governance.appointments, (appointment) => appointmentFacts(appointment, read)),
    ...reportingFacts(governance, header.meeting.body, read),
  };
}

function factsOfDevelopments(data: PaperData, context: PlanContext) {
  const development = developmentsById(data, context);
  return {
    development,
    developments: data.developments.developments
      .filter(({ partOf }) => partOf === undefined || !development[partOf])
      .flatMap(({ id }) => development[id] ?? []),
  };
}

function byId<T extends { readonly id: string }, F>(items: readonly T[], facts: (item: T) => F): Record<string, F> {
  return Object.fromEntries(items.map((item) => [item.id, facts(item)]));
}
