/** What the papers are made of, against the inventory of their sources: sections in order, numbering, head and tail. */

import { describe, expect, test } from "vitest";
import type { Block, Document } from "../../src/document/document.ts";
import { inlineWords } from "../../src/document/pieces.ts";
import { madePaper } from "./cumbria.ts";

const blocksOf = ({ sections }: Document): readonly Block[] => sections.flatMap(({ blocks }) => blocks);

/** “4.2 Accelerated Progress Plan”, and “Summary” where headings have no number. */
const headings = (document: Document): readonly string[] =>
  blocksOf(document).flatMap((block) =>
    block.kind === "heading" ? [`${block.number ? `${block.number.text} ` : ""}${inlineWords(block.content)}`] : [],
  );

/** Of paragraphs and sub-headings, in order; “–” for a paragraph without one. */
const numbers = (document: Document): readonly string[] =>
  blocksOf(document).flatMap((block) => (block.kind === "paragraph" ? [block.number?.text ?? "–"] : []));

const frontMatter = (document: Document): readonly string[] =>
  blocksOf(document).flatMap((block) => (block.kind === "key-facts" ? block.rows.map(({ label }) => label) : []));

const wordsUnder = (document: Document, section: string): string =>
  (document.sections.find(({ id }) => id === section)?.blocks ?? [])
    .map((block) => {
      switch (block.kind) {
        case "paragraph":
        case "enclosure":
          return inlineWords(block.content);
        case "list":
        case "recommendations":
          return block.items.map(({ content }) => inlineWords(content)).join("\n");
        default:
          return "";
      }
    })
    .filter((words) => words !== "")
    .join("\n");

describe("the paper for the Health and Wellbeing Board of Cumbria", async () => {
  const { document } = await madePaper();

  test("has the sections of its source in their order, numbered 1.0 to 7.0, and its two national developments as 7.1 and 7.2", () => {
    expect(headings(document)).toEqual([
      "1.0 Executive summary",
      "2.0 Links to the Health and Wellbeing Strategy",
      "3.0 Recommendations",
      "4.0 Background",
      "5.0 Continuous Improvement Plan",
      "6.0 External monitoring and oversight",
      "7.0 National developments",
      "7.1 SEND Green Paper",
      "7.2 A new approach to SEND inspections",
    ]);
  });

  test("counts its paragraphs by section, those beneath a sub-heading by that, and none is without a number", () => {
    const counted = numbers(document);
    for (const section of ["1", "2", "4", "5", "6"])
      expect(counted.filter((number) => number.startsWith(`${section}.`))[0]).toBe(`${section}.1`);
    expect(counted.filter((number) => /^7\.\d\.\d+$/.test(number))).toEqual([
      ...Array.from({ length: 5 }, (_, index) => `7.1.${index + 1}`),
      ...Array.from({ length: 4 }, (_, index) => `7.2.${index + 1}`),
    ]);
    expect(counted.filter((number) => !/^[12456]\.\d+$|^7\.[12]\.\d+$/.test(number))).toEqual([]);
  });

  test("asks two things of the Board, as paragraphs 3.1 and 3.2 that begin with what it is to do", () => {
    const [asked] = blocksOf(document).filter((block) => block.kind === "recommendations");
    expect(asked?.items.map(({ number, content }) => [number?.text, inlineWords(content)])).toEqual([
      ["3.1", expect.stringMatching(/^That the Health and Wellbeing Board note /)],
      ["3.2", expect.stringMatching(/^That the Health and Wellbeing Board receive /)],
    ]);
  });

  test("lists the plan's four themes with bullets, and refers ahead to the Green Paper by its paragraph", () => {
    const lists = (document.sections.find(({ id }) => id === "plan")?.blocks ?? []).filter(
      ({ kind }) => kind === "list",
    );
    expect(lists[0]).toMatchObject({ isOrdered: false, items: { length: 4 } });
    expect(wordsUnder(document, "plan")).toContain("paragraph 7.1");
  });

  test("ends with the post that signs it", () => {
    const [signed] = blocksOf(document).filter((block) => block.kind === "signatures");
    expect(signed?.signatories.map((post) => inlineWords(post))).toEqual(["SEND Strategic Lead"]);
  });
});

describe("the paper for the scrutiny panel of Worcestershire", async () => {
  const { document } = await madePaper({ report: "data/worcestershire/reports/2019-03-06-scrutiny-panel.md" });

  test("has the sections of its source in their order, without numbers", () => {
    expect(headings(document)).toEqual([
      "Summary",
      "Background",
      "Statement of Action",
      "Governance",
      "Department for Education and NHS England monitoring",
      "Local area revisit",
      "Purpose of the meeting",
      "Supporting information",
      "Contact points",
      "Worcestershire County Council",
      "For this report",
      "Background papers",
    ]);
  });

  test("counts its paragraphs in one sequence through all sections, 1 to 12, and its tail not at all", () => {
    expect(numbers(document)).toEqual([
      ...Array.from({ length: 12 }, (_, index) => `${index + 1}.`),
      ...["–", "–"], // the opinion on background papers, and where agendas and minutes are
    ]);
  });

  test("has the same number of paragraphs in each section as its source", () => {
    const counted = document.sections.map(({ id, blocks }) => [
      id,
      blocks.filter(({ kind }) => kind === "paragraph").length,
    ]);
    expect(counted.slice(1, 8)).toEqual([
      ["summary", 2],
      ["background", 3],
      ["plan", 1],
      ["governance", 2],
      ["monitoring", 1],
      ["revisit", 2],
      ["purpose", 1],
    ]);
  });

  test("asks four things of the panel, as bullets that begin with a verb", () => {
    const [asked] = blocksOf(document).filter((block) => block.kind === "recommendations");
    expect(asked?.items.map(({ number }) => number)).toEqual([undefined, undefined, undefined, undefined]);
    expect(asked?.items.map(({ content }) => inlineWords(content).split(" ")[0])).toEqual([
      "note",
      "note",
      "determine",
      "agree",
    ]);
  });

  test("explains the local area in a note to its first mention", () => {
    expect(document.notes).toHaveLength(1);
  });

  test("has the body and the date, with its day in two digits, at its head", () => {
    expect(frontMatter(document)).toEqual(["Panel", "Date"]);
    const [head] = blocksOf(document).filter((block) => block.kind === "key-facts");
    expect(head?.rows.map(({ value }) => inlineWords(value))[1]).toBe("06 March 2019");
  });

  test("names at its tail the appendix, the council's and the report's contacts, the proper officer and the papers", () => {
    expect(wordsUnder(document, "supporting-information")).toMatch(
      /^Appendix 1: draft of the report to Cabinet, 14 March 2019: /,
    );
    expect(wordsUnder(document, "contacts").match(/01632 9603\d\d/g)).toHaveLength(4);
    expect(wordsUnder(document, "background-papers")).toContain("Head of Legal and Democratic Services");
    expect(wordsUnder(document, "background-papers").match(/(?:Wednes|Thurs)day \d+ \w+ 2018/g)).toHaveLength(3);
    expect(wordsUnder(document, "website")).toContain("agendas and minutes");
  });
});

describe("the draft of the Cabinet report that it encloses", async () => {
  const report = "data/worcestershire/reports/2019-03-14-cabinet.md";
  const { document } = await madePaper({ report });

  test("is marked on each page as a draft of that report", () => {
    expect(document.running.header).toBe("Draft of the report to Cabinet, 14 March 2019");
  });

  test("says of the programme what the panel's paper says, each time from the same fact", async () => {
    const panel = await madePaper({ report: "data/worcestershire/reports/2019-03-06-scrutiny-panel.md" });
    const ofBoth = Object.values(document.facts).filter(({ name }) => name in panel.document.facts);
    expect(ofBoth.length).toBeGreaterThan(25);
    for (const fact of ofBoth.filter(({ name }) => !/^(?:meeting|paper|asAt)/.test(name)))
      expect(panel.document.facts[fact.name]).toEqual(fact);
  });

  test.each(["recommendations", "reasons", "alternatives", "consultation", "scrutiny", "background-papers"])(
    "prints of its %s that the source does not tell",
    (section) => {
      expect(wordsUnder(document, section)).toBe("Not stated in the source paper");
    },
  );
});

describe("the paper for a committee of Somerset", async () => {
  const { document } = await madePaper({ report: "data/somerset/reports/2023-committee.md" });

  test("has the sections of its source in their order: headings with a number and a stop, 4.2 to 4.5 as sub-headings", () => {
    expect(headings(document)).toEqual([
      "1. Summary",
      "2. Issues for consideration and recommendations",
      "2.4 Recommendations",
      "3. Background",
      "4. Implications",
      "4.2 Accelerated Progress Plan",
      "4.3 What happens to the Written Statement of Action",
      "4.4 When the inspectors come next",
      "4.5 Changes to governance",
      "5. Background papers",
    ]);
  });

  test("counts its paragraphs by section, and those beneath a sub-heading not at all", () => {
    const counted = numbers(document).filter((number) => number !== "–");
    expect(counted).toEqual([
      "1.1",
      "1.2",
      "2.1",
      "2.2",
      "2.3",
      "3.1",
      "3.2",
      "3.3",
      "3.4",
      "3.5",
      "3.6",
      "3.7",
      "4.1",
      "5.1",
    ]);
    const beneath = document.sections.find(({ id }) => id === "implications")?.blocks ?? [];
    const paragraphs = beneath.filter((block) => block.kind === "paragraph");
    expect(paragraphs.slice(1).filter(({ number }) => number !== undefined)).toEqual([]);
  });

  test("has the fields of the corporate template at its head, and fills the blank one", () => {
    expect(frontMatter(document)).toEqual([
      "Lead officer",
      "Presented by",
      "Author",
      "Contact details",
      "Lead member",
      "Division and local member",
    ]);
    const [head] = blocksOf(document).filter((block) => block.kind === "key-facts");
    expect(inlineWords(head?.rows.at(-1)?.value ?? [])).toBe("Not stated in the source paper");
  });

  test("lists seven weaknesses with sufficient progress and two without", () => {
    const lists = (document.sections.find(({ id }) => id === "background")?.blocks ?? []).filter(
      (block) => block.kind === "list",
    );
    expect([lists[0]?.items.length, lists.at(-1)?.items.length]).toEqual([7, 2]);
  });

  test("ends with the background paper, its body and its date, and whom to ask for it", () => {
    expect(wordsUnder(document, "background-papers")).toMatch(/ – SEND Improvement Board – 21 February 2023$/);
    expect(wordsUnder(document, "note")).toContain("author of this report");
  });
});
