/** A command line to an exit code: the only place that catches. */

import { type Command, CommanderError } from "commander";
import { toolVersion } from "../acts/tool-version.ts";
import type { Host } from "../host/host.ts";
import { HostError } from "../host/host-error.ts";
import { program } from "./program.ts";
import { type ExitCode, Session } from "./session.ts";
import type { Terminal } from "./terminal.ts";

export interface Machine {
  readonly terminal: Terminal;
  /** @param named - folders that the user named: they may be used too */
  hostFor(named: readonly string[]): Host;
}

/** @param args - without `node` and the script */
export async function run(args: readonly string[], { terminal, hostFor }: Machine): Promise<ExitCode> {
  let session: Session | undefined;
  try {
    const open = (named: readonly string[]) => {
      session = new Session(hostFor(named), terminal);
      return session;
    };
    const boardpaper = await program(await toolVersion(hostFor([])), open, args[0]);
    speakThrough(boardpaper, terminal);
    await boardpaper.parseAsync(args, { from: "user" });
    return session?.exitCode ?? 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.say(trouble(error));
    return 3;
  }
}

/** Commander ends the process and writes to its streams unless told otherwise; subcommands are told one by one. */
function speakThrough(command: Command, terminal: Terminal): void {
  command.exitOverride();
  command.configureOutput({
    writeOut: (text) => terminal.result(text.trimEnd()),
    writeErr: (text) => terminal.say(text.trimEnd()),
  });
  for (const subcommand of command.commands) speakThrough(subcommand, terminal);
}

function trouble(error: unknown): string {
  if (error instanceof HostError) return `${error.message}\nNothing was left half written.`;
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `boardpaper failed, and it is not your mistake. Please report this:\n${details}`;
}
