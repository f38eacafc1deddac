import type { Command } from "commander";
import { doctor } from "../../acts/doctor.ts";
import type { OpenSession } from "../program.ts";

export function addDoctor(program: Command, open: OpenSession): void {
  program
    .command("doctor")
    .description("tell whether everything that papers are made with is here")
    .option("--json", "print one JSON value")
    .action(async (options: { readonly json?: true }) => {
      const session = open([]);
      await session.finish(
        await doctor(session.host),
        (health) => ({
          results: [
            `boardpaper ${health.boardpaper} on Node.js ${health.node}`,
            ...Object.entries(health.libraries).map(([name, version]) => `${name} ${version}`),
            `fonts ${health.fonts}`,
            ...health.programs.map(({ name, use, path }) => `${name}: ${path ?? "not installed"} (${use}; optional)`),
          ],
          json: { ...health },
          state: "",
        }),
        { json: {}, state: "" },
        options.json === true,
      );
    });
}
