/** What an agenda tells besides its papers: who sits on the body, when each item begins, what is handed out, why it is short. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadPack } from "../../src/acts/load-pack.ts";
import { makeAgenda, makeSupplementFront } from "../../src/acts/make-agenda.ts";
import type { Document } from "../../src/document/document.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import { checkMeeting } from "../../src/facts/check-meeting.ts";
import { filled } from "../../src/values/filled.ts";
import { agenda, meeting, meetingArea } from "./meeting-area.ts";

async function packOf(text: string, files: Readonly<Record<string, string>> = {}) {
  const pack = await loadPack(meetingArea({ [meeting]: text, ...files }), meeting, { kind: "agenda" });
  if (!pack.ok) throw new Error(pack.errors.map(({ message }) => message).join("\n"));
  return pack.value;
}

const head = { entries: 41, hash: "7c".repeat(32) };

async function agendaOf(text: string, files: Readonly<Record<string, string>> = {}): Promise<Document> {
  const made = makeAgenda(await packOf(text, files), "draft", new Map());
  if (!made.ok) throw new Error(made.errors.map(({ message }) => message).join("\n"));
  return made.value;
}

const said = (document: Document) => documentPieces(document).map(({ words }) => words);

const governance = (members: string) => ({
  "data/exampleshire/governance.yaml": `lead: cabinet
bodies:
  - { id: cabinet, kind: cabinet, names: [{ name: Cabinet }], members: [${members}] }
  - { id: send-board, kind: improvement-board, names: [{ name: SEND Board }] }
`,
});

test("lists who sits on the body on the day of the agenda, and nobody who joined it later", async () => {
  const members =
    "{ text: Leader of the Council, known: 2024-05-01 }, { text: Cabinet Member for Schools, known: 2026-02-01 }";
  const words = said(await agendaOf(agenda, governance(members)));
  expect(words).toContain("Members of the Cabinet:");
  expect(words).toContain("Leader of the Council");
  expect(words).not.toContain("Cabinet Member for Schools");
});

describe("timings", () => {
  const timed = agenda
    .replace("title: Apologies for absence }", "title: Apologies for absence, allotted: 5 }")
    .replace("    paper: 2026-01-progress\n", "    paper: 2026-01-progress\n    allotted: 55\n");

  test("say when each item begins, from the meeting's time and the minutes of those before it", async () => {
    const words = said(await agendaOf(timed));
    expect(words).toContain("Begins");
    expect(words.filter((cell) => /^\d+\.\d\d pm$/.test(cell))).toEqual(["2.00 pm", "2.00 pm", "2.05 pm", "3.00 pm"]);
  });

  test("end with the first item that is not given any", async () => {
    const open = timed.replace("    allotted: 55\n", "");
    expect(said(await agendaOf(open)).filter((cell) => /pm$/.test(cell))).toEqual(["2.00 pm", "2.00 pm", "2.05 pm"]);
  });

  test("are left out where no item is given any", async () => {
    expect(said(await agendaOf(agenda))).not.toContain("Begins");
  });
});

test("a paper that is handed out at the meeting is said to be, and is in no pack before it", async () => {
  const tabled = agenda.replace("paper: 2026-01-waiting }", "paper: 2026-01-waiting, tabled: true }");
  const pack = await packOf(tabled);
  expect(pack.parts.map(({ item }) => item.number)).toEqual(["5"]);
  expect(said(await agendaOf(tabled)).join("\n")).toContain("To be handed out at the meeting");
});

test.each([
  ["verbal: true, tabled: true", "verbal and tabled"],
  ["verbal: true, toFollow: { reason: It waits. }", "verbal and toFollow"],
])("an item comes in one way: not with %s", async (ways, words) => {
  const text = `${agenda}  - { number: 7, title: Prices, ${ways} }\n`;
  const found = checkMeeting((await packOf(text)).meeting, { of: () => ({ file: meeting, line: 15 }) });
  expect(found).toMatchObject([{ severity: "error", code: "meeting/two-ways", message: `item 7 is ${words}` }]);
});

test("a meeting that is called at shorter notice says why", async () => {
  const short = `${agenda}shortNotice: { reason: The grant lapses on 21 January., convened: 2026-01-12 }\n`;
  expect(said(await agendaOf(short))).toContain(
    "This meeting is called at shorter notice than is usual. The grant lapses on 21 January.",
  );
});

describe("the head of the council's archive", () => {
  const supplemented = `${agenda}  - { number: 7, title: Capital, toFollow: { reason: Figures are awaited. } }
supplements:
  - { published: 2026-01-15, papers: [{ item: 7, paper: 2026-01-waiting, change: adds, reason: The figures came. }] }
`;
  const line = `The log of the council's archive of papers ends with entry 41, whose digest is ${head.hash}.`;

  test("ends the agenda and the front of a supplement, in the words of the public site", async () => {
    const pack = { ...(await packOf(supplemented)), archiveHead: head };
    for (const made of [makeAgenda(pack, "final", new Map()), makeSupplementFront(pack, "final", 1, new Map())])
      expect(made.ok && said(made.value).at(-1)).toBe(line);
    const site = readFileSync(join(import.meta.dirname, "../../templates/site/site.yaml"), "utf8");
    expect(filled(parse(site).archiveHead, { entries: "41", hash: head.hash })).toBe(line);
  });

  test("is not spoken of where no archive is named", async () => {
    expect(said(await agendaOf(agenda)).join("\n")).not.toContain("archive");
  });
});
