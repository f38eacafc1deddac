/** A body under the last of its names, in the role that it had. */

import type { Body, Governance, ReportingLine } from "../schema/governance.ts";
import { type Leaf, missing } from "./fact.ts";
import type { Reader } from "./reader.ts";
import type { BodyFacts, Facts } from "./vocabulary.ts";

export function bodyFacts(body: Body | undefined, read: Reader): BodyFacts {
  return {
    name: read(body?.names.at(-1), "name"),
    role: read(body?.roles?.at(-1), "text"),
    howMany: read(body?.howMany, "count"),
    meets: read(body, "meets"),
    members: (body?.members ?? []).map((member) => ({ text: read(member, "text") })),
  };
}

/** The name of the body with this id. */
export function bodyName(governance: Governance, id: string | undefined, read: Reader): Leaf<string> {
  if (id === undefined) return missing;
  return bodyFacts(
    governance.bodies.find((body) => body.id === id),
    read,
  ).name;
}

/** The last line known from one body to another: cadences change. */
export function reportingFacts(
  governance: Governance,
  receiver: string,
  read: Reader,
): Pick<Facts, "reporting" | "reportsReceived"> {
  // What is still to begin, or is to end, is told as a change of governance.
  const lines = governance.reporting.filter(({ begins }) => begins === undefined);
  const isLast = (line: ReportingLine) =>
    line === lines.findLast(({ from, to }) => from === line.from && to === line.to);
  const current = lines.filter(isLast).map((line) => ({
    receiver: line.to,
    facts: {
      from: bodyName(governance, line.from, read),
      to: bodyName(governance, line.to, read),
      what: read(line, "what"),
      cadence: read(line, "cadence"),
    },
  }));
  return {
    reporting: current.map(({ facts }) => facts),
    reportsReceived: current.filter((line) => line.receiver === receiver).map(({ facts }) => facts),
  };
}
