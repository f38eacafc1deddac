import Handlebars from "handlebars";
import { describe, expect, test } from "vitest";
import { templateEnvironment } from "../../src/template/environment.ts";
import { MergeSession } from "../../src/template/merge-session.ts";
import { day } from "../make.ts";

const words = {
  notSupplied: "[not supplied: {what}]",
  notKnown: "[not known at {date}: {what}]",
  notStated: "Not stated",
  nothing: "None",
  ratings: {},
};
const gap = { kind: "missing", name: "plan.name", what: "the plan's name", reason: "not-supplied" };

function merged(file: string, text: string, facts: object, firstLine = 1) {
  const session = new MergeSession(words, day("2026-01-31"));
  const run = templateEnvironment(session).compile({ file, text, firstLine }, Handlebars.parse(text));
  return { markdown: run(facts, {}), session };
}

describe("a template that is used by many papers is compiled once, and yet", () => {
  test("the same words in two files, or further down in one, are each found at their own place", () => {
    const places = [
      merged("a.md.hbs", "See {{name}}.", { name: gap }),
      merged("b.md.hbs", "See {{name}}.", { name: gap }),
      merged("a.md.hbs", "See {{name}}.", { name: gap }, 7),
    ].flatMap(({ session }) => session.findings.map(({ at }) => at));
    expect(places).toEqual([
      { file: "a.md.hbs", line: 1, column: 5 },
      { file: "b.md.hbs", line: 1, column: 5 },
      { file: "a.md.hbs", line: 7, column: 5 },
    ]);
  });

  test("each paper keeps the values that were merged into it", () => {
    const fact = (value: string) => ({
      kind: "fact",
      name: "plan.name",
      value,
      source: { kind: "data", at: { file: "p" } },
    });
    const [one, other] = ["First plan", "Second plan"].map((name) =>
      merged("a.md.hbs", "See {{name}}.", { name: fact(name) }),
    );
    expect(one?.session.merged.values.map(({ text }) => text)).toEqual(["First plan"]);
    expect(other?.session.merged.values.map(({ text }) => text)).toEqual(["Second plan"]);
    expect(one?.markdown).toBe(other?.markdown);
  });
});
