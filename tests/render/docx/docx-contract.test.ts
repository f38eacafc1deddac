import { describe, expect, test } from "vitest";
import { documentPieces } from "../../../src/document/pieces.ts";
import { readDocx } from "../../../src/read/docx/read-docx.ts";
import { renderDocx } from "../../../src/render/docx/render-docx.ts";
import { plainTheme } from "../../../src/render/theme/theme.ts";
import { everyBlockDocument } from "../../make.ts";

describe("the Word file of a paper", () => {
  test("says every word of every kind of block, in order, with its number", async () => {
    const document = everyBlockDocument();

    const read = readDocx(await renderDocx(document, plainTheme));

    expect(read.ok && read.value.pieces).toEqual(documentPieces(document));
  });
});
