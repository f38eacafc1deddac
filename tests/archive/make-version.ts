/** A version to be filed, of which a test names only what it is about. */

import type { VersionRequest } from "../../src/archive/plan-version.ts";
import { day } from "../make.ts";

export const text = (words: string) => new TextEncoder().encode(words);

export const keyFile = "keys-of-the-council/archive.pem";

export const versionRequest = (
  parts: Partial<Omit<VersionRequest, "record">> & { readonly record?: Partial<VersionRequest["record"]> } = {},
): VersionRequest => ({
  archive: "archive",
  files: [
    { path: "papers/paper.html", bytes: text("<h1>Paper</h1>") },
    { path: "snapshot/workspace/data/area.yaml", bytes: text("area: Cumbria") },
  ],
  replaces: undefined,
  by: "Democratic Services",
  ...parts,
  record: {
    id: "urn:boardpaper:cumbria:2022-09-board",
    area: "cumbria",
    report: "2022-09-board",
    title: "SEND improvement: progress",
    body: "Health and Wellbeing Board",
    meetingDate: "2022-09-20",
    kind: "original",
    asAt: day("2022-08-31"),
    generated: "2022-09-12T09:00:00Z",
    published: "not-stated",
    access: "open",
    cleared: [],
    part: "report",
    retention: "not-stated",
    build: { tool: "boardpaper 0.1.0", node: "20.19.0", fonts: [] },
    ...parts.record,
  },
});

export const correction = (words: string, replaces = "v1"): VersionRequest =>
  versionRequest({
    files: [
      { path: "papers/paper.html", bytes: text(words) },
      { path: "snapshot/workspace/data/area.yaml", bytes: text("area: Cumbria") },
    ],
    replaces,
    record: { kind: "correction", reason: "A date was wrong", notice: "Paragraph 5.1 named another date." },
  });
