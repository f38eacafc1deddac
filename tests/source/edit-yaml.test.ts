import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { editYaml, type YamlEdit } from "../../src/source/edit-yaml.ts";

const set = (path: readonly (string | number)[], value: string | number, order: readonly string[] = []): YamlEdit => ({
  kind: "set",
  path,
  value,
  order,
});

describe("a change of one field leaves every other character as it is", () => {
  test.each([
    ["in a block", "a: 1 # one\nb: two\n", set(["b"], "three"), "a: 1 # one\nb: three\n"],
    ["with a comment behind it", "a: 1   # one\nb: 2\n", set(["a"], 5), "a: 5   # one\nb: 2\n"],
    ["in braces", "l:\n  - {a: 1,  b: x }\n", set(["l", 0, "a"], 2), "l:\n  - {a: 2,  b: x }\n"],
    [
      "with signs that mean something in braces",
      "l: [ { a: 1 } ]\n",
      set(["l", 0, "a"], "x, {y}"),
      'l: [ { a: "x, {y}" } ]\n',
    ],
    ["that was folded", "a: >-\n  one\n  two\n\n# next\nb: 1\n", set(["a"], "three"), "a: three\n\n# next\nb: 1\n"],
    ["that has no value", "a:\nb: 1\n", set(["a"], "x"), "a: x\nb: 1\n"],
    [
      "that is new, in its place",
      "- x: 1\n  # about z\n  z: 3\n",
      set([0, "y"], 2, ["x", "y", "z"]),
      "- x: 1\n  y: 2\n  # about z\n  z: 3\n",
    ],
    ["that is new, in braces", "a: { x: 1, z: 3 }\n", set(["a", "y"], 2, ["x", "y", "z"]), "a: { x: 1, y: 2, z: 3 }\n"],
    ["that looks like another kind", "a: x\n", set(["a"], "yes: no # 1"), 'a: "yes: no # 1"\n'],
    ["of more than a line", "a: x\n", set(["a"], "one\ntwo"), 'a: "one\\ntwo"\n'],
    ["at the end of a file without a line end", "a: x", set(["b"], 1, ["a", "b"]), "a: x\nb: 1"],
    ["that goes", "a: 1\nb: 2 # two\nc: 3\n", { kind: "remove", path: ["b"] }, "a: 1\nc: 3\n"],
    ["that goes, in braces", "a: { x: 1, y: 2 }\n", { kind: "remove", path: ["a", "y"] }, "a: { x: 1 }\n"],
    ["that goes, the first of a record", "- x: 1\n  y: 2\n", { kind: "remove", path: [0, "x"] }, "- y: 2\n"],
  ] satisfies readonly (readonly [string, string, YamlEdit, string])[])("%s", (_, before, edit, after) => {
    expect(editYaml(before, [edit])).toBe(after);
  });
});

test("several changes of one record are made together", () => {
  const edits: readonly YamlEdit[] = [
    set([0, "x"], 9),
    set([0, "y"], 2, ["x", "y", "z"]),
    { kind: "remove", path: [0, "z"] },
  ];
  expect(editYaml("- x: 1\n  z: 3\n- x: 4\n", edits)).toBe("- x: 9\n  y: 2\n- x: 4\n");
});

describe("records are added", () => {
  const insert = (path: readonly (string | number)[], at: number): YamlEdit => ({
    kind: "insert",
    path,
    at,
    records: [{ x: 1, y: "a: b" }],
  });

  test.each([
    [
      "at the end of a list, as its neighbours are written",
      "l:\n  - x: 0\n    y: z # last\nm: 1\n",
      insert(["l"], 1),
      'l:\n  - x: 0\n    y: z # last\n  - x: 1\n    y: "a: b"\nm: 1\n',
    ],
    [
      "between two in braces",
      "l:\n- { x: 0 }\n- { x: 2 }\n",
      insert(["l"], 1),
      'l:\n- { x: 0 }\n- { x: 1, y: "a: b" }\n- { x: 2 }\n',
    ],
    ["before the first", "l:\n  - x: 2\n", insert(["l"], 0), 'l:\n  - x: 1\n    y: "a: b"\n  - x: 2\n'],
    [
      "after one that has a name with a hyphen",
      "l:\n  - &the-last\n    x: 0\nm: 1\n",
      insert(["l"], 1),
      'l:\n  - &the-last\n    x: 0\n  - x: 1\n    y: "a: b"\nm: 1\n',
    ],
    [
      "after one that is told of above its fields",
      "l:\n  - # the well-known one\n    x: 0\n",
      insert(["l"], 1),
      'l:\n  - # the well-known one\n    x: 0\n  - x: 1\n    y: "a: b"\n',
    ],
    [
      "before one that has a name",
      "l:\n  - &the-first { x: 2 }\n",
      insert(["l"], 0),
      'l:\n  - { x: 1, y: "a: b" }\n  - &the-first { x: 2 }\n',
    ],
    [
      "before one that has a name, in brackets",
      "l: [ &the-first { x: 2 } ]\n",
      insert(["l"], 0),
      'l: [ { x: 1, y: "a: b" }, &the-first { x: 2 } ]\n',
    ],
    ["to an empty list", "l: []\nm: 1\n", insert(["l"], 0), 'l:\n  - { x: 1, y: "a: b" }\nm: 1\n'],
    ["to a list that is not there", "k: 1\n", insert(["l"], 0), 'k: 1\nl:\n  - { x: 1, y: "a: b" }\n'],
    ["to a list in brackets", "l: [ { x: 0 } ]\n", insert(["l"], 1), 'l: [ { x: 0 }, { x: 1, y: "a: b" } ]\n'],
  ] satisfies readonly (readonly [string, string, YamlEdit, string])[])("%s", (_, before, edit, after) => {
    expect(editYaml(before, [edit])).toBe(after);
  });
});

test.each(["\u00a0", "end\u00a0", "\u00a0begin", "\u2028", "\u3000"])(
  "a space that YAML takes for a letter, as in %j, is kept like one",
  (words) => {
    for (const before of ["list:\n  - note: x\n    last: y\n", "list: [ { note: x, last: y } ]\n"]) {
      const after = editYaml(before, [set(["list", 0, "note"], words), set(["list", 0, "last"], words)]);
      expect(parse(after)).toEqual({ list: [{ note: words, last: words }] });
      const again = editYaml(after, [set(["list", 0, "note"], "z"), set(["list", 0, "last"], "z")]);
      expect(parse(again)).toEqual({ list: [{ note: "z", last: "z" }] });
    }
  },
);

test("whatever words are put into whatever field, the file then holds these words and all others as before", () => {
  const words = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
    .filter((text) => !/[\r\p{Cc}\p{Cs}\ufeff]/u.test(text));
  const record = fc.record({ id: words, note: words, more: fc.record({ a: words, b: fc.integer() }) });
  const style = fc.constantFrom("block", "flow");
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 4 }),
      style,
      fc.nat(),
      words,
      (records, collectionStyle, index, text) => {
        const at = index % records.length;
        const written = stringify({ list: records }, { lineWidth: 0 });
        const before =
          collectionStyle === "block"
            ? written
            : `list: ${stringify(records, { collectionStyle: "flow", lineWidth: 0 })}`;
        const after = editYaml(before, [set(["list", at, "note"], text), set(["list", at, "more", "a"], text)]);
        const wanted = records.map((one, place) =>
          place === at ? { ...one, note: text, more: { ...one.more, a: text } } : one,
        );
        expect(parse(after)).toEqual({ list: wanted });
      },
    ),
    { numRuns: 200 },
  );
});
