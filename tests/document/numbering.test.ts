import { describe, expect, test } from "vitest";
import type { Block, Numbering, Section } from "../../src/document/document.ts";
import { numberSections } from "../../src/document/numbering.ts";
import { section, text } from "../make.ts";

const heading = (words: string, level: 1 | 2 | 3 = 1): Block => ({
  kind: "heading",
  id: words,
  level,
  content: [text(words)],
});
const paragraph = (words: string): Block => ({ kind: "paragraph", id: words, content: [text(words)] });
const asked = (...items: string[]): Block => ({
  kind: "recommendations",
  id: "recommendations",
  items: items.map((item) => ({ id: item, content: [text(item)] })),
});

/** Two plain sections, one with recommendations, one with sub-headings, and a signature without a heading. */
const paper: readonly Section[] = [
  section([heading("Summary"), paragraph("a"), paragraph("b")]),
  section([heading("Recommendations"), asked("note it", "receive it")]),
  section([
    heading("Developments"),
    heading("Green Paper", 2),
    paragraph("c"),
    paragraph("d"),
    heading("Framework", 2),
    paragraph("e"),
  ]),
  section([paragraph("signature")]),
];

function numbers(numbering: Partial<Numbering>): readonly string[] {
  const settings: Numbering = {
    headings: "none",
    paragraphs: "none",
    recommendations: "(1)",
    resolutions: "(1)",
    ...numbering,
  };
  return numberSections(paper, settings).flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === "recommendations") return block.items.map((item) => item.number?.text ?? "–");
      return block.kind === "heading" || block.kind === "paragraph" ? [block.number?.text ?? "–"] : [];
    }),
  );
}

describe("papers are numbered as councils number them", () => {
  test("1.0, 1.1, and 3.1.1 beneath the sub-heading 3.1; recommendations as paragraphs", () => {
    expect(numbers({ headings: "1.0", paragraphs: "1.1.1", recommendations: "paragraph" })).toEqual([
      ...["1.0", "1.1", "1.2"],
      ...["2.0", "2.1", "2.2"],
      ...["3.0", "3.1", "3.1.1", "3.1.2", "3.2", "3.2.1"],
      "–",
    ]);
  });

  test("one sequence through all sections, beneath headings without numbers", () => {
    expect(numbers({ paragraphs: "1.", recommendations: "a)" })).toEqual([
      ...["–", "1.", "2."],
      ...["–", "a)", "b)"],
      ...["–", "–", "3.", "4.", "–", "5."],
      "–",
    ]);
  });

  test("1. and 1.1, where paragraphs beneath a sub-heading have no number", () => {
    expect(numbers({ headings: "1.", paragraphs: "1.1" })).toEqual([
      ...["1.", "1.1", "1.2"],
      ...["2.", "(1)", "(2)"],
      ...["3.", "3.1", "–", "–", "3.2", "–"],
      "–",
    ]);
  });

  test("no numbers, and recommendations i) and ii)", () => {
    expect(numbers({ recommendations: "i)" }).filter((number) => number !== "–")).toEqual(["i)", "ii)"]);
  });
});

describe("long lists", () => {
  const numbersOf = (format: "(1)" | "a)" | "i)", count: number) => {
    const items = Array.from({ length: count }, (_, index) => `item ${index}`);
    const settings: Numbering = { headings: "none", paragraphs: "none", recommendations: format, resolutions: "(1)" };
    const [list] = numberSections([section([asked(...items)])], settings)[0]?.blocks ?? [];
    return list?.kind === "recommendations" ? list.items.map((item) => item.number?.text) : [];
  };

  test.each([
    { format: "a)" as const, at: 26, text: "z)" },
    { format: "a)" as const, at: 27, text: "aa)" },
    { format: "a)" as const, at: 28, text: "bb)" },
    { format: "a)" as const, at: 53, text: "aaa)" },
    { format: "i)" as const, at: 4, text: "iv)" },
    { format: "i)" as const, at: 9, text: "ix)" },
    { format: "i)" as const, at: 14, text: "xiv)" },
    { format: "i)" as const, at: 40, text: "xl)" },
    { format: "i)" as const, at: 49, text: "xlix)" },
    { format: "i)" as const, at: 99, text: "xcix)" },
    { format: "(1)" as const, at: 100, text: "(100)" },
  ])("item $at is $text, as Word counts", ({ format, at, text }) => {
    expect(numbersOf(format, at).at(-1)).toBe(text);
  });

  test("have no number twice", () => {
    for (const format of ["a)", "i)", "(1)"] as const) expect(new Set(numbersOf(format, 120)).size).toBe(120);
  });
});

describe("lists within lists", () => {
  const list = (isOrdered: boolean, nested?: Block): Block => ({
    kind: "list",
    id: "list",
    isOrdered,
    items: ["one", "two"].map((words, index) => ({
      content: [text(words)],
      ...(index === 0 && nested?.kind === "list" && { nested }),
    })),
  });
  const numbersIn = (block: Block | undefined): readonly (string | undefined)[] =>
    block?.kind === "list" ? block.items.flatMap((item) => [item.number?.text, ...numbersIn(item.nested)]) : [];
  const numbered = (...blocks: readonly Block[]) => {
    const settings: Numbering = { headings: "none", paragraphs: "none", recommendations: "(1)", resolutions: "(1)" };
    return numberSections([section(blocks)], settings)[0]?.blocks ?? [];
  };

  test("are 1., a) and i), each from its beginning", () => {
    const [block] = numbered(list(true, list(true, list(true))));
    expect(numbersIn(block)).toEqual(["1.", "a)", "i)", "ii)", "b)", "2."]);
  });

  test("have no numbers where they are bulleted", () => {
    const [block] = numbered(list(false, list(true)));
    expect(numbersIn(block)).toEqual([undefined, "a)", "b)", undefined]);
  });

  test("begin anew in each list, which Word is told by the list's name", () => {
    const blocks = numbered(list(true), list(true));
    const names = blocks.flatMap((block) => (block.kind === "list" ? [block.items[0]?.number?.list] : []));
    expect(blocks.flatMap(numbersIn)).toEqual(["1.", "2.", "1.", "2."]);
    expect(new Set(names).size).toBe(2);
  });
});
