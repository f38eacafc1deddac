/** Every command with its arguments. What a command does stands in `acts/`. */

import { Command } from "commander";
import { addArchive } from "./commands/archive.ts";
import { addBuild } from "./commands/build.ts";
import { addCheck } from "./commands/check.ts";
import { addDates } from "./commands/dates.ts";
import { addDoctor } from "./commands/doctor.ts";
import { addExplain } from "./commands/explain.ts";
import { addFacts } from "./commands/facts.ts";
import { addInit } from "./commands/init.ts";
import { addNew } from "./commands/new.ts";
import { addPack, addSupplement } from "./commands/pack.ts";
import { addPull } from "./commands/pull.ts";
import { addRule } from "./commands/rule.ts";
import { addSchema } from "./commands/schema.ts";
import { addTemplate } from "./commands/template.ts";
import { addTemplates } from "./commands/templates.ts";
import { addTracker } from "./commands/tracker.ts";
import type { Session } from "./session.ts";

/** Opens the session of this call. @param folders - that the user named: they may be written to */
export type OpenSession = (folders: readonly string[]) => Session;

/** In the order in which help lists them. */
const commands = [
  addInit,
  addNew,
  addCheck,
  addRule,
  addBuild,
  addFacts,
  addExplain,
  addDates,
  addTracker,
  addPull,
  addPack,
  addSupplement,
  addArchive,
  addTemplates,
  addTemplate,
  addSchema,
  addDoctor,
] as const;

export function program(version: string, open: OpenSession): Command {
  const boardpaper = new Command("boardpaper")
    .description("Committee papers from structured progress data, as Word, PDF and web pages")
    .version(version, "--version", "print the version")
    .helpCommand(false)
    .showSuggestionAfterError();
  for (const add of commands) add(boardpaper, open);
  return boardpaper;
}
