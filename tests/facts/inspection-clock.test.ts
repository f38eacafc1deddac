/** The clock of inspection law: each limit from its own event, and what stands behind it. */

import { describe, expect, test } from "vitest";
import { limitFrom } from "../../src/acts/dates.ts";
import { loadInspectionLaw } from "../../src/acts/load-inspection-law.ts";
import { checkInspectionClock } from "../../src/facts/check-inspection-clock.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { Programme } from "../../src/schema/programme.ts";
import { parseYaml } from "../../src/source/parse-yaml.ts";
import { Places } from "../../src/source/places.ts";

const host = memoryHost({ shipped: nodeHost({ workspace: ".", named: [] }) });
const loaded = await loadInspectionLaw(host);
if (!loaded.ok) throw new Error("the law of inspections has mistakes");
const law = loaded.value;

describe("a limit from its day", () => {
  test.each([
    { limit: "written-statement-of-action", from: "2018-05-11", date: "2018-08-20", behind: "by guidance" },
    {
      limit: "area-send-2023/priority-action-plan",
      from: "2023-01-31",
      date: "2023-03-21",
      behind: "inferred, no rule states it",
    },
    { limit: "ilacs/action-plan", from: "2018-05-11", date: "2018-08-20", behind: "by law" },
    { limit: "revisit", from: "2018-08-24", date: "2020-02-24", behind: "by guidance" },
    { limit: "evidence-before-review", from: "2026-06-18", date: "2026-06-04", behind: "by guidance" },
  ])("$limit from $from is $date, $behind", async ({ limit, from, date, behind }) => {
    const found = await limitFrom(host, { limit, from, base: undefined });
    expect(found).toMatchObject({ ok: true, value: { date }, warnings: [] });
    expect(found.ok && found.value.derivation.at(-1)?.startsWith(`${behind}: `)).toBe(true);
  });

  test("counted from publication is another day, and is told so", async () => {
    const found = await limitFrom(host, {
      limit: "written-statement-of-action",
      from: "2018-05-16",
      base: "letter-published",
    });
    expect(found).toMatchObject({ ok: true, value: { date: "2018-08-23" }, warnings: [{ code: "dates/wrong-base" }] });
  });

  test("that no framework has is refused, with the names of those that there are", async () => {
    const found = await limitFrom(host, { limit: "action-plans", from: "2018-05-16", base: undefined });
    expect(found).toMatchObject({ ok: false, errors: [{ code: "dates/unknown-limit" }] });
    expect(!found.ok && found.errors[0]?.hint).toContain("ilacs/action-plan");
  });
});

describe("a plan that inspectors asked for", () => {
  const found = (inspection: string, kind: string, submitted: string) => {
    const places = new Places();
    const text = `programme: SEND
inspections: [{ id: i, kind: inspection, inspectors: Ofsted, ${inspection} }]
plans: [{ id: p, kind: ${kind}, name: Plan, answers: i, history: [{ on: ${submitted}, status: submitted }] }]`;
    const programme = parseYaml({ path: "programme.yaml", text }, Programme);
    if (!programme.ok) throw new Error(programme.errors.map(({ message }) => message).join());
    return checkInspectionClock(programme.value, law, places).map(({ severity, code }) => `${severity} ${code}`);
  };
  const wsoa = "written-statement-of-action";
  const received = "on: 2018-03, letterReceived: { on: 2018-05-11 }";
  const published = "on: 2018-03, letterPublished: { on: 2018-05-16 }";

  test.each([
    { inspection: received, kind: wsoa, submitted: "2018-08-20", is: [], because: "on the last day" },
    {
      inspection: received,
      kind: wsoa,
      submitted: "2018-08-21",
      is: ["warning inspection/late-plan"],
      because: "a day late",
    },
    {
      inspection: published,
      kind: wsoa,
      submitted: "2018-08-23",
      is: ["warning inspection/wrong-base"],
      because: "70 working days from publication",
    },
    {
      inspection: published,
      kind: wsoa,
      submitted: "2018-08-20",
      is: [],
      because: "received on a day that is not known",
    },
    {
      inspection: "on: 2024-06, letterReceived: { on: 2024-09-19 }",
      kind: "priority-action-plan",
      submitted: "2024-11-08",
      is: ["suggestion inspection/late-plan"],
      because: "35 working days are only inferred",
    },
    {
      inspection: "on: 2024-06, letterReceived: { on: 2024-09-19 }",
      kind: wsoa,
      submitted: "2025-11-08",
      is: [],
      because: "the framework of 2023 knows no such plan",
    },
  ])("from $inspection, submitted on $submitted: $because", ({ inspection, kind, submitted, is }) => {
    expect(found(inspection, kind, submitted)).toEqual(is);
  });
});
