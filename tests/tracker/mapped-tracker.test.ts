import { type CellValue, writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { mapTracker } from "../../src/acts/map-tracker.ts";
import { day } from "../make.ts";
import { exported, folder, importInto, textOf } from "./tracked-area.ts";

/** As a council might keep it: a title over the table, words of its own, the status beside each action. */
const rows: CellValue[][] = [
  ["SEND action log"],
  [],
  ["Ref", "Action", "Owner", "Target date", "Status", "RAG", "Comments"],
  [
    "e-1",
    "Issue plans within 20 weeks",
    "Head of SEND",
    new Date(Date.UTC(2026, 4, 29)),
    "On track",
    "Green",
    "Back on course",
  ],
  [
    "e-2",
    "Train all writers of plans",
    "Principal Educational Psychologist",
    new Date(Date.UTC(2026, 6, 31)),
    "Done",
    "Blue",
    null,
  ],
];

async function withOwnTracker(changed: CellValue[][] = rows) {
  const host = await exported();
  host.files.set("own.xlsx", await writeXlsx({ sheets: [{ name: "Action log", rows: changed }] }));
  return host;
}

async function proposal() {
  const host = await withOwnTracker();
  const proposed = await mapTracker(host, { file: "own.xlsx", area: "exampleshire", asAt: day("2026-02-12") });
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.errors));
  return { host, map: proposed.value };
}

test("a mapping file is proposed from the headings, with what its words mean", async () => {
  const { map } = await proposal();
  expect(map).toBe(`area: data/exampleshire
sheets:
  - sheet: Action log
    holds: actions
    headings: 3
    columns:
      Id: Ref
      Text: Action
      Lead: Owner
      Due: Target date
    fixed:
      Plan: "[Plan]"
  - sheet: Action log
    holds: updates
    headings: 3
    columns:
      Action: Ref
      Status: Status
      Rag: RAG
      Note: Comments
    fixed:
      On: 2026-02-12
    meanings:
      Status:
        On track: in-progress
        Done: complete
`);
});

test("with it, the council's own workbook is read: dates that moved, and how each action stands", async () => {
  const { host, map } = await proposal();
  host.files.set("map.yaml", new TextEncoder().encode(map.replace("[Plan]", "pap")));
  const { findings } = await importInto(host, { file: "own.xlsx", map: "map.yaml" });
  expect(findings).toEqual([]);
  const text = textOf(host, "programme.yaml");
  expect(text).toContain("due: 2026-05-29 # agreed by the Board");
  expect(text).toContain("- { on: 2026-02-12, status: in-progress, rag: green, note: Back on course }");
  expect(text).toContain("- { on: 2026-02-12, status: complete, rag: blue }");
});

test("what is wrong in a mapping file is told there, with the nearest name", async () => {
  const { host, map } = await proposal();
  const wrong = map
    .replace("Due: Target date", "Du: Target dat")
    .replace("holds: updates", "holds: update")
    .replace("  - sheet: Action log", "  - sheet: Action lok");
  host.files.set("map.yaml", new TextEncoder().encode(wrong));
  const { findings } = await importInto(host, { file: "own.xlsx", map: "map.yaml" });
  expect(findings.map(({ code, at, hint }) => [code, at?.line, hint])).toEqual([
    ["tracker/wrong-map", 3, "did you mean “Action log”?"],
    ["tracker/wrong-map", 14, "did you mean “updates”?"],
  ]);
  host.files.set("map.yaml", new TextEncoder().encode(map.replace("Due: Target date", "Du: Target dat")));
  const second = await importInto(host, { file: "own.xlsx", map: "map.yaml" });
  expect(second.findings.map(({ message }) => message)).toEqual([
    "the sheet of actions has no column “Du”",
    "the sheet “Action log” has no heading “Target dat” in row 3",
  ]);
  expect(textOf(host, "programme.yaml")).toContain("due: 2026-03-31 #");
});

test("faults of the council's own workbook have its sheet and cell", async () => {
  const { map } = await proposal();
  const [, , headings = [], first = []] = rows;
  const host = await withOwnTracker([[], [], headings, [...first.slice(0, 3), "end of May", "On track", "G", null]]);
  host.files.set("map.yaml", new TextEncoder().encode(map.replace("[Plan]", "pap")));
  const { findings } = await importInto(host, { file: "own.xlsx", map: "map.yaml" });
  expect(
    findings.filter(({ severity }) => severity === "error").map(({ code, at }) => [code, at?.sheet, at?.cell]),
  ).toEqual([
    ["data/invalid-value", "Action log", "D4"],
    ["data/unknown-choice", "Action log", "F4"],
  ]);
  expect(folder).toBe("data/exampleshire");
});
