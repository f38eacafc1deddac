/** What may be read by others, and kept for other times, is an object of its own. */

import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { archiveBackground } from "../../src/acts/archive-background.ts";
import { rebuildVersions } from "../../src/acts/archive-rebuild.ts";
import { type ArchiveRequest, archiveReport } from "../../src/acts/archive-report.ts";
import { loadRetention } from "../../src/acts/load-retention.ts";
import { dispose } from "../../src/archive/dispose.ts";
import { findVersions } from "../../src/archive/find-version.ts";
import { verifyArchive } from "../../src/archive/verify-archive.ts";
import { filesBelow } from "../../src/host/files-below.ts";
import { type MemoryHost, memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { keyFile, text } from "../archive/make-version.ts";
import { day } from "../make.ts";
import { allTexts } from "../site/site-on-disk.ts";

const report = "2026-03-health-and-wellbeing-board";
const exempt = "2026-03-hwb-action-plan";
const meeting = "data/exampleshire/meetings/2026-03-12-hwb.yaml";
const shipped = nodeHost({ workspace: process.cwd(), named: [] });

const request = (parts: Partial<ArchiveRequest> = {}): ArchiveRequest => ({
  report,
  archive: "archive",
  key: keyFile,
  replacement: undefined,
  published: day("2026-03-04"),
  access: undefined,
  by: "Democratic Services",
  isDryRun: false,
  ...parts,
});

const exemptItem = `  - number: 4a
    title: Terms of a placement
    paper: ${exempt}
    exempt: { paragraphs: [3], publicInterest: The council could not bargain if its offer were known. }
`;

const minutes = "data/exampleshire/minutes/2026-03-12-hwb.yaml";
const minuted = "  - { id: terms, number: 4a, discussed: [{ text: A provider asks for nine pounds an hour. }] }\n";

/** Exampleshire, with an item whose paper is exempt, and two background papers. */
async function workspace(changed: Readonly<Record<string, string>> = {}): Promise<MemoryHost> {
  const paths = (await filesBelow(shipped, "data")).filter((name) => /^(exampleshire|national)\//.test(name));
  const files = paths.map(async (name) => [`data/${name}`, await shipped.readBytes(`data/${name}`)] as const);
  const host = memoryHost({
    files: Object.fromEntries(await Promise.all(files)),
    shipped,
    now: () => "2026-03-04T09:00:00Z",
  });
  const agenda = new TextDecoder().decode(host.files.get(meeting));
  host.files.set(meeting, text(agenda.replace("  - { number: 5,", `${exemptItem}  - { number: 5,`)));
  for (const name of ["survey.pdf", "costs.csv"]) host.files.set(`background/${name}`, text(`the ${name}`));
  for (const [name, words] of Object.entries(changed)) host.files.set(name, text(words));
  return host;
}
const background = (
  host: MemoryHost,
  parts: Partial<ArchiveRequest> = {},
  files = ["background/survey.pdf", "background/costs.csv"],
) => archiveBackground(host, { ...request(parts), files });
const edit = (host: MemoryHost, path: string, change: (text: string) => string) =>
  host.files.set(path, text(change(new TextDecoder().decode(host.files.get(path)))));
const recordOf = async (host: MemoryHost, named: string) => {
  const found = await findVersions(host, "archive", named);
  return found.ok ? found.value.versions.at(-1)?.record : found;
};

/** Shown or not, packed or not. */
async function pathsThatSay(sentence: string, files: readonly { readonly path: string; readonly bytes: Uint8Array }[]) {
  const texts = await Promise.all(files.map(({ path, bytes }) => allTexts(path, bytes)));
  const isSaid = (text: string) => text.replace(/\s+/g, " ").includes(sentence);
  return files.flatMap(({ path }, index) => (isSaid(texts[index] ?? "") ? [path] : []));
}

describe("an exempt paper", () => {
  test("leaves no word in what an open paper of the same area is filed with", async () => {
    const host = await workspace();
    edit(host, minutes, (told) => told.replace("  - id: next\n", `${minuted}$&`));
    const plan = await archiveReport(host, request({ isDryRun: true }));
    expect(plan).toMatchObject({ ok: true, value: { kind: "publish" } });
    const files = plan.ok && plan.value.kind === "publish" ? plan.value.files : [];
    const paths = files.map(({ path }) => path);
    expect(paths).toContain(`content/snapshot/workspace/data/exampleshire/reports/${report}.md`);
    expect(paths.filter((path) => path.includes(exempt))).toEqual([]);
    expect(await pathsThatSay("asks for nine pounds an hour", files)).toEqual([]);
    expect(await pathsThatSay("The register is kept by the programme office", files)).toEqual([]);
    const names = files.find(({ path }) => path === "content/snapshot/names.json");
    expect(new TextDecoder().decode(names?.bytes)).toContain(`reports/${exempt}.md`);
  });

  test("is filed as exempt because the agenda says so, and never as open", async () => {
    const host = await workspace();
    expect(await archiveReport(host, request({ report: exempt, access: "open" }))).toMatchObject({
      errors: [{ code: "archive/exempt-as-open" }],
    });
    expect(await background(host, { report: exempt, access: "open" })).toMatchObject({
      errors: [{ code: "archive/exempt-as-open" }],
    });
    expect(await background(host, { report: exempt })).toMatchObject({ ok: true });
    expect(await recordOf(host, `${exempt}:background`)).toMatchObject({ access: "exempt", part: "background" });
  });
});

describe("what follows from an exempt paper", () => {
  const filedAs = async (host: MemoryHost, named: string) => {
    expect(await background(host, { report: named, access: "open" }), named).toMatchObject({
      errors: [{ code: "archive/exempt-as-open" }],
    });
    expect(await background(host, { report: named }), named).toMatchObject({ ok: true });
    const record = await recordOf(host, `${named}:background`);
    return "access" in (record ?? {}) ? record : undefined;
  };

  test("is filed as exempt too: minutes that tell of its item, until they say that they are open", async () => {
    const host = await workspace();
    edit(host, minutes, (told) => told.replace("  - id: next\n", `${minuted}$&`));
    const named = "2026-03-12-hwb-minutes";
    expect(await filedAs(host, named)).toMatchObject({ access: "exempt" });

    const open = await workspace();
    edit(open, minutes, (told) => told.replace("  - id: next\n", `${minuted.replace("4a,", "4a, isOpen: true,")}$&`));
    await background(open, { report: named });
    expect(await recordOf(open, `${named}:background`)).toMatchObject({ access: "open" });
  });

  test("is filed as exempt too: the record of the decision on it, and what was taken down", async () => {
    const host = await workspace();
    edit(host, "data/exampleshire/meetings/2026-03-19-cabinet.yaml", (agenda) =>
      agenda.replace(
        "    paper: 2026-03-19-cabinet\n",
        "$&    exempt: { paragraphs: [3], publicInterest: Prices would rise. }\n",
      ),
    );
    const why = { takenDown: "2026-04-01", reason: "It named a child.", approvedBy: "Monitoring Officer", files: [] };
    const certificate = { version: 1, meeting: "2026-03-12-hwb", paper: report, ...why };
    host.files.set("data/exampleshire/takedowns/it.json", text(JSON.stringify(certificate)));
    expect(await filedAs(host, report)).toMatchObject({ access: "exempt" });
    expect(await filedAs(host, "2026-03-19-cabinet-decision")).toMatchObject({ access: "exempt" });
  });

  test.each([
    ["an agenda says is not for publication", "copy.pdf", "copy.pdf"],
    ["was taken down", "old.pdf", "same-as-old.pdf"],
  ])("is filed as exempt too: a background paper that is the file which %s", async (why, paper, filed) => {
    const [known, taken] = ["a tender", "what named a child"];
    const certificate = {
      version: 1,
      meeting: "2026-03-12-hwb",
      paper: "old.pdf",
      sources: [createHash("sha256").update(taken).digest("hex")],
      ...{ takenDown: "2026-04-01", reason: "It named a child.", approvedBy: "Monitoring Officer", files: [] },
    };
    const host = await workspace({
      "data/exampleshire/copy.pdf": known,
      "data/exampleshire/takedowns/it.json": JSON.stringify(certificate),
      [`background/${filed}`]: paper === "old.pdf" ? taken : known,
    });
    edit(host, meeting, (agenda) => agenda.replace(`paper: ${exempt}`, "file: copy.pdf"));
    const files = ["background/survey.pdf", `background/${filed}`];
    expect(await background(host, { access: "open" }, files)).toMatchObject({
      errors: [
        {
          code: "archive/exempt-as-open",
          message: `${report}, which has among its background papers the file “${paper}”, which ${why}, was to be archived as open`,
        },
      ],
    });
    expect(await background(host, {}, files)).toMatchObject({ ok: true });
    expect(await recordOf(host, `${report}:background`)).toMatchObject({ access: "exempt" });
  });

  test("is not left out of an open version that could not be built again without it: that is refused", async () => {
    const host = await workspace();
    edit(host, "data/exampleshire/meetings/2026-03-05-scrutiny.yaml", (agenda) =>
      agenda.replace(
        "purpose: To confirm the minutes of the last meeting. }",
        "purpose: To confirm the minutes., exempt: { paragraphs: [3], publicInterest: Prices would rise. } }",
      ),
    );
    expect(await archiveReport(host, request({ report: "2026-03-19-cabinet", isDryRun: true }))).toMatchObject({
      errors: [{ code: "archive/exempt-as-open", message: expect.stringContaining("can't be built again without") }],
    });
    const withdrawn = { kind: "withdrawal", replaces: "v1", reason: "An error.", notice: "It is withdrawn." } as const;
    const withdrawal = request({ report: "2026-03-19-cabinet", replacement: withdrawn, isDryRun: true });
    expect(await archiveReport(host, withdrawal)).toMatchObject({
      ok: false,
      errors: [{ code: "archive/nothing-to-supersede" }],
    });
  });
});

describe("the background papers of a report", () => {
  test("are a valid object of their own, which is open for four years and not for six", async () => {
    const host = await workspace();
    expect(await background(host)).toMatchObject({ ok: true, value: { version: "v1" } });
    expect(await verifyArchive(host, "archive", () => {})).toMatchObject({ ok: true, warnings: [] });
    expect(await recordOf(host, `${report}:background`)).toMatchObject({
      id: `urn:boardpaper:exampleshire:${report}:background`,
      title: "Background papers: Progress of the SEND improvement programme",
      access: "open",
      papers: [{ path: "papers/costs.csv" }, { path: "papers/survey.pdf" }],
    });
    const gone = {
      archive: "archive",
      key: keyFile,
      report: `${report}:background`,
      authority: "class 14",
      isTakedown: false,
      isDryRun: true,
    };
    const approved = { ...gone, approvedBy: "Head of Democratic Services" };
    expect(await dispose(host, { ...approved, today: day("2030-03-11") })).toMatchObject({
      errors: [{ code: "archive/too-early", message: expect.stringContaining("until 2030-03-11") }],
    });
    expect(await dispose(host, { ...approved, today: day("2030-03-12") })).toMatchObject({ ok: true });
  });

  test("are filed once, corrected by name, and never built", async () => {
    const host = await workspace();
    await background(host);
    expect(await background(host)).toMatchObject({ value: { kind: "unchanged" } });
    expect(await rebuildVersions(host, { archive: "archive", version: `${report}:background` })).toMatchObject({
      errors: [{ code: "archive/not-built" }],
    });
  });

  test("that are not there, or that stand twice, are told with archive/background-file", async () => {
    const host = await workspace({ "elsewhere/SURVEY.pdf": "another" });
    const files = ["background/survey.pdf", "elsewhere/SURVEY.pdf", "background/none.pdf"];
    const filed = await background(host, {}, files);
    expect(filed.ok ? [] : filed.errors.map(({ code, at }) => [code, at?.file])).toEqual([
      ["archive/background-file", "elsewhere/SURVEY.pdf"],
      ["archive/background-file", "background/none.pdf"],
    ]);
  });
});

describe("the council's own retention schedule", () => {
  const rules = "templates/councils/exampleshire/retention.yaml";
  const disposed = (host: MemoryHost, today: string) =>
    dispose(host, {
      archive: "archive",
      key: keyFile,
      report: `${report}:background`,
      authority: "class 14",
      approvedBy: "Head of Democratic Services",
      today: day(today),
      isTakedown: false,
      isDryRun: true,
    });

  test("keeps papers longer than the law asks for, and says under which class", async () => {
    const host = await workspace({ [rules]: 'background-papers: { class: "Class 14", keep: 10 }\n' });
    await background(host);
    expect(await disposed(host, "2036-03-11")).toMatchObject({
      errors: [
        {
          code: "archive/too-early",
          message: `${report}:background is kept until 2036-03-11 by the council's own schedule (Class 14)`,
        },
      ],
    });
    expect(await disposed(host, "2036-03-12")).toMatchObject({ ok: true });
  });

  test("keeps some for good", async () => {
    const host = await workspace({ [rules]: "background-papers: { class: Archivist, keep: permanent }\n" });
    await background(host);
    expect(await disposed(host, "2126-03-12")).toMatchObject({ errors: [{ code: "archive/permanent" }] });
  });

  test("keeps minutes for good unless a council says otherwise, and tells nothing of other kinds", async () => {
    const kept = await Promise.all(["minutes", "cabinet"].map((kind) => loadRetention(shipped, undefined, kind)));
    expect(kept).toMatchObject([{ value: { keep: "permanent" } }, { value: "not-stated" }]);
  });

  test("has no kind that nobody knows", async () => {
    const host = await workspace({ [rules]: "minuts: { class: Minutes, keep: permanent }\n" });
    expect(await background(host)).toMatchObject({
      errors: [{ code: "template/unknown-kind", at: { file: rules, line: 1 } }],
    });
  });
});
