/** Whatever an author writes, the site's files stay whole: the search's index a script, sitemap and feed XML, links relative. */

import { posix } from "node:path";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import type { SiteWords } from "../../src/schema/site-words.ts";
import { from } from "../../src/site/address.ts";
import { atomFeed } from "../../src/site/atom-feed.ts";
import type { PublishedMeeting } from "../../src/site/published-meeting.ts";
import { searchIndexScript } from "../../src/site/search-index.ts";

const words = { title: "Meetings", itemTitle: "Item {number}: {title}", meetingTitle: "{body}, {date}" } as SiteWords;

const meetingOf = (title: string, text: string): PublishedMeeting => ({
  version: 1,
  id: "2026-01-20-cabinet",
  body: { id: "cabinet", name: title },
  date: "2026-01-20",
  contact: "Clerk",
  published: "2026-01-12",
  hasDraftMinutes: false,
  items: [{ number: "1", title, purpose: text, standing: "paper", decisions: [] }],
  documents: [
    {
      id: "paper",
      kind: "paper",
      item: "1",
      title,
      versions: [
        {
          number: 1,
          on: "2026-01-12",
          source: "",
          files: [{ format: "html", path: "meetings/2026-01-20-cabinet/paper.html", bytes: 1, sha256: "" }],
        },
      ],
      passages: [{ heading: title, anchor: "a", text }],
    },
  ],
});

const awkward = fc.constantFrom("</script>", "\u2028", "\u2029", "<!--", "]]>", '"', "\\", "&amp;", "'", "{title}");
// Words of authors hold no control characters: reading them refuses those.
const written = fc
  .array(fc.oneof(awkward, fc.string({ unit: "grapheme" })), { maxLength: 8 })
  .map((parts) => parts.join(" ").replace(/\p{C}/gu, " "));

describe("whatever an author writes", () => {
  test("the search's index is one script, and gives it back as it was written", () => {
    fc.assert(
      fc.property(written, written, (title, text) => {
        const script = searchIndexScript([meetingOf(title, text)], words);
        expect(script).not.toContain("<");
        expect(script.trimEnd()).not.toMatch(/[\n\u2028\u2029]/);
        const index = runInNewContext(`${script} JSON.stringify(boardpaperIndex.index.storedFields)`, {});
        const stored = Object.values(JSON.parse(index)) as readonly {
          readonly heading: string;
          readonly title: string;
        }[];
        expect(stored.at(-1)).toMatchObject({ heading: title, title });
      }),
      { numRuns: 60 },
    );
  });

  test("the feed is XML, and its entry has the title", () => {
    fc.assert(
      fc.property(written, (title) => {
        const feed = atomFeed([meetingOf(title, "")], words, { address: "https://a.example/", council: title });
        const read = new SaxesParser();
        let text = "";
        read.on("text", (part) => {
          text += part;
        });
        read.write(feed).close();
        expect(text.replace(/\s+/g, " ")).toContain(title.replace(/\s+/g, " ").trim());
      }),
      { numRuns: 60 },
    );
  });
});

test("an address leads from any page of the site to any other", () => {
  const name = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
  fc.assert(
    fc.property(path, path, (page, to) => {
      expect(posix.join(posix.dirname(page), from(page, to))).toBe(to);
    }),
    { numRuns: 60 },
  );
});
