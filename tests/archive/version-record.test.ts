import { describe, expect, test } from "vitest";
import { parseVersionJson, type VersionRecord, versionJson } from "../../src/archive/version-record.ts";
import { day } from "../make.ts";
import { text, versionRequest } from "./make-version.ts";

const record: VersionRecord = {
  ...versionRequest().record,
  cleared: [{ role: "section-151-officer", name: "Section 151 Officer", by: "Deputy Director", on: day("2022-09-01") }],
  supersedes: { version: "v1", inventory: "ab12" },
  retention: { class: "Committee papers", keep: 10 },
  papers: [{ path: "papers/paper.html", sha512: "cd34" }],
};
const json = (): Readonly<Record<string, unknown>> => JSON.parse(new TextDecoder().decode(versionJson(record)));
const parsed = (fields: Readonly<Record<string, unknown>>) => parseVersionJson(text(JSON.stringify(fields)));

test("a record is read as it was written", () => {
  expect(parseVersionJson(versionJson(record))).toEqual(record);
});

describe("a record is damaged where it has", () => {
  const [clearance] = record.cleared;
  test.each([
    ["a clearance without a role", { cleared: [{ ...clearance, role: undefined }] }],
    ["a clearance by nobody", { cleared: [{ ...clearance, by: 7 }] }],
    ["a clearance without a name", { cleared: [{ ...clearance, name: undefined }] }],
    ["clearances that are none", { cleared: "Section 151 Officer" }],
    ["a version that it replaces without a name", { supersedes: { inventory: "ab12" } }],
    ["a version that it replaces without a digest", { supersedes: { version: "v1" } }],
    ["a word for the version that it replaces", { supersedes: "v1" }],
    ["another part than there are", { part: "appendix" }],
    ["a class that is kept for no number of years", { retention: { class: "Committee papers", keep: "long" } }],
  ])("%s", (_what, changed) => {
    expect(parsed({ ...json(), ...changed })).toBeUndefined();
  });
});

test("a record that was filed before clearances, parts and schedules were recorded is one of a report without them", () => {
  const { cleared: _, part: __, retention: ___, openUntil: ____, ...earlier } = json();
  expect(parsed(earlier)).toEqual({ ...record, cleared: [], part: "report", retention: "not-stated" });
});
