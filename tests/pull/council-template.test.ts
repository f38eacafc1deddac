import { expect, test } from "vitest";
import { build } from "../../src/acts/build.ts";
import { pull } from "../../src/acts/pull.ts";
import { report, riverside, templateFile } from "../word-templates/in-template.ts";
import { wordLikeTemplate } from "../word-templates/word-like-template.ts";
import { editedWord, replaceOnce } from "./word-edits.ts";

test("in a council's own Word template, its words are no edits of anybody's; what is changed of them leads to the template", async () => {
  const host = riverside(wordLikeTemplate());
  const made = await build(host, {
    reports: [report],
    formats: ["docx"],
    standing: "draft",
    asAt: undefined,
    out: "output",
  });
  const [file = ""] = made.ok ? made.value : [];
  const asked = { file, report: undefined, accept: [], output: undefined };
  expect(await pull(host, asked)).toEqual({ changes: [], findings: [], taken: [], files: [] });

  const bytes = host.files.get(file) as Uint8Array;
  host.files.set(
    file,
    editedWord(bytes, (xml) => replaceOnce(xml, "Schedule", "Timetable")),
  );
  const { changes, findings } = await pull(host, asked);
  expect(changes).toMatchObject([{ removed: "Schedule", added: "Timetable" }]);
  expect(findings).toMatchObject([{ code: "pull/template-text", at: { file: templateFile } }]);
});
