/** Who reports to whom as things stand, and when all that is planned has happened; which bodies end and begin, and when. */

import type { Turn } from "../schema/fields.ts";
import type { Body, Governance, ReportingLine } from "../schema/governance.ts";
import type { Programme } from "../schema/programme.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { hasPassed } from "../values/partial-date.ts";
import { bodyFacts } from "./body-facts.ts";
import { missing, ruled } from "./fact.ts";
import type { GovernanceFacts, GovernedFacts } from "./oversight-vocabulary.ts";
import { present, type Reader } from "./reader.ts";

export interface GovernanceContext {
  readonly governance: Governance;
  readonly programme: Programme;
  readonly asAt: CalendarDate;
  readonly read: Reader;
}

interface Stage {
  readonly has: (changes: { readonly begins?: Turn | undefined; readonly ends?: Turn | undefined }) => boolean;
}

export function governanceFacts(context: GovernanceContext): GovernanceFacts {
  const { governance, read } = context;
  const happened = (turn: Turn | undefined) => turn !== undefined && hasHappened(turn, context);
  const before: Stage = { has: ({ begins, ends }) => (!begins || happened(begins)) && !happened(ends) };
  const after: Stage = { has: ({ ends }) => ends === undefined };
  const turnsOf = (which: "begins" | "ceases") =>
    governance.bodies.flatMap((body) => {
      const turn = body[which];
      if (!turn || happened(turn)) return [];
      return [{ name: bodyFacts(body, read).name, ...turnFacts(turn, context) }];
    });
  const [ceasing, beginning] = [turnsOf("ceases"), turnsOf("begins")];
  const coming = [
    ...governance.bodies.flatMap((body) => [body.begins, body.ceases]),
    ...governance.reporting.flatMap((line) => [line.begins, line.ends]),
  ].filter((turn) => turn !== undefined && !happened(turn));

  return {
    before: governed(before, "role", context),
    after: governed(after, "nextRole", context),
    isChanging:
      coming.length > 0
        ? ruled(true, `${coming.length} changes are still to come`, present(read(governance, "lead")))
        : ruled(false, "no change is still to come", present(read(governance, "lead"))),
    ceasing,
    beginning,
  };
}

/** A row for each line of a body; one without lines for a body that reports to none. */
function governed(
  { has }: Stage,
  role: "role" | "nextRole",
  { governance, read }: GovernanceContext,
): readonly GovernedFacts[] {
  const lines = linesInPlace(governance).filter(has);
  const bodies = governance.bodies.filter((body) => has({ begins: body.begins, ends: body.ceases }));
  const nameOf = (id: string) =>
    bodyFacts(
      governance.bodies.find((body) => body.id === id),
      read,
    ).name;
  return bodies.flatMap((body) => {
    const own = lines.filter((line) => line.from === body.id);
    return (own.length > 0 ? own : [undefined]).map((line) => ({
      ...ofBody(body, role, read),
      reportsTo: line ? nameOf(line.to) : missing,
      what: read(line, "what"),
      cadence: read(line, "cadence"),
    }));
  });
}

function ofBody(body: Body, which: "role" | "nextRole", read: Reader): Pick<GovernedFacts, "name" | "role" | "meets"> {
  const { name, role, meets } = bodyFacts(body, read);
  return { name, role: which === "nextRole" && body.nextRole ? read(body.nextRole, "text") : role, meets };
}

/** The last line known from one body to another, as cadences change; of lines that begin and end, each. */
function linesInPlace({ reporting }: Governance): readonly ReportingLine[] {
  const isLasting = (line: ReportingLine) => line.begins === undefined && line.ends === undefined;
  return reporting.filter(
    (line) =>
      !isLasting(line) ||
      line === reporting.findLast((other) => isLasting(other) && other.from === line.from && other.to === line.to),
  );
}

/** Whether what it depends on lies on or before the day as at which the paper speaks. */
function hasHappened({ on, once }: Turn, { programme, asAt }: Pick<GovernanceContext, "programme" | "asAt">): boolean {
  if (on) return hasPassed(on, asAt);
  const plan = programme.plans.find(({ id }) => id === once?.plan);
  return (plan?.history ?? []).some((step) => step.status === once?.becomes && hasPassed(step.on, asAt));
}

function turnFacts(turn: Turn, { programme, read }: GovernanceContext) {
  const plan = programme.plans.find(({ id }) => id === turn.once?.plan);
  return {
    on: read(turn, "on"),
    plan: plan?.abbreviation ? read(plan, "abbreviation") : read(plan, "name"),
    becomes: read(turn.once, "becomes"),
    reason: read(turn, "reason"),
  };
}
