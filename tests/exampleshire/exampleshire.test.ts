/** Exampleshire is complete and consistent, and what is generated of it is what the generators make. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { check } from "../../src/acts/check.ts";
import { loadReport } from "../../src/acts/load-report.ts";
import { makePaper } from "../../src/acts/make-paper.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import { isWorkingDay } from "./calendar.ts";
import { measuresYaml } from "./generate-measures.ts";
import { programmeYaml } from "./generate-programme.ts";
import { host, paperOfExampleshire } from "./paper.ts";

const here = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8");
const data = (name: string) => join(import.meta.dirname, "../../data/exampleshire", name);

describe("the generated files are what the generators make of what was written by hand (vitest --update writes them)", () => {
  test("programme.yaml", async () => {
    const made = programmeYaml(here("programme-head.yaml"), parse(here("plan.yaml")));
    await expect(made).toMatchFileSnapshot(data("programme.yaml"));
  });

  test("measures.yaml", async () => {
    await expect(measuresYaml(parse(here("measures.yaml")))).toMatchFileSnapshot(data("measures.yaml"));
  });
});

/** Every file of the area. */
const files = readdirSync(data(""), { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.(?:yaml|md)$/.test(name),
);

const read = (name: string) => readFileSync(data(name), "utf8");
const programme: Programme = parse(read("programme.yaml"));
const plan = programme.plans.find(({ id }) => id === "pap");
const actions = plan?.actions ?? [];
const measures: readonly Measure[] = parse(read("measures.yaml")).measures;

describe("Exampleshire is complete", () => {
  test("9 findings with statements, 6 themes, 60 actions with 18 months of updates", () => {
    const [inspection] = programme.inspections;
    expect(inspection?.findings).toHaveLength(9);
    expect(inspection?.findings.filter(({ statements }) => statements.length < 2)).toEqual([]);
    expect(plan?.themes).toHaveLength(6);
    expect(actions).toHaveLength(60);
    const days = actions.flatMap(({ updates }) => updates.map(({ on }) => on)).sort();
    expect([days[0], days.at(-1)]).toEqual(["2024-09-26", "2026-02-12"]);
  });

  test("60 different actions, each of one theme and one finding; each finding has an action and a measure", () => {
    expect(new Set(actions.map(({ text }) => text)).size).toBe(60);
    const findings = programme.inspections.flatMap((inspection) => inspection.findings.map(({ id }) => id)).sort();
    expect([...new Set(actions.map(({ finding }) => finding))].sort()).toEqual(findings);
    expect([...new Set(measures.map(({ finding }) => finding))].sort()).toEqual(findings);
  });

  test("12 measures with a definition, a target and 24 monthly points", () => {
    expect(measures.map(({ points }) => points.length)).toEqual(Array(12).fill(24));
    expect(measures.filter(({ definition, target }) => !definition || !target)).toEqual([]);
  });
});

describe("Exampleshire has what a programme keeps", () => {
  const { risks, bands } = parse(read("risks.yaml"));
  const { activities } = parse(read("engagement.yaml"));
  const { requests } = parse(read("requests.yaml"));
  const meetings: readonly { readonly body: string; readonly date: string }[] = files
    .filter((name) => name.startsWith("meetings"))
    .map((name) => parse(read(name)));

  test("12 risks, five by five: none was ever scored above what it was at first, or below its target", () => {
    expect(risks).toHaveLength(12);
    expect(bands.at(-1).upTo).toBe(25);
    const wrong = risks.filter(({ inherent, target, updates }: Risk) => {
      const scores = [inherent, ...updates, target].map(({ likelihood, impact }) => likelihood * impact);
      return scores.length < 3 || Math.max(...scores) !== scores[0] || Math.min(...scores) !== scores.at(-1);
    });
    expect(wrong.map(({ id }: Risk) => id)).toEqual([]);
  });

  test("engagement in at least three places, each with what was said and what changed", () => {
    expect(new Set(activities.flatMap(({ place }: Activity) => place ?? [])).size).toBeGreaterThanOrEqual(3);
    expect(activities.filter(({ themes, changed }: Activity) => !themes.length || !changed.length)).toEqual([]);
  });

  test("requests and an undertaking, each answered", () => {
    expect(new Set(requests.map(({ kind }: Request) => kind))).toEqual(new Set(["request", "undertaking"]));
    expect(requests.filter(({ answers }: Request) => answers.length === 0)).toEqual([]);
  });

  test("dates that were moved, each with its reason and the body that agreed", () => {
    const moved = actions.flatMap(({ updates }) => updates.filter(({ due }) => due !== undefined));
    expect(moved.length).toBeGreaterThanOrEqual(5);
    expect(moved.filter(({ reason, approvedBy }) => !reason || !approvedBy)).toEqual([]);
  });

  test("a series that is broken, a figure that may still change, and counts too small to be published", () => {
    const points = measures.flatMap((measure) => measure.points);
    expect(measures.filter(({ breaks }) => breaks !== undefined)).toHaveLength(1);
    expect(points.filter(({ status }) => status === "provisional")).toHaveLength(1);
    const [withheld, ...others] = measures.filter(({ disclosure }) => disclosure !== undefined);
    expect(others).toEqual([]);
    expect(withheld?.points.filter(({ value }) => value !== undefined && value < 5).length).toBeGreaterThan(1);
  });

  test.each([
    { body: "hwb", times: 4 },
    { body: "cabinet", times: 6 },
    { body: "scrutiny", times: 5 },
  ])("a year of meetings of $body: $times", ({ body, times }) => {
    const ofBody = meetings.filter((meeting) => meeting.body === body).map(({ date }) => date);
    expect(ofBody.filter((date) => date >= "2025-04-01" && date <= "2026-03-31")).toHaveLength(times);
  });

  test("a self-evaluation of each statement of the inspectors", () => {
    const statements = programme.inspections.flatMap(({ findings }) =>
      findings.flatMap(({ id, statements }) => statements.map((_, index) => `${id} ${index + 1}`)),
    );
    const evaluated = parse(read("self-evaluation.yaml")).statements.map(
      ({ finding, statement }: { finding: string; statement: number }) => `${finding} ${statement}`,
    );
    expect(evaluated.sort()).toEqual(statements.sort());
  });
});

test("nothing is found in Exampleshire: no report, no meeting and no notice has a fault", async () => {
  const found = await check(host, ["data/exampleshire"]);
  expect(found.ok ? found.warnings : found.errors).toEqual([]);
});

test("every report of Exampleshire is ready to be published", async () => {
  for (const report of files.filter((name) => /^reports.*\.md$/.test(name))) {
    const loaded = await loadReport(host, `data/exampleshire/${report}`);
    const paper = loaded.ok ? makePaper({ ...loaded.value, standing: "final", asAt: undefined }) : loaded;
    expect([report, paper.ok ? paper.warnings : paper.errors]).toEqual([report, []]);
  }
});

describe("Exampleshire's actions are what their ratings say", () => {
  const updates = actions.flatMap((action) =>
    action.updates.map((update, index) => {
      const before = action.updates.slice(0, index);
      const due = [...before, update].findLast((each) => each.due)?.due ?? action.due;
      return { action: action.id, due, before: before.at(-1), ...update };
    }),
  );
  const wrong = (holds: (update: (typeof updates)[number]) => boolean) =>
    updates.filter((update) => !holds(update)).map(({ action, on }) => `${action} on ${on}`);

  test("each status has its ratings", () => {
    const ratings: Readonly<Record<string, readonly string[]>> = {
      "not-started": ["grey"],
      "in-progress": ["green", "amber", "red"],
      complete: ["blue"],
      transferred: ["grey"],
      "closed-undelivered": ["grey"],
    };
    expect(wrong(({ status, rag }) => ratings[status]?.includes(rag) === true)).toEqual([]);
  });

  test("what is in progress after its date is red", () => {
    expect(wrong(({ status, rag, on, due }) => status !== "in-progress" || on <= due || rag === "red")).toEqual([]);
  });

  test("a rating that turns amber or red, a date that moves, and an end have a reason", () => {
    const needsNote = ({ rag, due, status, before }: Update & { before?: Update | undefined }) =>
      ["complete", "transferred", "closed-undelivered"].includes(status) ||
      due !== undefined ||
      (["amber", "red"].includes(rag) && rag !== before?.rag);
    const ofAction = actions.flatMap((action) =>
      action.updates
        .filter((update, index) => needsNote({ ...update, before: action.updates[index - 1] }) && !update.note)
        .map(({ on }) => `${action.id} on ${on}`),
    );
    expect(ofAction).toEqual([]);
  });

  test("nothing is reported after an action has ended", () => {
    const ended = ["complete", "transferred", "closed-undelivered"];
    expect(wrong(({ before }) => before === undefined || !ended.includes(before.status))).toEqual([]);
  });
});

test("every day on which somebody meets, reports or must deliver is a working day", () => {
  const days = files.flatMap((name) => read(name).match(/(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g) ?? []);
  expect(days.length).toBeGreaterThan(500);
  expect([...new Set(days.filter((day) => !isWorkingDay(day)))]).toEqual([]);
});

test("every address and telephone number is one that nobody can have", () => {
  const all = files.map(read).join("\n");
  const addresses = all.match(/\S+@[\w.]+/g) ?? [];
  expect(addresses.filter((address) => !address.endsWith("@exampleshire.example"))).toHaveLength(0);
  expect((all.match(/phone: [\d ]+/g) ?? []).filter((phone) => !/^phone: 01632 960\d{3}$/.test(phone.trim()))).toEqual(
    [],
  );
  expect(addresses.length).toBeGreaterThan(2);
});

describe("the paper of March 2026", () => {
  test("has nothing to find, and is ready to be published", async () => {
    const paper = await paperOfExampleshire({ standing: "final" });
    expect(paper.ok ? paper.warnings : paper.errors).toEqual([]);
    expect(paper.ok).toBe(true);
  });

  test("says when the inspectors are to return: 18 months after their report", async () => {
    const paper = await paperOfExampleshire();
    const words = paper.ok ? documentPieces(paper.value.document).map((piece) => piece.words) : [];
    expect(words).toContain(
      "The monitoring inspection is expected within 18 months of the inspectors' report, that is, by 19 March 2026.",
    );
    expect(paper.ok && paper.value.facts.revisit.due).toMatchObject({
      source: { kind: "rule", rule: "18 months after 19 September 2024" },
    });
  });

  test("counts every action once: complete, still to be done, or closed", async () => {
    const paper = await paperOfExampleshire();
    const current = paper.ok ? paper.value.facts.plan.current : undefined;
    expect(current).toMatchObject({
      actionCount: { value: 60 },
      completeCount: { value: 37 },
      openCount: { value: 21 },
      closedCount: { value: 2 },
      remaining: { value: 21 },
      overdueCount: { value: 4 },
    });
  });

  test("compares a figure with that of the same month a year before", async () => {
    const paper = await paperOfExampleshire();
    const points = measures.find(({ id }) => id === "plans-in-20-weeks")?.points ?? [];
    const measure = paper.ok ? paper.value.facts.measure["plans-in-20-weeks"] : undefined;
    expect(measure).toMatchObject({
      latest: { value: `${points.at(-1)?.value?.toFixed(1)}%` },
      yearBefore: { value: `${points.at(-13)?.value?.toFixed(1)}%` },
    });
  });
});

interface Programme {
  readonly inspections: readonly {
    readonly findings: readonly { readonly id: string; readonly statements: readonly string[] }[];
  }[];
  readonly plans: readonly {
    readonly id: string;
    readonly themes?: readonly { readonly id: string }[];
    readonly actions?: readonly Action[];
  }[];
}

interface Action {
  readonly id: string;
  readonly text: string;
  readonly finding: string;
  readonly due: string;
  readonly updates: readonly Update[];
}

interface Update {
  readonly on: string;
  readonly status: string;
  readonly rag: string;
  readonly due?: string;
  readonly reason?: string;
  readonly approvedBy?: string;
  readonly note?: string;
}

interface Risk {
  readonly id: string;
  readonly inherent: Score;
  readonly target: Score;
  readonly updates: readonly Score[];
}

interface Score {
  readonly likelihood: number;
  readonly impact: number;
}

interface Activity {
  readonly place?: string;
  readonly themes: readonly object[];
  readonly changed: readonly object[];
}

interface Request {
  readonly kind: string;
  readonly answers: readonly object[];
}

interface Measure {
  readonly id: string;
  readonly finding: string;
  readonly definition?: string;
  readonly target?: object;
  readonly breaks?: readonly object[];
  readonly disclosure?: object;
  readonly points: readonly { readonly value?: number; readonly isSmall?: boolean; readonly status?: string }[];
}
