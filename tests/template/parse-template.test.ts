import fc from "fast-check";
import Handlebars from "handlebars";
import { expect, test } from "vitest";
import { parseTemplate } from "../../src/template/parse-template.ts";

test("a text without tags is read as Handlebars reads it, with its places", () => {
  const sign = fc.constantFrom("a", " ", "\n", "\\", "{", "}", "}}", "<", "é", "…");
  const text = fc.array(sign, { minLength: 1, maxLength: 20 }).map((signs) => signs.join(""));
  fc.assert(
    fc.property(
      text.filter((written) => !written.includes("{{")),
      (written) => {
        const parsed = parseTemplate({ file: "a.md.hbs", text: written, firstLine: 1 });
        const { body, loc, type } = Handlebars.parse(written);
        expect(parsed.ok && parsed.value).toEqual({ type, body, loc });
      },
    ),
    { numRuns: 500 },
  );
});
