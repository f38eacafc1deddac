import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ClearancesOfPaper,
  clearanceStates,
  contentToClear,
  type RequiredClearance,
} from "../../src/compare/clearances.ts";
import type { Block, Document } from "../../src/document/document.ts";
import { day, document, number, section, text } from "../make.ts";

const heading = (id: string, words: string, at: string): Block => ({
  kind: "heading",
  id,
  level: 1,
  number: number(at, "1.0"),
  content: [text(words)],
});
const paragraph = (id: string, words: string, at: string): Block => ({
  kind: "paragraph",
  id,
  number: number(at, "1.1", "outline", 1),
  content: [text(words)],
});

/** Each section with its paragraphs, numbered through. */
const paper = (sections: Readonly<Record<string, readonly string[]>>, title = "Paying jointly"): Document =>
  document({
    title: [text(title)],
    sections: Object.entries(sections).map(([id, lines], index) =>
      section(
        [
          heading(id, id, `${index + 1}.0`),
          ...lines.map((line, at) => paragraph(`${id}/${at + 1}`, line, `${index + 1}.${at + 1}`)),
        ],
        id,
      ),
    ),
  });

const required: readonly RequiredClearance[] = [
  { role: "finance", name: "Section 151 Officer", sections: ["money"] },
  { role: "law", name: "Monitoring Officer", sections: ["money", "law"] },
  { role: "director", name: "Director" },
];

/** Each of them cleared the paper as it is. */
const cleared = (before: Document): ClearancesOfPaper => {
  const content = required.map((each) => ({ each, parts: contentToClear(before, each) }));
  return {
    required,
    given: content.map(({ each, parts }) => ({
      role: each.role,
      by: "Head of Finance",
      on: day("2026-02-25"),
      sections: Object.fromEntries(parts.map(({ id, hash }) => [id, hash])),
    })),
    words: Object.fromEntries(content.flatMap(({ parts }) => parts.map(({ hash, lines }) => [hash, lines]))),
  };
};

const sections = {
  background: ["The area was inspected.", "A plan was agreed."],
  money: ["The council pays up to £540,000 in advance."],
  law: ["The agreement is made under section 75."],
};
const before = paper(sections);
const openAfter = (after: Document) =>
  clearanceStates(cleared(before), after).flatMap((state) =>
    state.kind === "given" ? [] : [[state.required.role, ...(state.kind === "re-opened" ? state.changes : [])]],
  );

describe("a clearance that was given", () => {
  test("holds while the paper stays as it was", () => {
    expect(openAfter(before)).toEqual([]);
  });

  test("is re-opened by another figure in what was cleared, and says which", () => {
    expect(openAfter(paper({ ...sections, money: ["The council pays up to £560,000 in advance."] }))).toEqual([
      ["finance", "“money”: [-£540,000-] {+£560,000+}"],
      ["law", "“money”: [-£540,000-] {+£560,000+}"],
      ["director", "“money”: [-£540,000-] {+£560,000+}"],
    ]);
  });

  test("is re-opened by what is added to it, and by what is taken out", () => {
    expect(openAfter(paper({ ...sections, law: [...sections.law, "The NHS agrees."] }))).toEqual([
      ["law", "“law”: {+The NHS agrees.+}"],
      ["director", "“law”: {+The NHS agrees.+}"],
    ]);
    const { law: _, ...without } = sections;
    expect(openAfter(paper(without))).toEqual([
      ["law", "“law” is gone"],
      ["director", "“law” is gone"],
    ]);
  });

  test("is not re-opened by an edit elsewhere, unless it is of the whole paper", () => {
    expect(
      openAfter(paper({ ...sections, background: ["The area was inspected again.", "A plan was agreed."] })),
    ).toEqual([["director", "“background”: [-inspected.-] {+inspected again.+}"]]);
    expect(openAfter(paper(sections, "Paying together"))).toEqual([
      ["director", "“paper/title”: [-Paying jointly-], {+Paying together+}"],
    ]);
    expect(openAfter(paper({ ...sections, families: ["They were asked."] }))).toEqual([
      ["director", "“families” is new"],
    ]);
  });

  test("is re-opened by no number that follows from where something stands", () => {
    const { law, money, background } = sections;
    expect(openAfter(paper({ law, money, background })).map(([role]) => role)).toEqual([]);
  });
});

test("nobody who said nothing has cleared anything", () => {
  const silent = { required, given: [], words: {} };
  expect(clearanceStates(silent, before).map(({ kind }) => kind)).toEqual(["open", "open", "open"]);
});

test("whatever is changed, those are asked again who cleared it, and nobody else", () => {
  const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,4}$/);
  const ids = fc.subarray(Object.keys(sections));
  fc.assert(
    fc.property(ids, words, (changed, added) => {
      const edited = Object.entries(sections).map(([id, lines]) => [
        id,
        changed.includes(id) ? [...lines, added] : lines,
      ]);
      const open = openAfter(paper(Object.fromEntries(edited))).map(([role]) => role);
      const asked = required.filter(({ sections }) => changed.some((id) => !sections || sections.includes(id)));
      expect(open).toEqual(asked.map(({ role }) => role));
    }),
  );
});
