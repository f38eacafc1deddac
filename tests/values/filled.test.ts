/** Names in words are filled with what an author wrote, letter by letter. */

import fc from "fast-check";
import { expect, test } from "vitest";
import type { SiteWords } from "../../src/schema/site-words.ts";
import { documentLinks } from "../../src/site/page/document-links.ts";
import { itemTitle } from "../../src/site/page/in-words.ts";
import type { PublishedDocument, PublishedItem } from "../../src/site/published-meeting.ts";
import { filled } from "../../src/values/filled.ts";

test("a title with a dollar or a name in braces is printed as it was written", () => {
  expect(filled("{title} ({size})", { title: "Fees in US$'000, $& and {size}", size: "2 KB" })).toBe(
    "Fees in US$'000, $& and {size} (2 KB)",
  );
});

test("a name without a value stays, whatever objects are made of", () => {
  expect(filled("{what} {toString} {what}", { what: "a" })).toBe("a {toString} a");
});

test("whatever an author wrote stands between the words around it", () => {
  const words = fc.stringMatching(/^[${}&'`a-c0-2]{0,8}$/);
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(filled("<{a}|{b}>", { a, b })).toBe(`<${a}|${b}>`);
    }),
  );
});

test("pages and links of the site call a paper what its author called it", () => {
  const title = "Fees in US$'000 and {size}";
  const words = {
    itemTitle: "Item {number}, {title}",
    onPage: "{title}",
    asPdf: "{title} (PDF, {size})",
    pdf: "PDF, {size}",
  };
  expect(itemTitle({ number: "4", title } as PublishedItem, words as SiteWords)).toBe(`Item 4, ${title}`);
  const files = [{ format: "pdf", path: "fees.pdf", bytes: 2000 }];
  const document = { title, versions: [{ number: 1, on: "2026-03-12", files }] } as unknown as PublishedDocument;
  expect(documentLinks(document, "index.html", words as SiteWords)).toContain(
    `${title.replace("'", "&#39;")} (PDF, 2 KB)`,
  );
});
