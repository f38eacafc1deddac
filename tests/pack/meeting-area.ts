/** A small area in memory with a meeting of two papers, over which tests lay the files they are about. */

import { join } from "node:path";
import { type MemoryHost, type MemoryHostSettings, memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { filesIn } from "../fixtures/small-area.ts";

export const meeting = "data/exampleshire/meetings/2026-01-20-cabinet.yaml";

export const progress = `---
template: note
title: Progress of the {{plans.pap.name}}
as-at: 2026-01-05
meeting: 2026-01-20-cabinet
author: Programme director
recommendations:
  - That the {{meeting.body}} note the paper.
---

# background

The plan was approved {{when plans.pap.approved}}.
`;

/** Long enough for several pages. */
export const waiting = `---
template: note
title: Waiting times
as-at: 2026-01-06
meeting: 2026-01-20-cabinet
author: Programme director
recommendations:
  - That the {{meeting.body}} ask for a further paper.
---

# background

${Array.from({ length: 60 }, (_, index) => `Waiting list number ${index + 1} is shorter than it was, though nobody can yet say for how long it will be.`).join("\n\n")}
`;

export const agenda = `body: cabinet
date: 2026-01-20
time: "14:00"
place: Council Chamber, County Hall
clerk: Democratic services officer
published: 2026-01-12
items:
  - { number: 1, title: Apologies for absence }
  - number: 5
    title: Progress of the plan
    purpose: To note how far the plan has come.
    presenter: Programme director
    paper: 2026-01-progress
  - { number: 6, title: Waiting times, paper: 2026-01-waiting }
`;

const own = filesIn(join(import.meta.dirname, "../fixtures/area"));
const root = join(import.meta.dirname, "../..");

export function meetingArea(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  settings: Pick<MemoryHostSettings, "wordToPdf" | "refuse"> = {},
): MemoryHost {
  const isOurs = (path: string) => path.startsWith("data/") || /^templates\/(note|partials)\//.test(path);
  return memoryHost({
    ...settings,
    files: {
      ...Object.fromEntries(Object.entries(own).filter(([path]) => isOurs(path))),
      [meeting]: agenda,
      "data/exampleshire/reports/2026-01-progress.md": progress,
      "data/exampleshire/reports/2026-01-waiting.md": waiting,
      ...files,
    },
    shipped: nodeHost({ workspace: root, named: [] }),
  });
}
