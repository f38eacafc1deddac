import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPdf } from "../../../src/check/pdf/check-pdf.ts";
import { renderPdf } from "../../../src/render/pdf/render-pdf.ts";
import { plainTheme } from "../../../src/render/theme/theme.ts";
import { document } from "../../make.ts";
import { fonts } from "../../render/pdf/fonts.ts";

describe("the check of a PDF", () => {
  test("comes to an end with a finding or without one, whatever the bytes are", async () => {
    const whole = await renderPdf(document(), plainTheme, fonts);
    /** Where the bytes are text: objects, numbers and names, not packed streams. */
    const structure = Buffer.from(whole).toString("latin1").indexOf("/StructTreeRoot");
    expect(structure).toBeGreaterThan(0);

    const place = fc.oneof(fc.nat(whole.length - 1), fc.integer({ min: structure - 3000, max: whole.length - 1 }));
    const change = fc.record({ at: place, to: fc.constantFrom(...Buffer.from("0159 /<>[]()R\n%\0\xff", "latin1")) });
    const damaged = fc
      .tuple(fc.array(change, { minLength: 1, maxLength: 12 }), fc.option(fc.nat(whole.length)))
      .map(([changes, end]) => {
        const bytes = whole.slice(0, end ?? whole.length);
        for (const { at, to } of changes) bytes[at] = to;
        return bytes;
      });

    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        const check = await checkPdf("paper.pdf", bytes, "as-claimed");
        expect(check.ok ? check.value.findings : check.errors).toBeInstanceOf(Array);
      }),
      { numRuns: 300 },
    );
  });
});
