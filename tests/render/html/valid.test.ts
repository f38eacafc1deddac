/** Our pages are valid HTML, by a validator that knows the standard's elements, attributes and ARIA. */

import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { renderHtml } from "../../../src/render/html/render-html.ts";
import { plainTheme } from "../../../src/render/theme/theme.ts";
import { document, everyBlockDocument } from "../../make.ts";
import { madePaper } from "../../seeds/cumbria.ts";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // A paper's title is as long as the paper's title.
    "long-title": "off",
    // Widths of columns, and how many a table has, follow from its data.
    "no-inline-style": "off",
    // A list without bullets is no list to VoiceOver unless it says that it is one.
    "no-redundant-role": "off",
    // The standard asks only that an id has no blanks; ours are those of the tree.
    "valid-id": ["error", { relaxed: true }],
    "doctype-style": ["error", { style: "lowercase" }],
    "prefer-native-element": "off",
  },
});

async function faultsOf(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html, "paper.html");
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
  );
}

describe("the validator finds nothing in", () => {
  test("a page with every kind of block", async () =>
    expect(await faultsOf(renderHtml(everyBlockDocument(), plainTheme))).toEqual([]));

  test("a page of one line", async () => expect(await faultsOf(renderHtml(document(), plainTheme))).toEqual([]));

  test("Cumbria's paper", async () =>
    expect(await faultsOf(renderHtml((await madePaper()).document, plainTheme))).toEqual([]));
});

test("the validator finds an element where it must not stand, and a label where none can be", async () => {
  const html = renderHtml(document(), plainTheme);
  expect(await faultsOf(html.replace("</main>", "<ul><p>No item</p></ul></main>"))).not.toEqual([]);
  expect(await faultsOf(html.replace("</main>", '<p aria-labelledby="nowhere">Words</p></main>'))).not.toEqual([]);
});
