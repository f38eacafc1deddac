import { describe, expect, test } from "vitest";
import { scrubbedPdf } from "../../../src/pack/bind/scrubbed-pdf.ts";
import { readPdf } from "../../../src/read/pdf/read-pdf.ts";
import { allTexts } from "../../site/site-on-disk.ts";
import { hiddenWords, scriptedPdf } from "../told-pdf.ts";

const found = async (bytes: Uint8Array) => {
  const texts = `${await allTexts("survey.pdf", bytes)} ${Buffer.from(bytes).toString("latin1")}`;
  return hiddenWords.filter(
    (word) =>
      texts.includes(word) || texts.includes(Buffer.from(word, "utf16le").swap16().toString("hex").toUpperCase()),
  );
};

describe("a PDF from elsewhere", async () => {
  const before = await scriptedPdf();
  const after = await scrubbedPdf(before, "Survey of families");

  test("tells who made it, and holds what no page shows", async () => {
    expect(await found(before)).toEqual([...hiddenWords]);
  });

  test("tells nothing of it once it is scrubbed", async () => {
    expect(await found(after)).toEqual([]);
  });

  test("keeps its pages and their words, under the title that the meeting gives it", async () => {
    const read = await readPdf(after);
    expect(read.ok && read.value.pieces.map(({ words }) => words).join(" ")).toContain("What families told us");
    expect(await allTexts("survey.pdf", after)).toContain("Survey of families");
  });

  test("comes out the same each time", async () => {
    expect(await scrubbedPdf(before, "Survey of families")).toEqual(after);
  });
});
