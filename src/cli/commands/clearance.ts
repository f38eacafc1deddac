import type { Command } from "commander";
import { giveClearance, listClearances } from "../../acts/give-clearance.ts";
import type { ClearanceState } from "../../compare/clearances.ts";
import type { CalendarDate } from "../../values/calendar-date.ts";
import type { OpenSession } from "../program.ts";
import { dayArgument } from "./arguments.ts";

export function addClearance(program: Command, open: OpenSession): void {
  const clearance = program.command("clearance").description("who has cleared a report, word for word");
  addList(clearance, open);
  addGive(clearance, open);
}

function addList(clearance: Command, open: OpenSession): void {
  clearance
    .command("list")
    .description("say who must clear a report, who has, and what was changed since")
    .argument("<report>", "a report, by path or id")
    .option("--json", "print one JSON value")
    .action(async (report: string, { json }: { readonly json?: true }) => {
      const session = open([]);
      await session.finish(
        await listClearances(session.host, report),
        (states) => ({
          results: states.flatMap(stateInWords),
          json: { clearances: states.map(stateAsData) },
          state: counted(states),
        }),
        { json: { clearances: [] }, state: "" },
        json === true,
      );
    });
}

function stateInWords(state: ClearanceState): readonly string[] {
  const { role, name } = state.required;
  switch (state.kind) {
    case "open":
      return [`${role}  ${name}: open`];
    case "given":
      return [`${role}  ${name}: cleared by ${state.given.by} on ${state.given.on}`];
    case "re-opened":
      return [
        `${role}  ${name}: re-opened, cleared by ${state.given.by} on ${state.given.on}`,
        ...state.changes.map((change) => `  ${change}`),
      ];
  }
}

function stateAsData(state: ClearanceState) {
  const { role, name } = state.required;
  const given = state.kind === "open" ? {} : { by: state.given.by, on: state.given.on };
  return { role, name, state: state.kind, ...given, ...(state.kind === "re-opened" && { changes: state.changes }) };
}

function counted(states: readonly ClearanceState[]): string {
  if (states.length === 0) return "Nobody must clear papers of this kind.";
  return `${states.filter(({ kind }) => kind === "given").length} of ${states.length} clearances are given.`;
}

interface GiveOptions {
  readonly by: string;
  readonly on?: CalendarDate;
  readonly json?: true;
}

function addGive(clearance: Command, open: OpenSession): void {
  clearance
    .command("give")
    .description("record that somebody has cleared a report as it is now")
    .argument("<report>", "a report, by path or id")
    .argument("<role>", "as boardpaper clearance list names it")
    .requiredOption("--by <post>", "who cleared it: a post, never a person's name")
    .option("--on <day>", "when (today)", dayArgument)
    .option("--json", "print one JSON value")
    .action(async (report: string, role: string, { by, on, json }: GiveOptions) => {
      const session = open([]);
      await session.finish(
        await giveClearance(session.host, { report, role, by, on: on ?? session.host.today() }),
        (path) => ({ results: [path], json: { file: path }, state: "The clearance is recorded." }),
        { json: {}, state: "Nothing was written." },
        json === true,
      );
    });
}
