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
