import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Block, Cell, Document } from "../../src/document/document.ts";
import { partText, readPackage } from "../../src/ooxml/read-package.ts";
import { readEdited } from "../../src/read/docx/read-edited.ts";
import type { EditedBlock } from "../../src/read/edited.ts";
import { redlineDocx } from "../../src/redline/redline-docx.ts";
import { renderDocx } from "../../src/render/docx/render-docx.ts";
import { plainTheme } from "../../src/render/theme/theme.ts";
import { document, everyBlockDocument, section, text } from "../make.ts";
import { isWaived, validatorFindings } from "../word-templates/validator.ts";

const paragraph = (line: string, index: number): Block => ({
  kind: "paragraph",
  id: `background/${index + 1}`,
  content: [text(line.slice(0, 7)), { kind: "strong", content: [text(line.slice(7))] }],
});
const table = (rows: readonly (readonly string[])[]): Block => ({
  kind: "table",
  id: "background/table",
  caption: [text("Table 1: Actions")],
  columns: ["Reference", "What"].map((header, index) => ({ header: [text(header)], align: "left", width: index + 1 })),
  rows: rows.map((row) => row.map((cell): Cell => ({ content: [text(cell)] }))),
});
const paper = (lines: readonly string[], rows: readonly (readonly string[])[] = []): Document =>
  document({ sections: [section([...lines.map(paragraph), ...(rows.length > 0 ? [table(rows)] : [])])] });

function redlined(before: Uint8Array, after: Uint8Array): Uint8Array {
  const made = redlineDocx({ before, after, author: "boardpaper", time: "2022-08-31T00:00:00Z" });
  if (!made.ok) throw new Error("no redline was made");
  return made.value;
}

async function redline(before: Document, after: Document) {
  const [one, other] = [await renderDocx(before, plainTheme), await renderDocx(after, plainTheme)];
  return { bytes: redlined(one, other), one, other };
}

/** A Word file with one table of these cells, as Word writes it. */
function withRows(rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (words: string) => `<w:tc><w:tcPr/><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
  const table = rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("");
  const body = `<w:body><w:p/><w:tbl><w:tblPr/><w:tblGrid/>${table}</w:tbl><w:p/></w:body>`;
  return zipSync({
    "[Content_Types].xml": strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "word/document.xml": strToU8(`<w:document>${body}</w:document>`),
  });
}

const blocksOf = (bytes: Uint8Array): readonly EditedBlock[] => {
  const read = readEdited(bytes);
  return read.ok ? read.value : [];
};
const saidBy = (blocks: readonly EditedBlock[], which: "words" | "original") =>
  blocks.flatMap((block) => (block.kind === "paragraph" ? [block[which]] : [])).filter(Boolean);

const xmlOf = (bytes: Uint8Array): string => {
  const parts = readPackage(bytes);
  return (parts.ok && partText(parts.value, "word/document.xml")) || "";
};

/** What Word would leave where all changes are accepted or rejected. */
const settled = (bytes: Uint8Array, how: "accept" | "reject"): string => {
  const xml = xmlOf(bytes);
  const [kept, gone] = how === "accept" ? ["ins", "del"] : ["del", "ins"];
  const withoutRows = xml.replace(
    new RegExp(`<w:tr>(?:(?!</w:tr>).)*?<w:trPr>(?:(?!</w:trPr>).)*<w:${gone} (?:(?!</w:tr>).)*</w:tr>`, "gs"),
    "",
  );
  return withoutRows
    .replace(new RegExp(`<w:${gone} [^>]*[^/]>.*?</w:${gone}>`, "gs"), "")
    .replaceAll(new RegExp(`</?w:${kept}( [^>]*)?>`, "g"), "")
    .replace(/<\/w:(p|tc)>/g, (_, name: string) => (name === "tc" ? " | " : " "))
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
};

describe("two papers as one Word file with tracked changes", () => {
  test("show the words that changed, and no others", async () => {
    const { bytes } = await redline(
      paper(["The plan was approved on 18 October 2019.", "Nine areas were found."]),
      paper(["The plan was approved on 19 October 2019.", "Nine areas were found."]),
    );
    const changes = blocksOf(bytes).flatMap((block) => (block.kind === "paragraph" ? block.tracked : []));
    expect(changes).toEqual([
      { kind: "deleted", author: "boardpaper", words: "18" },
      { kind: "inserted", author: "boardpaper", words: "19" },
    ]);
  });

  test("of which one has a paragraph more, or a row, or a table", async () => {
    const before = paper(
      ["The area was inspected.", "A plan was agreed."],
      [
        ["A1", "Hire"],
        ["A2", "Train"],
      ],
    );
    const after = paper(
      ["A plan was agreed.", "Families were asked."],
      [
        ["A2", "Train everybody"],
        ["A3", "Review"],
      ],
    );
    for (const [one, other] of [
      [before, after],
      [after, before],
      [before, paper(["A plan was agreed."])],
    ] as const) {
      const { bytes, one: was, other: is } = await redline(one, other);
      expect(settled(bytes, "accept")).toBe(settled(is, "accept"));
      expect(settled(bytes, "reject")).toBe(settled(was, "accept"));
    }
  });

  test("of which one has a column more, with the same words", async () => {
    const [wide, narrow] = [withRows([["A", "", "B"]]), withRows([["A", "B"]])];
    for (const [one, other] of [
      [wide, narrow],
      [narrow, wide],
    ] as const) {
      const bytes = redlined(one, other);
      expect(settled(bytes, "accept")).toBe(settled(other, "accept"));
      expect(settled(bytes, "reject")).toBe(settled(one, "accept"));
    }
  });

  test("whose tables have rows of any cells say in each cell what the one or the other said", async () => {
    const cell = fc.constantFrom("", "A", "B", "A B", "Hire staff");
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    const cuts: readonly ((row: readonly string[]) => readonly string[])[] = [
      (row) => row,
      (row) => ["", ...row],
      (row) => [...row, ""],
      (row) => [row.join(" ")],
      (row) => row.flatMap((words) => words.split(" ")),
    ];
    const cutsOfRows = fc.array(fc.constantFrom(...cuts), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(rows, rows, cutsOfRows, fc.boolean(), async (before, others, cutOf, isCut) => {
        const after = isCut ? before.map((row, index) => cutOf[index]?.(row) ?? row) : others;
        const [one, other] = [withRows(before), withRows(after)];
        const bytes = redlined(one, other);
        expect(settled(bytes, "accept")).toBe(settled(other, "accept"));
        expect(settled(bytes, "reject")).toBe(settled(one, "accept"));
      }),
      { numRuns: 100 },
    );
  });

  test("are no different from the one where both say the same", async () => {
    const { bytes, other } = await redline(everyBlockDocument(), everyBlockDocument());
    expect(xmlOf(bytes)).not.toMatch(/<w:(ins|del) /);
    expect(settled(bytes, "accept")).toBe(settled(other, "accept"));
  });

  if (!isWaived) {
    test("are a valid Word file, whatever kinds of block come and go", async () => {
      const short = paper(["One."]);
      for (const [one, other] of [
        [short, everyBlockDocument()],
        [everyBlockDocument(), short],
      ] as const) {
        expect([...(await validatorFindings((await redline(one, other)).bytes))]).toEqual([]);
      }
    });
  }

  test("say what the later one says where all is accepted, and what the earlier one said where all is rejected", async () => {
    const line = fc.stringMatching(/^(The|A|Each|Every) [a-d]{1,3}( [a-d]{1,2}| \d){1,6}\.$/);
    const lines = fc.array(line, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(lines, lines, fc.boolean(), async (before, others, isEdit) => {
        const after = isEdit ? before.map((each, index) => (index % 2 ? each : `${each} ${others[0]}`)) : others;
        const { bytes, one, other } = await redline(paper(before), paper(after));
        expect(saidBy(blocksOf(bytes), "words")).toEqual(saidBy(blocksOf(other), "words"));
        expect(saidBy(blocksOf(bytes), "original")).toEqual(saidBy(blocksOf(one), "words"));
      }),
      { numRuns: 30 },
    );
  });
});
