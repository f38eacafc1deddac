import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checked } from "../../src/diagnostics/diagnostic.ts";
import { type BuildOptions, buildDocument } from "../../src/document/build-document.ts";
import { contentHash } from "../../src/document/content-hash.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import { type MergedValue, originMark, reservedCharacters, valueToken } from "../../src/values/merged-markdown.ts";
import { day } from "../make.ts";

const options: BuildOptions = {
  numbering: { headings: "1.0", paragraphs: "1.1.1", recommendations: "paragraph", resolutions: "(1)" },
  hasContents: false,
  words: {
    contents: "Contents",
    notes: "Notes",
    table: "Table",
    figure: "Figure",
    paragraph: "paragraph",
    section: "section",
  },
  glossary: { WSoA: "Written Statement of Action" },
  properties: { subject: "", author: "Author", keywords: [], asAt: day("2026-02-27"), language: "en-GB" },
  running: { pageNumber: "Page {page} of {pages}" },
  enclosedHash: () => undefined,
  resolveDirective: () => checked([]),
  factRecord: (name) => ({ name, value: "", source: { kind: "data", at: { file: "data.yaml", line: 1 } } }),
};

function paper(markdown: string, values: readonly MergedValue[] = [], sections: Readonly<Record<string, string>> = {}) {
  const section = (id: string, text: string) => ({
    id,
    orientation: "portrait" as const,
    title: id,
    markdown: text,
    at: { file: "paper.md", line: 1 },
  });
  return buildDocument(
    {
      id: "paper",
      title: "Title",
      frontMatter: [],
      sections: [section("background", markdown), ...Object.entries(sections).map(([id, text]) => section(id, text))],
      merged: { values, files: ["template.hbs", "report.md"] },
    },
    options,
  );
}

const said = (markdown: string, values: readonly MergedValue[] = []): readonly string[] => {
  const document = paper(markdown, values);
  if (!document.ok) throw new Error(document.errors.map(({ message }) => message).join("; "));
  return documentPieces(document.value)
    .slice(2)
    .map(({ words }) => words);
};

const found = (markdown: string) => {
  const document = paper(markdown);
  return (document.ok ? document.warnings : document.errors).map(({ code, at }) => `${code} ${at?.file}:${at?.line}`);
};

describe("a value from data is printed as it was typed", () => {
  const authorText = fc
    .string({ unit: "binary", minLength: 1, maxLength: 60 })
    .filter(
      (words) =>
        !reservedCharacters.test(words) && words.replace(/\s+/gu, " ").trim() === words && !/ [.,;:)]/.test(words),
    );

  test.each([
    ["in a paragraph", (token: string) => token],
    ["in a list", (token: string) => `- ${token}`],
    ["in bold", (token: string) => `**${token}**`],
    ["at the beginning of a line", (token: string) => `words\n${token}`],
    ["in a cell", (token: string) => `:::table{caption="Caption"}\n| ${token} |\n|---|\n| cell |\n:::`],
    ["in a quotation", (token: string) => `> ${token}`],
    ["in a recommendation", (token: string) => `:::recommendations\n- ${token}\n:::`],
  ])("%s, whatever it is", (_, around) => {
    fc.assert(
      fc.property(
        fc
          .constantFrom("* | _ < & {{x}} # 1.", "1. first", "[a](b)", ":::notice", "| a | b |", "<b>", "\\", "---")
          .chain((known) => fc.oneof(fc.constant(known), authorText)),
        (words) => {
          expect(said(around(valueToken(0)), [{ text: words, facts: [] }]).join("\n")).toContain(words);
        },
      ),
    );
  });

  test("where it is the target of a link", () => {
    const document = paper(`[more](${valueToken(0)})`, [{ text: "https://www.gov.uk/a?b=1&c=2", facts: [] }]);
    expect(JSON.stringify(document)).toContain('"target":"https://www.gov.uk/a?b=1&c=2"');
  });
});

test("words of another language are marked as such, bold ones within them too", () => {
  const document = paper("The panel was told [Croeso **cynnes**](lang:cy) at the door.");
  if (!document.ok) throw new Error("not built");
  const [paragraph] = document.value.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === "paragraph");
  expect(paragraph?.content).toEqual([
    { kind: "text", text: "The panel was told " },
    {
      kind: "language",
      language: "cy",
      content: [
        { kind: "text", text: "Croeso " },
        { kind: "strong", content: [{ kind: "text", text: "cynnes" }] },
      ],
    },
    { kind: "text", text: " at the door." },
  ]);
});

describe("Markdown that a paper cannot hold", () => {
  const line = (number: number, text: string) => originMark(1, number) + text;

  test.each([
    ["HTML", "a <b>bold</b> word", "document/unsupported-markdown"],
    ["a picture", "![logo](logo.png)", "document/unsupported-markdown"],
    ["code", "```\ncode\n```", "document/unsupported-markdown"],
    ["a heading of the first level", "# Heading", "document/heading-level"],
    ["a table without a caption", "| a |\n|---|\n| b |", "document/table-without-caption"],
    ["a link to a script", "[x](javascript:alert)", "document/link-target"],
    ["a link to a file", "[x](file:///etc/passwd)", "document/link-target"],
    ["a reference to nothing", "see [](#nothing)", "document/unknown-reference"],
    ["words in a language without its code", "[Croeso](lang:welsh)", "document/unknown-language"],
    ["no words in a language", "[](lang:cy)", "document/link-target"],
    ["a rating that is none", "[Pink](rag:pink)", "document/unknown-rating"],
  ])("is refused at the author's line: %s", (_, markdown, code) => {
    expect(found(`${line(7, "text")}\n\n${line(9, markdown)}`)).toContain(`${code} report.md:9`);
  });

  test("a time of day is no directive, and a lone < is a sign", () => {
    expect(said("The meeting begins at 10:30, with < 5 items & 1 > 0.")).toEqual([
      "The meeting begins at 10:30, with < 5 items & 1 > 0.",
    ]);
  });
});

describe("the passes", () => {
  test("write an abbreviation out at its first use only, and not in headings", () => {
    expect(said("## The WSoA\n\nThe WSoA and the WSoAs of others; the WSoA again.")).toEqual([
      "The WSoA",
      "The Written Statement of Action (WSoA) and the WSoAs of others; the WSoA again.",
    ]);
    expect(
      said(`The ${valueToken(0)} and the WSoA.`, [{ text: "Written Statement of Action (WSoA)", facts: [] }]),
    ).toEqual(["The Written Statement of Action (WSoA) and the WSoA."]);
  });

  test("print a cross reference as the number of what it refers to, before or after it", () => {
    expect(said("See [](#later) and [](#background).\n\nThe later one. {#later}")).toEqual([
      "See paragraph 1.2 and section 1.0.",
      "The later one.",
    ]);
  });

  test("number notes by their first reference", () => {
    const document = paper("One[^b] and two[^a].\n\n[^a]: Note a.\n[^b]: Note b.");
    expect(document.ok && document.value.notes.map(({ number, content }) => [number, content])).toEqual([
      ["1", [{ kind: "text", text: "Note b." }]],
      ["2", [{ kind: "text", text: "Note a." }]],
    ]);
  });

  test("give a quotation its attribution, and a table its number", () => {
    expect(said('> Quoted words.\n>\n> — A parent\n\n:::table{caption="Actions"}\n| a |\n|---|\n| b |\n:::')).toEqual([
      "Quoted words.",
      "A parent",
      "Table 1: Actions",
      "a",
      "b",
    ]);
  });
});

describe("the content hash of a section", () => {
  const hashes = (markdown: string, values: readonly MergedValue[] = []) => {
    const document = paper(markdown, values, { later: "See [](#background). The same words." });
    if (!document.ok) throw new Error("no paper");
    return document.value.sections.map((section) => contentHash(section, document.value.notes));
  };

  test("changes with a figure", () => {
    const [before] = hashes(valueToken(0), [{ text: "12", facts: ["x"] }]);
    const [after] = hashes(valueToken(0), [{ text: "13", facts: ["x"] }]);
    expect(before).not.toBe(after);
  });

  test("does not change when an earlier section grows and everything is renumbered, or when a fact has another name", () => {
    expect(hashes("One.")[1]).toBe(hashes("One.\n\nTwo.\n\nThree.")[1]);
    expect(hashes(valueToken(0), [{ text: "12", facts: ["x"] }])).toEqual(
      hashes(valueToken(0), [{ text: "12", facts: ["y"] }]),
    );
  });
});
