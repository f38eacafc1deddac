import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPdf } from "../../../src/check/pdf/check-pdf.ts";
import { renderPdf } from "../../../src/render/pdf/render-pdf.ts";
import { plainTheme } from "../../../src/render/theme/theme.ts";
import { document, section } from "../../make.ts";
import { fonts } from "./fonts.ts";
import { randomPaper } from "./random-papers.ts";

describe("any paper at all", () => {
  test("is a PDF in which nothing is found", async () => {
    await fc.assert(
      fc.asyncProperty(randomPaper, async (paper) => {
        const bytes = await renderPdf(paper, plainTheme, fonts, { kind: "ua-1-and-a-2a" });
        const check = await checkPdf("paper.pdf", bytes, "ua-1-and-a-2a");

        expect(check.ok && check.value.findings).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

test("a line of the contents that is blank says where it leads", async () => {
  const entries = [{ target: "background", level: 1, text: " " }] as const;
  const empty = { kind: "paragraph", id: "empty", content: [] } as const;
  const contents = { kind: "contents", id: "contents", title: "Contents", entries } as const;
  const bytes = await renderPdf(document({ sections: [section([empty, contents])] }), plainTheme, fonts);
  const check = await checkPdf("paper.pdf", bytes, "ua-1-and-a-2a");
  const codes = check.ok ? check.value.findings.map(({ code }) => code) : ["unreadable"];
  expect(codes).not.toContain("pdf/annotation");
  expect(codes).not.toContain("unreadable");
});

test.each([
  { kind: "notice", id: "target", content: [] },
  { kind: "signatures", id: "target", signatories: [[]] },
] as const)("a reference to a $kind without words leads nowhere, and is no link", async (target) => {
  const says = { kind: "paragraph", id: "says", content: [{ kind: "cross-reference", target: "target", text: "2.1" }] };
  const bytes = await renderPdf(document({ sections: [section([says as never, target as never])] }), plainTheme, fonts);
  const check = await checkPdf("paper.pdf", bytes, "ua-1-and-a-2a");
  const codes = check.ok ? check.value.findings.map(({ code }) => code) : ["unreadable"];
  expect(codes).not.toContain("pdf/link-nowhere");
  expect(codes).not.toContain("unreadable");
});
