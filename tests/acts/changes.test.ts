import { describe, expect, test } from "vitest";
import { archiveReport } from "../../src/acts/archive-report.ts";
import { changesBetweenVersions, changesSinceDay } from "../../src/acts/changes.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { keyFile } from "../archive/make-version.ts";
import { filesIn, report, smallArea } from "../fixtures/small-area.ts";
import { day } from "../make.ts";

const file = "data/exampleshire/programme.yaml";
const before = new TextDecoder().decode(filesIn("tests/fixtures/area")[file] as Uint8Array);
const withActions = (...actions: readonly string[]) =>
  `${before}    actions:\n${actions.map((one) => `      - ${one}\n`).join("")}`;
const action = (id: string, words: string, due: string, updates = "") =>
  `{ id: ${id}, text: ${words}, lead: Head of SEND, due: ${due}, known: 2025-06-20, updates: [${updates}] }`;

const archive = (replacement?: { readonly reason: string }) => ({
  report: "2026-01-cabinet",
  archive: "archive",
  key: keyFile,
  replacement: replacement && { kind: "correction" as const, replaces: "v1", notice: "Corrected.", ...replacement },
  published: "not-stated" as const,
  access: "open" as const,
  by: "Democratic Services",
  isDryRun: false,
});

describe("between two archived versions", async () => {
  const paper = new TextDecoder().decode(filesIn("tests/fixtures/area")[report] as Uint8Array);
  const written = {
    [report]: `${paper}\nThe first action is due {{date action.a-1.due}}.\n`,
    [file]: withActions(
      action("a-1", "Appoint a coordinator", "2025-12-31"),
      action("a-2", "Open a clinic", "2026-03-31", "{ on: 2025-09-01, status: in-progress, rag: green }"),
      action("a-3", "Hold evenings", "2026-03-31"),
    ),
  };
  const shipped = nodeHost({ workspace: process.cwd(), named: [] });
  const host = memoryHost({ files: { ...filesIn("tests/fixtures/area"), ...written }, shipped });
  const first = await archiveReport(host, archive());
  const later = withActions(
    action("a-1", "Appoint a coordinator", "2026-02-28"),
    action(
      "b-2",
      "Open a clinic",
      "2026-03-31",
      "{ on: 2025-09-01, status: in-progress, rag: amber, note: The rooms are late. }",
    ),
    action("a-4", "Write to families", "2026-03-31"),
  );
  host.files.set(file, new TextEncoder().encode(later));
  const second = await archiveReport(host, archive({ reason: "three actions were wrong" }));

  test("renumbered, added, taken out, rated otherwise: each is told once", async () => {
    expect([first.ok, second.ok]).toEqual([true, true]);
    const found = await changesBetweenVersions(host, {
      archive: "archive",
      before: "2026-01-cabinet@v1",
      after: "2026-01-cabinet@v2",
    });
    expect(found.ok ? [] : found.errors).toEqual([]);
    expect(found.ok && found.value.changes.map(({ kind, id, from, to }) => [kind, id, from, to])).toEqual([
      ["action-date", "a-1", "31 December 2025", "28 February 2026"],
      ["action-renumbered", "b-2", "a-2", "b-2"],
      ["action-rating", "b-2", "green", "amber"],
      ["action-added", "a-4", undefined, undefined],
      ["action-removed", "a-3", undefined, undefined],
      ["text", "3.2", "The first action is due 31 December 2025.", "The first action is due 28 February 2026."],
    ]);
    expect(found.ok && found.warnings).toMatchObject([
      {
        code: "changes/silent-date",
        message:
          "action a-1 was due 31 December 2025, and is due 28 February 2026 in the later version; no update tells of it",
      },
    ]);
  });
});

test("since a day that does not lie before the paper's, nothing can have changed", async () => {
  const request = { report, since: day("2026-01-05"), asAt: undefined };
  expect(await changesSinceDay(smallArea(), request)).toMatchObject({
    ok: false,
    errors: [{ code: "changes/not-earlier" }],
  });
});
