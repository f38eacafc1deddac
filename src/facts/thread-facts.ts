/** The golden thread: from what the inspectors said to the finding, its actions, its measures and its evidence; and where it is cut. */

import type { Measure } from "../schema/measures.ts";
import type { Finding, Plan } from "../schema/programme.ts";
import type { ThreadGap } from "./check-thread.ts";
import { fact, missing, ruled } from "./fact.ts";
import { factValue, type PlaceOfField, present, type Reader } from "./reader.ts";
import { count, date, type FactsOf, list, text, texts, yes } from "./shape.ts";
import type { ActionFacts, MeasureFacts } from "./vocabulary.ts";

export const threadShape = list("the golden thread from each finding to its evidence", {
  id: text("the finding's id"),
  finding: text("the finding"),
  statements: texts("what the inspectors said of it"),
  themes: texts("the themes that work on the finding"),
  actionCount: count("the number of actions that answer the finding"),
  completeCount: count("how many of them are complete"),
  overdueCount: count("how many of them are overdue"),
  nextDue: date("the day on which the next of them is due"),
  nextAction: text("the reference of the next of them"),
  measures: list("the measures of the finding", {
    name: text("the measure's name"),
    latest: text("the latest figure"),
    isLatestSmall: yes("whether the latest figure is too small to be published"),
    isLatestWithheld: yes("whether the latest figure is withheld so that another can't be worked out from it"),
    smallBelow: count("the number below which counts are not published"),
    variation: text("whether the latest figure shows a change"),
  }),
  evidence: texts("what shows that it works"),
});

export const threadGapsShape = list("where the golden thread is cut", {
  name: text("what the thread does not lead on from"),
  isWithoutAction: yes("whether it is a finding that no action answers"),
  isWithoutMeasure: yes("whether it is a finding that no measure tells of"),
  isWithoutFinding: yes("whether it is an action or a measure that answers no finding"),
  isOfOnePartner: yes("whether it is a finding to whose answer one partner alone contributes"),
});

export type ThreadFacts = FactsOf<typeof threadShape>;

export interface Thread {
  readonly findings: readonly Finding[];
  readonly plan: Plan | undefined;
  /** Of the plan, in its order. */
  readonly actions: readonly ActionFacts[];
  readonly measures: readonly Measure[];
  /** Of the measures, in their order. */
  readonly measured: readonly MeasureFacts[];
  readonly places: PlaceOfField;
  readonly read: Reader;
}

export function threadFacts(thread: Thread): ThreadFacts {
  const { findings, plan, places, read } = thread;
  if (!plan?.actions) return [];
  return findings.map((finding) => {
    const actions = thread.actions.filter((_, index) => plan.actions?.[index]?.finding === finding.id);
    const open = actions.filter(({ isOpen }) => factValue(isOpen) === true);
    const next = [...open].sort((a, b) => compare(factValue(a.due)?.latest, factValue(b.due)?.latest))[0];
    const inputs = present(...actions.map(({ id }) => id));
    const counted = (those: readonly ActionFacts[], rule: string) =>
      ruled(those.length, rule, inputs.length > 0 ? inputs : present(read(finding, "id")));
    return {
      id: read(finding, "id"),
      finding: read(finding, "label"),
      statements: finding.statements.map((statement, index) => ({
        text: fact(statement, places.of(finding.statements, index)),
      })),
      themes: distinctThemes(actions),
      actionCount: counted(actions, "actions that answer the finding"),
      completeCount: counted(
        actions.filter(({ isComplete }) => factValue(isComplete) === true),
        "complete actions that answer the finding",
      ),
      overdueCount: counted(
        actions.filter(({ isOverdue }) => factValue(isOverdue) === true),
        "overdue actions that answer the finding",
      ),
      nextDue: next ? { ...next.due } : missing,
      nextAction: next ? { ...next.id } : missing,
      measures: measuresOf(finding, thread),
      evidence: actions.flatMap(({ evidence }) => evidence),
    };
  });
}

const compare = (a: string | undefined = "", b: string | undefined = ""): number => (a < b ? -1 : a > b ? 1 : 0);

function distinctThemes(actions: readonly ActionFacts[]): ThreadFacts[number]["themes"] {
  const byName = new Map(
    actions.flatMap(({ theme }) => (theme.name.kind === "fact" ? [[theme.name.value, theme.name]] : [])),
  );
  return [...byName.values()].map((name) => ({ text: name }));
}

function measuresOf(finding: Finding, { plan, measures, measured }: Thread): ThreadFacts[number]["measures"] {
  const named = plan?.outcomes?.find((outcome) => outcome.finding === finding.id)?.measures ?? [];
  return measured.flatMap(({ name, latest, isLatestSmall, isLatestWithheld, smallBelow, variation }, index) => {
    const measure = measures[index];
    const isOfFinding = measure !== undefined && (measure.finding === finding.id || named.includes(measure.id));
    return isOfFinding
      ? [{ name, latest: { ...latest }, isLatestSmall, isLatestWithheld, smallBelow, variation: { ...variation } }]
      : [];
  });
}

export function threadGapFacts(gaps: readonly ThreadGap[], read: Reader): FactsOf<typeof threadGapsShape> {
  return gaps.map(({ kind, holder, field }) => {
    const name = read(holder as Record<typeof field, string>, field);
    const is = (wanted: ThreadGap["kind"]) => ruled(kind === wanted, "the links of the data", present(name));
    return {
      name,
      isWithoutAction: is("finding-without-action"),
      isWithoutMeasure: is("finding-without-measure"),
      isWithoutFinding: ruled(
        kind === "action-without-finding" || kind === "measure-without-finding",
        "the links of the data",
        present(name),
      ),
      isOfOnePartner: is("finding-of-one-partner"),
    };
  });
}
