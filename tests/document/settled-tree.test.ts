import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentHash } from "../../src/document/content-hash.ts";
import type { Block, Document, Section } from "../../src/document/document.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import { originMark, valueToken } from "../../src/values/merged-markdown.ts";
import { blocksOf, build, findingsIn, settled } from "./paper.ts";

const words = (document: Document) => documentPieces(document).map((piece) => piece.words);
const wordsIn = (markdown: string) => words(settled({ sections: { background: markdown } })).slice(2);
const kinds = (markdown: string) => blocksOf(markdown).map(({ kind }) => kind);

describe("every piece of Markdown that a paper holds becomes its block", () => {
  test.each<[markdown: string, kinds: readonly Block["kind"][], said: readonly string[]]>([
    ["Words.", ["paragraph"], ["Words."]],
    ["## Heading\n\n### Beneath", ["heading", "heading"], ["Heading", "Beneath"]],
    ["- one\n- two", ["list"], ["one", "two"]],
    ["1. one\n   - beneath\n2. two", ["list"], ["one", "beneath", "two"]],
    ["> Quoted.\n>\n> – A parent", ["quotation"], ["Quoted.", "A parent"]],
    [':::table{caption="T"}\n| a |\n|---|\n| b |\n:::', ["table"], ["Table 1: T", "a", "b"]],
    [
      ":::recommendations\nThe Board is asked to:\n\n- note it\n- agree it\n:::",
      ["recommendations"],
      ["The Board is asked to:", "note it", "agree it"],
    ],
    [":::resolutions\n- noted\n:::", ["resolutions"], ["noted"]],
    [":::notice\nA notice.\n:::", ["notice"], ["A notice."]],
    [":::enclosure\nAppendix 1\n:::", ["enclosure"], ["Appendix 1"]],
    [":::signatures\nDirector\n\nChair\n:::", ["signatures"], ["Director", "Chair"]],
    ["one\n\n---\n\ntwo", ["paragraph", "page-break", "paragraph"], ["one", "two"]],
    ["**bold** *italic* [link](https://www.gov.uk)\\\nnext", ["paragraph"], ["bold italic link next"]],
    ["A line\nthat goes on", ["paragraph"], ["A line that goes on"]],
    ["<https://www.gov.uk> and a@b.example", ["paragraph"], ["https://www.gov.uk and a@b.example"]],
  ])("%j", (markdown, expectedKinds, said) => {
    expect(kinds(markdown)).toEqual(expectedKinds);
    expect(wordsIn(markdown)).toEqual(said);
  });

  test("a column is aligned right where its author says so", () => {
    const [table] = blocksOf(':::table{caption="T"}\n| a | b |\n|---|---:|\n| c | 1 |\n:::');
    expect(table?.kind === "table" && table.columns.map(({ align }) => align)).toEqual(["left", "right"]);
  });

  test("a row with too few cells is filled up, so that each column has one", () => {
    const [table] = blocksOf(':::table{caption="T"}\n| a | b |\n|---|---|\n| c |\n:::');
    expect(table?.kind === "table" && table.rows.map((row) => row.length)).toEqual([2]);
  });

  test("plain words, whatever they are, come out in the order in which they went in", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        (paragraphs) => {
          const said = paragraphs.map((of) => of.join(" "));
          expect(wordsIn(said.join("\n\n"))).toEqual(said);
          expect(wordsIn(said.map((item) => `- ${item}`).join("\n"))).toEqual(said);
        },
      ),
    );
  });

  test("any signs of Markdown make a tree or a finding with a place, and nothing is thrown", () => {
    const sign = fc.constantFrom(
      "#",
      "##",
      "- ",
      "1. ",
      "> ",
      "|",
      "---",
      "\n",
      "\n\n",
      " ",
      "*",
      "**",
      "[",
      "](",
      ")",
      "![",
      "`",
      ":::",
      ":::notice",
      "{",
      "}",
      "[^a]",
      "[^a]: ",
      "<",
      ">",
      "&",
      "\\",
      "word",
      valueToken(0),
      "&#xE000;9&#xE001;",
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 25 }), (signs) => {
        const markdown = originMark(1, 7) + signs.join("");
        const answer = build({ sections: { background: markdown }, values: [{ text: "value", facts: [] }] });
        for (const finding of answer.ok ? [] : answer.errors) expect(finding.at?.file).toBe("report.md");
      }),
      { numRuns: 1000 },
    );
  });
});

describe("labels and references", () => {
  const refer = (markdown: string) => wordsIn(`See [](#label).\n\n${markdown}`);

  test.each([
    ["a paragraph", "Words. {#label}", "See paragraph 1.2."],
    ["a paragraph beneath a sub-heading", "## Sub\n\nWords. {#label}", "See paragraph 1.2.1."],
  ])("lead to %s by its number", (_, markdown, said) => {
    expect(refer(markdown)[0]).toBe(said);
  });

  test("lead to a sub-heading, a table and a recommendation by their ids", () => {
    expect(wordsIn("See [](#background/sub).\n\n## Sub")[0]).toBe("See paragraph 1.2.");
    expect(wordsIn(':::table{caption="T"}\n| a |\n|---|\n| b |\n:::\n\nSee [](#background/1).').at(-1)).toBe(
      "See Table 1.",
    );
    expect(wordsIn("See [](#recommendations/2).\n\n:::recommendations\n- one\n- two\n:::")[0]).toBe(
      "See paragraph 1.3.",
    );
  });

  test("lead to a heading without a number by its words", () => {
    const document = settled({
      sections: { background: "See [](#later).", later: "Words." },
      options: { numbering: { headings: "none", paragraphs: "none", recommendations: "none", resolutions: "(1)" } },
    });
    expect(words(document)).toContain("See later.");
  });

  test("within bold, in cells and in items are settled too, and each to nothing is found at its line", () => {
    const line = (number: number, text: string) => originMark(1, number) + text;
    const markdown = [line(3, "**[](#no1)**"), "", line(5, "- [](#no2)"), "", line(7, "> [](#no3)")].join("\n");
    expect(
      findingsIn({ sections: { background: markdown } }).map(({ message, at }) => `${at?.line} ${message}`),
    ).toEqual([
      "3 nothing in this paper has the id “no1” and a number or heading to refer to",
      "5 nothing in this paper has the id “no2” and a number or heading to refer to",
      "7 nothing in this paper has the id “no3” and a number or heading to refer to",
    ]);
  });
});

describe("notes", () => {
  test("are numbered through all sections by their first reference, and one that is referred to twice keeps its number", () => {
    const document = settled({
      sections: { one: "A[^x] b[^y] c[^x].\n\n[^x]: Note x.\n[^y]: Note y.", two: "D[^x].\n\n[^x]: Another x." },
    });
    expect(document.notes.map(({ number, content }) => [number, content])).toEqual([
      ["1", [{ kind: "text", text: "Note x." }]],
      ["2", [{ kind: "text", text: "Note y." }]],
      ["3", [{ kind: "text", text: "Another x." }]],
    ]);
  });

  test.each([
    ["no note stands behind a reference", "Words[^x].", "document/unknown-reference"],
    ["the note stands in another section", "Words[^elsewhere].", "document/unknown-reference"],
    ["nothing refers to a note", "Words.\n\n[^x]: A note.", "document/unused-note"],
    ["two notes have one name", "Words[^x].\n\n[^x]: One.\n\n[^x]: Two.", "document/unused-note"],
    ["two names are one but for signs", "W[^a.b] v[^a-b].\n\n[^a.b]: One.\n\n[^a-b]: Two.", "document/unused-note"],
  ])("are an error where %s", (_, markdown, code) => {
    const sections = { background: markdown, other: "W[^elsewhere].\n\n[^elsewhere]: There." };
    expect(findingsIn({ sections }).map((finding) => finding.code)).toEqual([code]);
  });

  test("hold what other text holds: references that are settled, and values with their facts", () => {
    const document = settled({
      sections: { background: `Words[^x]. {#label}\n\n[^x]: See [](#label) and ${valueToken(0)}.` },
      values: [{ text: "12", facts: ["count"] }],
    });
    expect(words(document).join(" ")).toContain("[See paragraph 1.1 and 12.]");
    expect(Object.keys(document.facts)).toEqual(["count"]);
  });

  test("are text where the brackets are written as text", () => {
    expect(wordsIn("A \\[^x] here.")).toEqual(["A [^x] here."]);
  });
});

describe("ids", () => {
  const ids = (document: Document): readonly string[] => {
    const found: string[] = [];
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(visit);
      else if (typeof value === "object" && value !== null) {
        const { id, kind } = value as { id?: string; kind?: string };
        if (id !== undefined && kind !== "section") found.push(id);
        Object.values(value).forEach(visit);
      }
    };
    visit(document.sections);
    visit(document.notes);
    return found;
  };

  test("are unique, whatever labels and headings are the same", () => {
    const piece = fc.constantFrom(
      "## Same",
      "Words {#same}",
      "Words {#same-2}",
      "Words",
      "## Same 2",
      "- a\n  - b",
      ":::recommendations\n- one\n:::",
      "### Same",
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.array(piece, { maxLength: 4 }), (one, two) => {
        const found = ids(
          settled({ sections: { one: `## First\n\n${one.join("\n\n")}`, two: `## First\n\n${two.join("\n\n")}` } }),
        );
        expect(new Set(found).size).toBe(found.length);
        for (const id of found) expect(id).toMatch(/^[a-z0-9/._-]+$/);
      }),
    );
  });

  test("a label stays with its first bearer", () => {
    expect(blocksOf("One {#same}\n\nTwo {#same}\n\nThree {#same-2}").map(({ id }) => id)).toEqual([
      "same",
      "same-3",
      "same-2",
    ]);
  });

  test("are the same from build to build, and a section's do not change with another's text", () => {
    const build = (first: string) => settled({ sections: { one: first, two: "## Heading\n\nWords.\n\n- item" } });
    expect(ids(build("Words."))).toEqual(ids(build("Words.")));
    expect(ids(build("Words.")).slice(-4)).toEqual(ids(build("Words.\n\nMore.\n\n## More")).slice(-4));
  });
});

describe("abbreviations", () => {
  test.each([
    ["at their first use only", "SEND, and SEND.", "special needs and disabilities (SEND), and SEND."],
    [
      "each once, the longer before the shorter",
      "SEND and SEN.",
      "special needs and disabilities (SEND) and special needs (SEN).",
    ],
    ["not within other words", "SENDing, ASEND and WSoAs.", "SENDing, ASEND and WSoAs."],
    [
      "not again where the text does it itself",
      "The Written Statement of Action (WSoA) and the WSoA.",
      "The Written Statement of Action (WSoA) and the WSoA.",
    ],
    [
      "in bold and in links",
      "**WSoA** and [WSoA](https://www.gov.uk).",
      "Written Statement of Action (WSoA) and WSoA.",
    ],
  ])("are written out %s", (_, markdown, said) => {
    expect(wordsIn(markdown)).toEqual([said]);
  });

  test("are written out in the first section that uses them, and not in a later one", () => {
    const document = settled({ sections: { one: "Words.", two: "The WSoA.", three: "The WSoA." } });
    expect(words(document).filter((text) => text.includes("WSoA"))).toEqual([
      "The Written Statement of Action (WSoA).",
      "The WSoA.",
    ]);
  });

  test("are left alone in a value from data", () => {
    const document = settled({
      sections: { one: `${valueToken(0)} and WSoA.` },
      values: [{ text: "WSoA", facts: [] }],
    });
    expect(words(document)).toContain("WSoA and Written Statement of Action (WSoA).");
  });
});

describe("the list of contents", () => {
  const contentsOf = (markdown: string, hasContents = true) =>
    settled({ sections: { background: markdown, later: "Words." }, options: { hasContents } })
      .sections.flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "contents" ? block.entries : []));

  test("names headings and sub-headings with their numbers, and leads to them", () => {
    expect(contentsOf("## Sub\n\n### Beneath\n\nWords.")).toEqual([
      { target: "background", level: 1, text: "1.0 background" },
      { target: "background/sub", level: 2, text: "1.1 Sub" },
      { target: "later", level: 1, text: "2.0 later" },
    ]);
  });

  test("is there only where the kind of paper asks for it", () => {
    expect(contentsOf("Words.", false)).toEqual([]);
  });
});

describe("the content hash of a section", () => {
  const hashesOf = ({ sections, notes }: Document) => sections.map((section) => contentHash(section, notes));
  const hashes = (markdown: string, figure = "12", note = "A note.") =>
    hashesOf(
      settled({
        sections: { first: markdown, second: `See [](#first) and ${valueToken(0)}[^n].\n\n[^n]: ${note}` },
        values: [{ text: figure, facts: ["count"] }],
      }),
    );

  test.each([
    ["another word", "One.", "Two."],
    ["bold words", "One.", "**One.**"],
    ["another order", "One.\n\nTwo.", "Two.\n\nOne."],
    ["a list for a paragraph", "One.", "- One."],
    ["another target of a link", "[a](https://a.example)", "[a](https://b.example)"],
  ])("changes with %s", (_, before, after) => {
    expect(hashes(before)[0]).not.toBe(hashes(after)[0]);
  });

  test("changes with a figure from the data, and in its own section only", () => {
    const [one, two] = [hashes("One.", "12"), hashes("One.", "13")];
    expect(one[0]).toBe(two[0]);
    expect(one[1]).not.toBe(two[1]);
  });

  test("changes with the words of a note that it refers to", () => {
    const [one, two] = [hashes("One.", "12", "A note."), hashes("One.", "12", "Another note.")];
    expect(one[0]).toBe(two[0]);
    expect(one[1]).not.toBe(two[1]);
  });

  test("of the contents stays when headings are renumbered", () => {
    const contents = (first: string) =>
      hashesOf(settled({ sections: { first, second: "Words." }, options: { hasContents: true } }))[0];
    expect(contents("Words.")).toBe(contents("## Sub\n\nWords."));
  });

  test("stays when notes, tables and paragraphs before it are renumbered", () => {
    const longer = 'One[^n].\n\nTwo.\n\n:::table{caption="T"}\n| a |\n|---|\n| b |\n:::\n\n[^n]: Earlier.';
    expect(hashes(longer)[1]).toBe(hashes("One.")[1]);
  });

  test("stays when the columns of a table become wider or narrower", () => {
    const { sections } = settled({
      sections: { first: ':::table{caption="T"}\n| a | b |\n|---|---|\n| c | d |\n:::' },
    });
    const [section] = sections;
    const wider = JSON.parse(JSON.stringify(section), (key, value) => (key === "width" ? value + 7 : value));
    expect(JSON.stringify(wider)).not.toBe(JSON.stringify(section));
    expect(contentHash(wider, [])).toBe(contentHash(section as Section, []));
  });

  test("of a section with a table stays when a table is put in before it", () => {
    const table = ':::table{caption="T"}\n| a |\n|---|\n| b |\n:::';
    const second = (first: string) => hashesOf(settled({ sections: { first, second: table } }))[1];
    expect(second(table)).toBe(second("Words."));
  });
});
