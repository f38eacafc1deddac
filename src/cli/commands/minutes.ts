import type { Command } from "commander";
import { type MinutesResult, minutes } from "../../acts/minutes.ts";
import { counted } from "../counted.ts";
import type { OpenSession } from "../program.ts";
import type { Answer } from "../session.ts";

export function addMinutes(program: Command, open: OpenSession): void {
  program
    .command("minutes")
    .description("draft a meeting's minutes from its agenda; once written, take in their requests and their approval")
    .argument("<meeting>", "a meeting, by path or id")
    .option("--json", "print one JSON value")
    .action(async (meeting: string, { json }: { json?: true }) => {
      const session = open([]);
      const nothing = { json: { files: [] }, state: "Nothing was written." };
      await session.finish(await minutes(session.host, meeting), answer, nothing, json === true);
    });
}

function answer({ files, requests, next, isApproved }: MinutesResult): Answer {
  const taken = requests.length === 0 ? [] : [`In requests.yaml now: ${requests.join("; ")}.`];
  const state = [
    files.length === 0 ? "All is there." : `${counted(files.length, "file")} written or added to.`,
    ...taken,
  ];
  const after = isApproved ? [] : [nextStep(next)];
  return {
    results: files,
    json: { files, requests, ...(next && { next }), isApproved },
    state: [...state, ...after].join(" "),
  };
}

function nextStep(next: MinutesResult["next"]): string {
  if (!next) return "They are a draft until the body's next meeting, which has no file yet, approves them.";
  if (next.approves) return `They are a draft until ${next.path}, which has them on its agenda, approves them.`;
  return `They are a draft until ${next.path} approves them: put minutesOf: and paper: on its item of the minutes.`;
}
