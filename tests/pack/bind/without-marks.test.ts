import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutMarks } from "../../../src/pack/bind/without-marks.ts";

const stripped = (instructions: string) =>
  Buffer.from(withoutMarks(Buffer.from(instructions, "latin1"))).toString("latin1");
const tokens = (instructions: string) => instructions.split(/\s+/).filter((token) => token !== "");

describe("drawing instructions taken out of their marks", () => {
  test.each([
    ["a marked run of text", "/P <</MCID 0>> BDC\nBT /F1 12 Tf (Words) Tj ET\nEMC", "BT /F1 12 Tf (Words) Tj ET"],
    ["decoration and points", "/Artifact BMC 0 0 m 5 5 l S EMC /Point MP /Point <</A 1>> DP", "0 0 m 5 5 l S"],
    [
      "text that has the letters of a mark",
      "(an EMC and a BDC) Tj (\\) EMC (nested) EMC) Tj",
      "(an EMC and a BDC) Tj (\\) EMC (nested) EMC) Tj",
    ],
    ["hexadecimal text and lists", "<424443> Tj [(EMC) -20 <454D43>] TJ", "<424443> Tj [(EMC) -20 <454D43>] TJ"],
    ["a picture in place", "BI /W 2 ID \u0000EMC BDC\u00ff EI Q EMC", "BI /W 2 ID \u0000EMC BDC\u00ff EI Q"],
    ["a dictionary with text that closes brackets", "/Span <</ActualText (a>>b) /MCID 1>> BDC (x) Tj EMC", "(x) Tj"],
    ["a remark", "% EMC BDC\n1 w", "% EMC BDC\n1 w"],
  ])("%s", (_what, instructions, expected) => {
    expect(tokens(stripped(instructions))).toEqual(tokens(expected));
  });

  const instruction = fc.oneof(
    fc
      .tuple(fc.float({ noNaN: true, min: -999, max: 999 }), fc.constantFrom("w", "Tc", "Tw"))
      .map(([n, o]) => `${n.toFixed(2)} ${o}`),
    fc
      .string({ unit: fc.constantFrom(..."abEMCBD ()<>/%\\") })
      .map((text) => `(${text.replace(/[()\\]/g, "\\$&")}) Tj`),
    fc.constantFrom("q", "Q", "BT", "ET", "/F1 9 Tf", "0 0 10 10 re", "f*"),
  );

  test("keep every other instruction, whatever texts stand in them", () => {
    fc.assert(
      fc.property(fc.array(instruction), (instructions) => {
        const plain = instructions.join("\n");
        const marked = instructions.map((one, index) => `/P <</MCID ${index}>> BDC\n${one}\nEMC`).join("\n");
        expect(tokens(stripped(marked))).toEqual(tokens(plain));
      }),
    );
  });
});
