import { expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { report, riverside } from "../word-templates/in-template.ts";
import { type TemplateChanges, wordLikeTemplate } from "../word-templates/word-like-template.ts";
import { paragraph } from "../word-templates/word-xml.ts";

async function boardpaper(args: readonly string[], changes: TemplateChanges = {}) {
  const host = riverside(undefined);
  host.files.set("house.docx", wordLikeTemplate(changes));
  const results: string[] = [];
  const said: string[] = [];
  const code = await run(["template", ...args, "--report", report], {
    terminal: {
      result: (line) => results.push(line),
      say: (line) => said.push(line),
      interrupted: () => new Promise(() => {}),
    },
    hostFor: () => host,
  });
  return { code, results, said: said.join("\n") };
}

test("boardpaper template check lists tags with their places, and the styles papers would be written in", async () => {
  const { code, results } = await boardpaper(["check", "house.docx"]);
  expect(code).toBe(0);
  expect(results).toContain("tag {{body}}  word/document.xml, paragraph 9");
  expect(results).toContain("list level 2 %1.%2  council para 2");
  expect(results).toContain("style for numbered  council para 2");
});

test("a fault is shown with its text, its heading and what to do, and the command ends with 1", async () => {
  const after = paragraph("Schedule", "Heading1") + paragraph("Report to {{meeting.bord}}");
  const { code, said } = await boardpaper(["check", "house.docx", "--annotate"], { after });
  expect(code).toBe(1);
  expect(said).toContain(
    [
      "house.docx, word/document.xml, paragraph 11 error template/unknown-field",
      "  there is no field “bord” in “meeting.bord”",
      "    | Report to {{meeting.bord}}",
      "    under “Schedule”",
      "  hint: did you mean “body”?",
    ].join("\n"),
  );
});

test("the same as one JSON value, for programs", async () => {
  const { code, results } = await boardpaper(["check", "house.docx", "--json", "--annotate"], { body: "" });
  expect(code).toBe(1);
  const json = JSON.parse(results.join("\n"));
  expect(json).toMatchObject({ version: 1, annotated: "output/templates/house-annotated.docx" });
  expect(json.findings).toContainEqual(expect.objectContaining({ code: "word-template/no-slot" }));
  expect(json.holds.tags[0]).toMatchObject({ tag: "{{title}}", at: { paragraph: 1 } });
});

test("boardpaper template sample prints the path of the filled file", async () => {
  const { code, results } = await boardpaper(["sample", "house.docx"]);
  expect(code).toBe(0);
  expect(results).toEqual(["output/templates/house-sample.docx"]);
});
