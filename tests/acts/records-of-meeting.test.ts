import { describe, expect, test } from "vitest";
import { loadPack } from "../../src/acts/load-pack.ts";
import { loadSite } from "../../src/acts/load-site.ts";
import { meetingToPublish } from "../../src/acts/meeting-to-publish.ts";
import { publish } from "../../src/acts/publish.ts";
import { loadRecords } from "../../src/acts/records-of-meeting.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { filesIn } from "../fixtures/small-area.ts";
import { day } from "../make.ts";

const data = Object.entries(filesIn("data")).map(([path, bytes]) => [`data/${path}`, bytes] as const);
const shipped = nodeHost({ workspace: process.cwd(), named: [] });
const exampleshire = "data/exampleshire";

function area(changed: Readonly<Record<string, (text: string) => string>> = {}) {
  const files = Object.fromEntries(data);
  const edited = Object.entries(changed).map(([name, change]) => {
    const path = `${exampleshire}/${name}`;
    return [path, change(new TextDecoder().decode(files[path]))];
  });
  return memoryHost({ files: { ...files, ...Object.fromEntries(edited) }, shipped });
}

async function recordsOf(host: ReturnType<typeof memoryHost>, meeting: string) {
  const [pack, site] = [await loadPack(host, meeting, { kind: "agenda" }), await loadSite(host, exampleshire)];
  if (!pack.ok || !site.ok) throw new Error("the meeting can't be loaded");
  const { words } = site.value;
  const loaded = await loadRecords(host, pack.value, { meeting, standing: "draft", on: day("2026-12-01"), words });
  return {
    ids: loaded.ok ? loaded.value.documents.map(({ id }) => id) : [],
    resolved: loaded.ok ? loaded.value.resolved : undefined,
    findings: (loaded.ok ? loaded.warnings : loaded.errors).filter(({ code }) => /^minutes/.test(code)),
  };
}

test("minutes that were taken down are not among what a meeting left, however they were edited since", async () => {
  const host = area();
  const records = () => recordsOf(host, "2026-03-12-hwb");
  expect(await records()).toMatchObject({ ids: ["2026-03-12-hwb-minutes"], resolved: {} });

  const why = { takenDown: "2026-04-01", reason: "They named a child.", approvedBy: "Monitoring Officer", files: [] };
  const certificate = { version: 1, meeting: "2026-03-12-hwb", paper: "2026-03-12-hwb-minutes", ...why };
  await host.write(`${exampleshire}/takedowns/it.json`, new TextEncoder().encode(JSON.stringify(certificate)));
  expect(await records()).toEqual({ ids: [], resolved: undefined, findings: [] });
});

test("each file is read once for all that a meeting publishes", async () => {
  const host = area();
  const site = await loadSite(host, exampleshire);
  const read: string[] = [];
  const readBytes = async (path: string) => {
    read.push(path);
    return host.readBytes(path);
  };
  const words = site.ok ? site.value.words : undefined;
  if (!words) throw new Error("the site has no words");
  const request = { meeting: "2026-03-12-hwb", standing: "draft", on: day("2026-12-01"), words } as const;
  expect(await meetingToPublish({ ...host, readBytes }, request)).toMatchObject({ ok: true });
  expect(read).toContain(`${exampleshire}/meetings/2026-03-12-hwb.yaml`);
  expect(read.filter((path, index) => read.indexOf(path) < index)).toEqual([]);
});

describe("what a meeting left of an item that its agenda keeps from the public", () => {
  const [cabinet, minutes] = ["2026-03-19-cabinet", "minutes/2026-03-19-cabinet.yaml"];
  const exempt = "exempt: { paragraphs: [3], publicInterest: Prices would rise. }";
  const inPrivate = {
    [`meetings/${cabinet}.yaml`]: (text: string) => text.replace(`    paper: ${cabinet}\n`, `$&    ${exempt}\n`),
  };
  const open = { [minutes]: (text: string) => text.replace("    number: 4\n", "$&    isOpen: true\n") };

  test("in its minutes stops the publication, at their place, and nothing is written", async () => {
    const host = area(inPrivate);
    const answer = await publish(host, {
      meeting: cabinet,
      standing: "draft",
      out: "output",
      newVersion: undefined,
      archive: undefined,
      on: day("2026-05-01"),
    });
    expect(answer.ok ? [] : answer.errors).toContainEqual(
      expect.objectContaining({
        code: "minutes/of-exempt-item",
        message: "the agenda keeps item 4 from the public, and the minutes tell of it",
        at: expect.objectContaining({ file: `${exampleshire}/${minutes}`, line: 23 }),
      }),
    );
    expect([...host.files.keys()].filter((path) => path.startsWith("output/"))).toEqual([]);
  });

  test.each([
    ["resolved", "    resolutions:\n      - { text: a rule be agreed, recommendation: rule, outcome: amended }\n"],
    ["said", "    discussed:\n      - { text: A provider asked for nine pounds. }\n"],
    ["noted", "    record:\n      - { text: a provider asks for nine pounds }\n"],
    ["asked for", "    requests:\n      - { id: price, kind: request, text: the price }\n"],
    ["commented", "    comments: { report: 2026-03-19-cabinet, to: Leader, by: 2026-04-01, made: [It is dear.] }\n"],
  ])("counts where it was %s; its number alone tells nothing", async (_what, told) => {
    const withRecord = (record: string) => (text: string) =>
      text.replace(/( {4}number: 4\n)[\s\S]*?(?= {2}- id: next)/, `$1${record}`);
    const codes = async (record: string) => {
      const { findings } = await recordsOf(area({ ...inPrivate, [minutes]: withRecord(record) }), cabinet);
      return findings.map(({ code }) => code);
    };
    expect(await codes(told)).toContain("minutes/of-exempt-item");
    expect(await codes("")).not.toContain("minutes/of-exempt-item");
  });

  test("lets nothing be published while a record does not say of which item it is, unless that tells nothing or is open", async () => {
    const findings = async (record: string) => {
      const host = area({
        ...inPrivate,
        [minutes]: (text) => text.replace(/ {4}number: 4\n[\s\S]*?(?= {2}- id: next)/, record),
      });
      const pack = await loadPack(host, cabinet, { kind: "agenda" });
      return pack.ok ? [] : pack.errors.filter(({ code }) => code === "minutes/item-without-number");
    };
    const said = "    discussed: [{ text: A provider asked for nine pounds. }]\n";
    expect(await findings(said)).toMatchObject([
      { severity: "error", at: { file: `${exampleshire}/${minutes}`, line: 22 } },
    ]);
    for (const record of ["", `${said}    number: 4\n`, `${said}    isOpen: true\n`])
      expect(await findings(record), record).toEqual([]);
  });

  test("is published where its record says that it is open; but not the record of the decision on its report", async () => {
    expect(await recordsOf(area({ ...inPrivate, ...open }), cabinet)).toMatchObject({
      ids: [`${cabinet}-minutes`],
      findings: [
        {
          severity: "warning",
          code: "minutes/not-published",
          message: `the meeting left “${cabinet}-decision”, which records the decision on “${cabinet}”, and that is not for publication: it is not published`,
        },
      ],
    });
  });

  test("and the record that an agenda itself names as exempt, is left out, and so is what the minutes resolved", async () => {
    const later = (text: string) => text.replace(/( {2}- number: 12[\s\S]*? paper: )[^\n]+/, `$1${cabinet}-minutes`);
    const records = await recordsOf(area({ ...inPrivate, "meetings/2026-03-26-audit.yaml": later }), cabinet);
    expect(records).toMatchObject({ ids: [], resolved: undefined });
    expect(records.findings.map(({ code }) => code)).toEqual(["minutes/not-published", "minutes/not-published"]);
  });

  test("is not printed by the minutes of the meeting that amended it either", async () => {
    const [later, approved] = ["2026-05-21-cabinet", "approved:\n  at: 2026-05-21-cabinet\n  on: 2026-05-21\n"];
    const amended = `${approved}  amendments: [{ item: 4, before: pays half, after: pays nine pounds }]\n`;
    const host = area({ ...inPrivate, [minutes]: (text) => `${amended}${text}` });
    const files = {
      [`meetings/${later}.yaml`]: `body: cabinet
date: 2026-05-21
clerk: Democratic Services Officer
published: 2026-05-13
items:
  - { number: 1, title: Minutes, standing: minutes, minutesOf: ${cabinet} }
`,
      [`minutes/${later}.yaml`]: "items: [{ id: last, number: 1 }]\n",
      [`reports/${later}-minutes.md`]: `---
template: minutes
title: Minutes
as-at: 2026-05-21
meeting: ${later}
author: Democratic Services Officer
---
`,
    };
    for (const [name, text] of Object.entries(files))
      await host.write(`${exampleshire}/${name}`, new TextEncoder().encode(text));
    expect(await recordsOf(host, later)).toMatchObject({
      ids: [],
      findings: [{ code: "minutes/of-exempt-item", at: { file: `${exampleshire}/${minutes}` } }],
    });
  });

  test("is in no pack of the meeting that approves the minutes either, until it is open", async () => {
    const approving = `body: cabinet
date: 2026-05-21
clerk: Democratic Services Officer
published: 2026-05-13
items:
  - { number: 1, title: Minutes, standing: minutes, minutesOf: ${cabinet}, paper: ${cabinet}-minutes }
`;
    const path = "meetings/2026-05-21-cabinet.yaml";
    const told = async (changed: Parameters<typeof area>[0]) => {
      const host = area(changed);
      await host.write(`${exampleshire}/${path}`, new TextEncoder().encode(approving));
      const pack = await loadPack(host, "2026-05-21-cabinet", { kind: "agenda" });
      return pack.ok ? [] : pack.errors.filter(({ code }) => code === "meeting/exempt-cited");
    };
    const message = `item 1 is public and takes in “${cabinet}-minutes”, which prints what was minuted of item 4, an exempt one that does not say isOpen`;
    const hint = expect.stringMatching(
      /^the record of the item is in .*minutes\/.*, line 23: write isOpen: true to it/,
    );
    expect(await told(inPrivate)).toMatchObject([{ message, hint, at: { file: `${exampleshire}/${path}`, line: 6 } }]);
    expect(await told({ ...inPrivate, ...open })).toEqual([]);
  });

  test.each([
    ["board-minutes", "{{#each minutes.items}}{{title}}{{/each}}", "", true],
    ["board-minutes", "{{#each minutes.amendments}}{{before}}{{/each}}", "", true],
    ["board-minutes", "{{minutes.chair}}", "", false],
    ["short-report", "", "## Business\n\n{{#with minutes}}{{#each items}}{{title}} {{/each}}{{/with}}\n", true],
    ["short-report", "", "## Business\n\nIt met.\n", false],
    ["board-minutes", "{{> items-minuted}}", "", true],
    ["board-minutes", "{{> named-beside}}", "", true],
    ["agenda-item", "", "{{#each minute.approves.amendments}}{{before}}{{/each}}\n", true],
  ])(
    "is in no public pack through a report of a kind of another name: %s, %s, %s",
    async (kind, section, words, isKept) => {
      const host = area(inPrivate);
      const files = {
        [`${exampleshire}/meetings/2026-05-21-cabinet.yaml`]: `body: cabinet
date: 2026-05-21
clerk: Democratic Services Officer
published: 2026-05-13
items: [{ number: 1, title: Minutes, standing: minutes, minutesOf: ${cabinet}, paper: the-record }]
`,
        [`${exampleshire}/reports/the-record.md`]: `---
template: ${kind}
title: The record
as-at: 2026-03-20
meeting: ${cabinet}
author: Democratic Services Officer
---
${words}`,
        "templates/board-minutes/template.yaml":
          "name: Minutes of a board\nnumbering: { headings: none, paragraphs: none, recommendations: none, resolutions: a) }\nfrontMatter: []\nsections: [{ id: business, title: Business }]\n",
        "templates/board-minutes/sections/business.md.hbs": section,
        "templates/partials/items-minuted.md.hbs": "{{#each minutes.items}}{{title}}{{/each}}\n",
        "templates/partials/named-beside.md.hbs": "{{> items-minuted}}\n",
      };
      for (const [path, text] of Object.entries(files)) await host.write(path, new TextEncoder().encode(text));
      const pack = await loadPack(host, "2026-05-21-cabinet", { kind: "agenda" });
      const codes = pack.ok ? [] : pack.errors.map(({ code }) => code);
      expect(codes.includes("meeting/exempt-cited"), codes.join()).toBe(isKept);
    },
  );
});
