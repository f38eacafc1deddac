import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { z } from "zod";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { Monitoring } from "../../src/schema/monitoring.ts";
import { authorText } from "../../src/source/author-text.ts";
import { parseYaml } from "../../src/source/parse-yaml.ts";
import { Places } from "../../src/source/places.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function parse<S extends z.ZodType>(file: Uint8Array | string, schema: S) {
  const text = authorText("a.yaml", typeof file === "string" ? bytes(file) : file);
  return text.ok ? parseYaml(text.value, schema) : text;
}

const said = (answer: { readonly ok: boolean; readonly errors?: readonly Diagnostic[] }) =>
  (answer.errors ?? []).map(({ code, at }) => `${code} ${at?.line}:${at?.column}`);

describe("the place of a field", () => {
  type Written = string | number | boolean | readonly Written[] | { readonly [field: string]: Written };
  const field = fc.stringMatching(/^[a-z][a-z0-9 :#'"-]{0,8}$/);
  const { written } = fc.letrec<{ written: Written }>((tie) => ({
    written: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      fc.string({ maxLength: 20 }).filter((text) => !text.includes("\r")),
      fc.integer(),
      fc.boolean(),
      fc.array(tie("written"), { maxLength: 4 }),
      fc.dictionary(field, tie("written"), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));

  test("points at the first sign of the value, however deep it lies and however the file is written", () => {
    const styles = fc.record({
      indent: fc.constantFrom(2, 4),
      defaultStringType: fc.constantFrom("PLAIN" as const, "QUOTE_DOUBLE" as const),
      collectionStyle: fc.constantFrom("any" as const, "flow" as const),
    });
    fc.assert(
      fc.property(
        fc.dictionary(field, written, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
        styles,
        (data, style) => {
          const text = stringify(data, { ...style, lineWidth: 0 });
          const places = new Places();
          const parsed = parse(text, z.json());
          if (!parsed.ok) throw new Error(said(parsed).join());
          expect(parsed.value).toEqual(data);
          expectPlaces(parsed.value, text.split("\n"), places);
        },
      ),
      { numRuns: 200 },
    );
  });

  /** At the place of each value stands the sign that its YAML begins with. */
  function expectPlaces(value: unknown, lines: readonly string[], places: Places): void {
    if (typeof value !== "object" || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      const { line = 0, column = 0 } = places.of(value, name);
      const here = lines[line - 1]?.slice(column - 1) ?? "";
      if (typeof inner === "string") {
        const opening = inner.slice(0, 1);
        expect(["|", ">", '"', "'", opening], `${name} at ${line}:${column}`).toContain(here.slice(0, 1));
      } else if (typeof inner !== "object") expect(here.startsWith(String(inner))).toBe(true);
      else expectPlaces(inner, lines, places);
    }
  }

  test("that a record takes from another by an alias is the place where it is written", () => {
    const places = new Places();
    const parsed = parse(
      "by: DfE\nmeetings:\n  - { id: a, on: 2025-01-01, formality: formal, source: &s { paper: p, paragraph: 4 } }\n" +
        "  - { id: b, on: 2025-02-01, formality: formal, source: *s }\n",
      Monitoring,
    );
    if (!parsed.ok) throw new Error(said(parsed).join());
    const [first, second] = parsed.value.meetings.map(({ source }) => source);
    expect(first && places.of(first, "paper")).toMatchObject({ line: 3, column: 69 });
    expect(second && places.of(second, "paper")).toMatchObject({ line: 3, column: 69 });
  });
});

describe("a file that another program wrote", () => {
  const Two = z.strictObject({ a: z.string(), b: z.array(z.string()) });
  const rightLines = "a: one\n\nb:\n  - two\n";

  test.each([
    ["with a byte order mark", `\uFEFF${rightLines}`],
    ["with line ends of Windows", rightLines.replaceAll("\n", "\r\n")],
    ["with both", `\uFEFF${rightLines.replaceAll("\n", "\r\n")}`],
    ["with line ends of old Macs", rightLines.replaceAll("\n", "\r")],
  ])("%s is read, and its places are those an editor shows", (_, text) => {
    const places = new Places();
    const parsed = parse(text, Two);
    if (!parsed.ok) throw new Error(said(parsed).join());
    expect(parsed.value).toEqual({ a: "one", b: ["two"] });
    expect(places.of(parsed.value.b, 0)).toEqual({ file: "a.yaml", line: 4, column: 5 });
    expect(places.of(parsed.value, "a")).toEqual({ file: "a.yaml", line: 1, column: 4 });
  });

  test.each([
    ["in Latin-1", new Uint8Array([0x61, 0x3a, 0x20, 0xe9])],
    ["in UTF-16", new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x3a, 0x00])],
    ["cut off within a letter", new Uint8Array([0x61, 0x3a, 0x20, 0xc3])],
  ])("%s is refused as “source/not-utf-8”", (_, file) => {
    expect(said(parse(file, Two))).toEqual(["source/not-utf-8 undefined:undefined"]);
  });
});

describe("a character that no paper can print", () => {
  const Any = z.json();

  test.each([
    ["a bell", "\u0007", "U+0007"],
    ["a control character of Latin-1", "\u0085", "U+0085"],
    ["a non-character", "\uFFFE", "U+FFFE"],
    ["a mark of our own", "\uE000", "U+E000"],
    ["a mark of our own", "\uE003", "U+E003"],
  ])("is named: %s, in the file itself or by an escape", (_, character, name) => {
    const raw = parse(`a: one\nb: tw${character}o\n`, Any);
    const inYaml = `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
    const escaped = parse(`a: one\nb: "tw${inYaml}o"\n`, Any);
    expect(said(raw)).toEqual(["source/forbidden-character 2:6"]);
    expect(said(escaped)).toEqual(["source/forbidden-character 2:4"]);
    for (const answer of [raw, escaped])
      expect(answer).toMatchObject({ errors: [{ message: `the character ${name} can't be printed` }] });
  });

  test("is found in names, in lists, and as half a character", () => {
    expect(said(parse('"a\\u0001": [x, "\\u0002"]\nb: "\\uD83D"\n', Any))).toEqual([
      "source/forbidden-character 1:1",
      "source/forbidden-character 1:16",
      "source/forbidden-character 2:4",
    ]);
  });

  test("is none of tabs, line ends, emoji, and letters of any script", () => {
    expect(parse('a: "tab\\t and\\nline"\nb: "😀 \\U0001F600 עברית Ελληνικά"\n', Any)).toMatchObject({ ok: true });
  });
});

describe("a file made to exhaust the computer is refused", () => {
  test.each([
    ["lists in lists", (levels: number) => `a: ${"[".repeat(levels)}${"]".repeat(levels)}`],
    ["lists that nobody closes", (levels: number) => `a: ${"[".repeat(levels)}`],
    ["hyphens after hyphens", (levels: number) => `${"- ".repeat(levels)}x`],
  ])("%s, ten thousand levels deep", (_, text) => {
    expect(said(parse(text(10_000), Monitoring)).map((line) => line.split(" ")[0])).toEqual(["source/too-deep"]);
  });

  test("aliases of aliases", () => {
    const levels = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
    for (const [before, name] of ["ab", "bc", "cd", "de"])
      levels.push(`${name}: &${name} [${Array(10).fill(`*${before}`).join(", ")}]`);
    expect(said(parse(levels.join("\n"), Monitoring))).toEqual(["source/too-many-aliases 2:8"]);
  });

  test("but fifty levels are only a mistake in what stands there", () => {
    expect(said(parse(`by: ${"[".repeat(50)}${"]".repeat(50)}\n`, Monitoring))).toEqual(["data/wrong-type 1:5"]);
  });
});

test("any bytes at all are read or refused with a place, and nothing is thrown", () => {
  const pieces = fc.array(
    fc.constantFrom(
      "a:",
      " ",
      "\n",
      "- ",
      "[",
      "]",
      "{",
      "}",
      "&a",
      "*a",
      "!!x",
      '"',
      "'",
      "|",
      ">",
      "#",
      "<<:",
      "? ",
      "%",
      "---",
      "\t",
      "\u0000",
      "é",
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 60 }),
        pieces.map((all) => bytes(all.join(""))),
      ),
      (file) => {
        const answer = parse(file, Monitoring);
        for (const finding of answer.ok ? [] : answer.errors) expect(finding.at?.file).toBe("a.yaml");
      },
    ),
    { numRuns: 500 },
  );
});
