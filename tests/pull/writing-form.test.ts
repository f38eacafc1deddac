/** A Word file to write in, filled as an author fills it, and the report that comes of it. */

import { describe, expect, test } from "vitest";
import { build } from "../../src/acts/build.ts";
import { newReport } from "../../src/acts/new-report.ts";
import { type PullRequest, pull } from "../../src/acts/pull.ts";
import { readDocx } from "../../src/read/docx/read-docx.ts";
import { report, smallArea } from "../fixtures/small-area.ts";
import { day } from "../make.ts";
import { isWaived, validatorFindings } from "../word-templates/validator.ts";
import { form, next, rolledWithForm } from "./pulled-paper.ts";
import { editedWord, insertAfter, newParagraph, paragraphWith, replaceOnce, withoutBookmarks } from "./word-edits.ts";

async function filledIn(edit: (xml: string) => string) {
  const { host } = await rolledWithForm();
  host.files.set(form, editedWord(host.files.get(form) as Uint8Array, edit));
  const text = () => new TextDecoder().decode(host.files.get(next));
  const pulled = (request: Partial<PullRequest> = {}) =>
    pull(host, { file: form, report: undefined, accept: "all", output: undefined, ...request });
  return { host, text, pulled };
}

const [background, summary] = [
  "[to be written: background]",
  "[to be written: Summary, if there is more to say than the data do]",
];
const asked = "[to be written: what the body is asked to do]";
const bulleted = (words: string) =>
  newParagraph(words).replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr>');
const headed = (words: string) =>
  newParagraph(words).replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>');

describe("a Word file to write in", () => {
  test("has each section's heading, a box beneath it, and what it is for at its head", async () => {
    const { host, made } = await rolledWithForm();
    expect(made).toEqual({ path: next, from: report, form });
    const read = readDocx(host.files.get(form) as Uint8Array);
    expect(read.ok && read.value.pieces.map(({ words }) => words)).toEqual([
      "Progress of the Priority Action Plan",
      expect.stringContaining("Write in the boxes"),
      "Summary",
      summary,
      "Recommendations",
      asked,
      "[to be written: Recommendations, if there is more to say than the data do]",
      "Background",
      background,
      "Next steps",
      "[to be written: Next steps, if there is more to say than the data do]",
    ]);
  });

  test.skipIf(isWaived)("is a valid Word file to Microsoft's validator", async () => {
    const { host } = await rolledWithForm();
    expect(await validatorFindings(host.files.get(form) as Uint8Array)).toEqual(new Set());
  });

  test("is no report's paper: the report has only the headings that it was rolled forward with", async () => {
    const { host, text, pulled } = await filledIn((xml) => xml);
    expect(text().match(/^# .*/gm)).toEqual(["# background"]);
    expect(await pulled()).toEqual({ changes: [], findings: [], taken: [], files: [] });
    expect(host.files.has(next.replace(".md", ".docx"))).toBe(false);
  });

  test("filled in, goes into the report: paragraphs, lists, headings, and sections that had no heading yet", async () => {
    const { host, text, pulled } = await filledIn((xml) => {
      const box = paragraphWith(xml, background);
      const one = insertAfter(
        xml,
        box,
        newParagraph("Two leads left: “A” &amp; *B*.") +
          bulleted("one came") +
          bulleted("one is to come") +
          headed("What is hard") +
          newParagraph("Much."),
      );
      const two = replaceOnce(
        replaceOnce(one, background, "The plan is a year old."),
        summary,
        "In short: more was done than planned.",
      );
      const three = insertAfter(two, paragraphWith(two, "In short"), newParagraph("And late."));
      const four = insertAfter(three, paragraphWith(three, asked), newParagraph("That the Cabinet endorse the plan."));
      return replaceOnce(four, asked, 'That Cabinet note: “all” is "well".');
    });
    const { findings, files, changes, taken } = await pulled();
    expect(findings).toEqual([]);
    expect(taken).toHaveLength(changes.length);
    expect(files).toEqual([next]);
    expect(text()).toContain(
      'recommendations:\n  - "That Cabinet note: “all” is \\"well\\"."\n  - "That the Cabinet endorse the plan."\n---\n',
    );
    expect(text().slice(text().indexOf("# background"))).toBe(
      [
        "# background",
        "The plan is a year old.",
        "Two leads left: “A” & \\*B\\*.",
        "- one came\n- one is to come",
        "## What is hard",
        "Much.",
        "# summary",
        "In short: more was done than planned.",
        "And late.\n",
      ].join("\n\n"),
    );
    expect((await pulled()).changes).toEqual([]);
    expect(
      (await build(host, { reports: [next], formats: ["html"], standing: "draft", asAt: undefined, out: "output" })).ok,
    ).toBe(true);
  });

  test("that was left as it is takes nothing from a report that was written in the meantime", async () => {
    const { host, text, pulled } = await filledIn((xml) => replaceOnce(xml, summary, "In short: it goes well."));
    const written = text().replace(background, "Written here.\n\nAnd more.");
    host.files.set(next, new TextEncoder().encode(written));
    const { changes, findings } = await pulled();
    expect(findings.map(({ code }) => code)).toEqual(["pull/changed-since"]);
    expect(changes.map(({ removed, added }) => [removed, added])).toEqual([
      [summary, "In short: it goes well."],
      ["And more.", ""],
    ]);
    expect(text()).toBe(written);
    await pulled({ accept: [1] });
    expect(text()).toBe(`${written}\n# summary\n\nIn short: it goes well.\n`);
  });

  test("is known where the mark was typed over, which takes its bookmark with it", async () => {
    const { text, pulled } = await filledIn((xml) => {
      const box = paragraphWith(xml, background);
      return replaceOnce(xml, box, newParagraph("First words.") + newParagraph("Second words."));
    });
    expect((await pulled()).findings).toEqual([]);
    expect(text().slice(text().indexOf("# background"))).toBe("# background\n\nFirst words.\n\nSecond words.\n");
  });

  test("is shown before it is taken, section by section; with -o it goes into a new file, and no other is touched", async () => {
    const { host, text, pulled } = await filledIn((xml) => replaceOnce(xml, background, "The plan is a year old."));
    const before = text();
    const { changes, files } = await pulled({ accept: [] });
    expect(changes).toMatchObject([
      { section: "Background", removed: background, added: "The plan is a year old.", verdict: { kind: "narrative" } },
    ]);
    expect(files).toEqual([]);
    expect((await pulled({ output: "look.md" })).files).toEqual(["look.md"]);
    expect(text()).toBe(before);
    expect(new TextDecoder().decode(host.files.get("look.md"))).toBe(
      before.replace(background, "The plan is a year old."),
    );
    expect((await pulled({ output: "look.md" })).findings).toMatchObject([
      { code: "new/already-there", at: { file: "look.md" } },
    ]);
  });

  test("is known by its first words where a program kept no bookmarks, and that is said", async () => {
    const { text, pulled } = await filledIn((xml) =>
      withoutBookmarks(replaceOnce(xml, background, "The plan is a year old.")),
    );
    expect((await pulled()).findings.map(({ code }) => code)).toEqual(["pull/bookmarks-gone"]);
    expect(text().slice(text().indexOf("# background"))).toBe("# background\n\nThe plan is a year old.\n");
  });
});

test("a report whose data are faulty gets no Word file, and is not rolled forward", async () => {
  const host = smallArea({ "data/exampleshire/programme.yaml": "programme: [" });
  const made = await newReport(host, {
    from: report,
    meeting: day("2026-04-21"),
    asAt: day("2026-04-01"),
    formInto: "output",
  });
  expect(made.ok).toBe(false);
  expect([...host.files.keys()].filter((path) => path.includes("2026-04"))).toEqual([]);
});
