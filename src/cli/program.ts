/** Every command with its arguments. What a command does stands in `acts/`. */

import { Command } from "commander";
import type { Session } from "./session.ts";

/** Opens the session of this call. @param folders - that the user named: they may be written to */
export type OpenSession = (folders: readonly string[]) => Session;

type AddCommand = (program: Command, open: OpenSession) => void;

/** In the order in which help lists them. Each is loaded when it is called: together they take longer to load than most to run. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  init: async () => (await import("./commands/init.ts")).addInit,
  new: async () => (await import("./commands/new.ts")).addNew,
  check: async () => (await import("./commands/check.ts")).addCheck,
  rule: async () => (await import("./commands/rule.ts")).addRule,
  build: async () => (await import("./commands/build.ts")).addBuild,
  clearance: async () => (await import("./commands/clearance.ts")).addClearance,
  facts: async () => (await import("./commands/facts.ts")).addFacts,
  explain: async () => (await import("./commands/explain.ts")).addExplain,
  changes: async () => (await import("./commands/changes.ts")).addChanges,
  dates: async () => (await import("./commands/dates.ts")).addDates,
  tracker: async () => (await import("./commands/tracker.ts")).addTracker,
  pull: async () => (await import("./commands/pull.ts")).addPull,
  pack: async () => (await import("./commands/pack.ts")).addPack,
  minutes: async () => (await import("./commands/minutes.ts")).addMinutes,
  supplement: async () => (await import("./commands/pack.ts")).addSupplement,
  publish: async () => (await import("./commands/publish.ts")).addPublish,
  takedown: async () => (await import("./commands/takedown.ts")).addTakedown,
  archive: async () => (await import("./commands/archive.ts")).addArchive,
  templates: async () => (await import("./commands/templates.ts")).addTemplates,
  template: async () => (await import("./commands/template.ts")).addTemplate,
  schema: async () => (await import("./commands/schema.ts")).addSchema,
  doctor: async () => (await import("./commands/doctor.ts")).addDoctor,
};

/** @param called - the command's name, if one is called; help, and what is no command, know all of them */
export async function program(version: string, open: OpenSession, called: string | undefined): Promise<Command> {
  const boardpaper = new Command("boardpaper")
    .description("Committee papers from structured progress data, as Word, PDF and web pages")
    .version(version, "--version", "print the version")
    .helpCommand(false)
    .showSuggestionAfterError();
  const load = called !== undefined && Object.hasOwn(commands, called) ? commands[called] : undefined;
  for (const each of load ? [load] : Object.values(commands)) (await each())(boardpaper, open);
  return boardpaper;
}
