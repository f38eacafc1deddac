/** Our pages are valid HTML, by a validator that knows the standard's elements, attributes and ARIA. */

import { describe, expect, test } from "vitest";
import { renderHtml } from "../../../src/render/html/render-html.ts";
import { plainTheme } from "../../../src/render/theme/theme.ts";
import { document, everyBlockDocument } from "../../make.ts";
import { madePaper } from "../../seeds/cumbria.ts";
import { faultsOf } from "./faults-of.ts";

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
