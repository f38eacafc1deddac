import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { pack } from "../../src/acts/pack.ts";
import { publish } from "../../src/acts/publish.ts";
import { takedown } from "../../src/acts/takedown.ts";
import { writeOutputs } from "../../src/acts/write-outputs.ts";
import type { MemoryHost } from "../../src/host/memory-host.ts";
import { type CalendarDate, parseCalendarDate } from "../../src/values/calendar-date.ts";
import { boundPdf } from "../pack/bound-pack.ts";
import { agenda, meeting, meetingArea, waiting } from "../pack/meeting-area.ts";
import { toldPdf } from "../pack/told-pdf.ts";
import { allTexts, brokenLinks, siteOf, textOf } from "./site-on-disk.ts";

const day = (text: string) => parseCalendarDate(text) as CalendarDate;
const folder = "meetings/2026-01-20-cabinet";
const published = { meeting, standing: "draft", out: "output", newVersion: undefined, archive: undefined } as const;
const request = {
  ...published,
  paper: "2026-01-progress",
  reason: "It named a child.",
  approvedBy: "Monitoring Officer",
  on: day("2026-01-14"),
};
const short = waiting.slice(0, waiting.indexOf("Waiting list number 3"));
const sha256 = (bytes: Uint8Array | undefined) =>
  createHash("sha256")
    .update(bytes ?? new Uint8Array())
    .digest("hex");

describe("a paper that was published and is taken down", async () => {
  const host = meetingArea();
  await publish(host, { ...published, on: day("2026-01-12") });
  const before = siteOf(host);
  const answer = await takedown(host, request);
  const site = siteOf(host);
  const certificate = "data/exampleshire/takedowns/2026-01-20-cabinet-2026-01-progress.json";

  test("has a notice at each of its addresses, and so have the packs that held it", async () => {
    expect(answer).toMatchObject({ ok: true, warnings: [] });
    const noticed = [
      "2026-01-20-cabinet-pack.json",
      "2026-01-20-cabinet-pack.pdf",
      "2026-01-progress.html",
      "2026-01-progress.pdf",
    ];
    expect(answer.ok && [...answer.value].sort()).toEqual([
      certificate,
      ...noticed.map((name) => `output/exampleshire/site/${folder}/${name}`),
    ]);
    for (const name of noticed.filter((one) => !one.endsWith("json"))) {
      const said = await allTexts(name, site.get(`${folder}/${name}`) ?? new Uint8Array());
      expect(said, name).toContain("taken down on 14 January 2026");
    }
  });

  test("is in no file of the site any longer, neither in search nor in the packs, which are bound again without it", async () => {
    const words = "The plan was approved";
    const saying = async (files: ReadonlyMap<string, Uint8Array>) => {
      const found: string[] = [];
      for (const [path, bytes] of files) if ((await allTexts(path, bytes)).includes(words)) found.push(path);
      return found;
    };
    expect((await saying(before)).length).toBeGreaterThanOrEqual(3);
    expect(await saying(site)).toEqual([]);
    const again = await boundPdf(site.get(`${folder}/2026-01-20-cabinet-pack-version-2.pdf`) ?? new Uint8Array());
    expect(again.pages.join("")).toContain("Thepaperforthisitemwaspublishedandhasbeentakendown.");
    expect(again.pages.join("")).toContain("Waitinglistnumber60");
    expect(brokenLinks(site).broken).toEqual([]);
  });

  test("leaves the site's other papers as they were, byte for byte", () => {
    expect(site.get(`${folder}/2026-01-waiting.pdf`)).toEqual(before.get(`${folder}/2026-01-waiting.pdf`));
  });

  test("is certified: digest, reason and who approved, and no word of what it said", () => {
    const kept = textOf(host.files.get(certificate));
    expect(JSON.parse(kept)).toEqual({
      version: 1,
      meeting: "2026-01-20-cabinet",
      paper: "2026-01-progress",
      takenDown: "2026-01-14",
      reason: "It named a child.",
      approvedBy: "Monitoring Officer",
      files: [
        "2026-01-20-cabinet-pack.pdf",
        "2026-01-20-cabinet-pack.json",
        "2026-01-progress.html",
        "2026-01-progress.pdf",
      ].map((name) => {
        const bytes = before.get(`${folder}/${name}`);
        return { address: `${folder}/${name}`, bytes: bytes?.length, sha256: sha256(bytes) };
      }),
    });
    expect(kept).not.toMatch(/approved on|Priority Action Plan/);
  });

  test("is not told the public's reason, and does not come back", async () => {
    for (const [path, bytes] of site) expect(await allTexts(path, bytes), path).not.toContain("named a child");
    const again = await publish(host, { ...published, on: day("2026-01-15") });
    expect(again).toMatchObject({ ok: true });
    for (const [path, bytes] of site) if (path.endsWith(".pdf")) expect(siteOf(host).get(path), path).toEqual(bytes);
    const bound = await pack(host, { meeting, standing: "draft", out: "packs" });
    const pages = bound.ok ? (await boundPdf(await host.readBytes(bound.value[0] ?? ""))).pages.join("") : "";
    expect(pages).toContain("hasbeentakendown.");
    expect(pages).not.toContain("Theplanwasapproved");
  });

  test("taken down once more, even later, changes no byte and keeps its certificate; what was never published can't be", async () => {
    const files = [...host.files];
    expect(await takedown(host, { ...request, on: day("2026-01-16"), reason: "Another." })).toMatchObject({ ok: true });
    expect([...host.files]).toEqual(files);
    for (const paper of ["2026-01-prices", "2026-01-20-cabinet-pack"])
      expect(await takedown(host, { ...request, paper })).toMatchObject({
        ok: false,
        errors: [{ code: "site/not-published" }],
      });
  });
});

/** Of bytes that no other file has. */
const marked = (bytes: Uint8Array, mark: string) =>
  new Uint8Array([...bytes, ...new TextEncoder().encode(`\n%${mark}\n`)]);

describe("a file from elsewhere", async () => {
  const later = "data/exampleshire/meetings/2026-02-10-cabinet.yaml";
  const other = "meetings/2026-02-10-cabinet";
  const certificate = "data/exampleshire/takedowns/2026-01-20-cabinet-b-survey-pdf.json";
  const files = ["a/survey.pdf", "b/survey.pdf", "survey.pdf"];
  const appendices = files.map((file) => `      - { title: ${file}, file: ${file} }\n`).join("");
  const bytes = await toldPdf();
  const host = meetingArea({
    [meeting]: agenda.replace("2026-01-progress\n", `2026-01-progress\n    appendices:\n${appendices}`),
    [later]: `${agenda.slice(0, agenda.indexOf("  - number: 5")).replace("2026-01-20", "2026-02-10")}
  - { number: 7, title: Another survey, file: c/survey.pdf }
  - { number: 8, title: The same survey, file: b/survey.pdf }
`,
    "data/exampleshire/reports/2026-01-waiting.md": short,
    ...Object.fromEntries([...files, "c/survey.pdf"].map((file) => [`data/exampleshire/${file}`, marked(bytes, file)])),
  });
  for (const one of [meeting, later]) {
    const answer = await publish(host, { ...published, meeting: one, on: day("2026-01-12") });
    if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  }
  const before = siteOf(host);
  const changed = () =>
    [...before].filter(([path, was]) => sha256(siteOf(host).get(path)) !== sha256(was)).map(([path]) => path);
  const papers = () => changed().filter((path) => /(survey|pack)[^/]*\.pdf$/.test(path));

  test("is named by its path, not by what its address is called", async () => {
    for (const paper of ["survey", "survey-2", "x/survey.pdf", "/survey.pdf"]) {
      const answer = await takedown(host, { ...request, paper });
      const hint = "name a report by its id, or a file from elsewhere by its path as the meeting's file has it";
      expect(answer, paper).toMatchObject({ ok: false, errors: [{ code: "site/not-published", hint }] });
    }
    expect(changed()).toEqual([]);
  });

  test("is taken down itself, from every meeting that published it, and not one of the same name", async () => {
    const answer = await takedown(host, { ...request, paper: "b/survey.pdf" });
    expect(answer).toMatchObject({ ok: true, warnings: [] });
    const taken = [
      `${folder}/2026-01-20-cabinet-pack.pdf`,
      `${folder}/survey-2.pdf`,
      `${other}/2026-02-10-cabinet-pack.pdf`,
      `${other}/survey-2.pdf`,
    ];
    expect(papers().sort()).toEqual(taken);
    for (const one of [`${folder}/2026-01-20-cabinet`, `${other}/2026-02-10-cabinet`])
      expect(siteOf(host).has(`${one}-pack-version-2.pdf`), one).toBe(true);
    const certified = JSON.parse(textOf(host.files.get(certificate))).files as readonly { readonly address: string }[];
    expect(certified.map(({ address }) => address)).toEqual(expect.arrayContaining(taken));
  });

  test("is in one certificate, whichever of the meetings is named when it is called again; and both can be published anew", async () => {
    const was = [...host.files];
    expect(await takedown(host, { ...request, meeting: later, paper: "b/survey.pdf" })).toMatchObject({ ok: true });
    expect([...host.files]).toEqual(was);
    for (const one of [meeting, later])
      expect(await publish(host, { ...published, meeting: one, on: day("2026-01-15") }), one).toMatchObject({
        ok: true,
      });
  });

  test("does not come back under another name", async () => {
    const copies = meetingArea({
      ...Object.fromEntries(host.files),
      [later]: textOf(host.files.get(later)).replace("c/survey.pdf", "c/copy.pdf"),
      "data/exampleshire/c/copy.pdf": host.files.get("data/exampleshire/b/survey.pdf") ?? "",
    });
    const answer = await pack(copies, { meeting: later, standing: "draft", out: "packs" });
    expect(answer.ok ? [] : answer.errors).toMatchObject([
      {
        code: "meeting/taken-down-cited",
        message: "item 7 is public and takes in “c/copy.pdf”, which is the file “b/survey.pdf” that was taken down",
        at: { file: later },
      },
    ]);
  });

  test("leaves the others of its name where they were, and each of them can be taken down too", async () => {
    for (const paper of ["a/survey.pdf", "survey.pdf"])
      expect(await takedown(host, { ...request, paper }), paper).toMatchObject({ ok: true, warnings: [] });
    const names = ["2026-01-20-cabinet-pack", "survey", "survey-2", "survey-3"].map((name) => `${folder}/${name}.pdf`);
    const ofOther = ["2026-02-10-cabinet-pack", "survey-2"].map((name) => `${other}/${name}.pdf`);
    expect(papers().sort()).toEqual([...names, ...ofOther].sort());
    const packs = [...siteOf(host).keys()].filter((path) => /2026-01-20-cabinet-pack.*json/.test(path)).sort();
    expect(packs).toHaveLength(4);
    const last = packs.find((path) => path.endsWith("-version-4.json"));
    for (const path of packs.filter((one) => one !== last))
      expect(textOf(siteOf(host).get(path)), path).toContain("takenDown");
    expect(textOf(siteOf(host).get(last ?? ""))).not.toContain("survey");
    expect([...host.files.keys()].filter((path) => path.includes("/takedowns/"))).toHaveLength(3);
  });
});

test("what one meeting's certificate does not tell of another that published the paper has a certificate too", async () => {
  const later = "data/exampleshire/meetings/2026-02-10-cabinet.yaml";
  const surveyed = (text: string) => `${text}  - { number: 7, title: A survey, file: survey.pdf }\n`;
  const start = agenda.slice(0, agenda.indexOf("  - number: 5"));
  const host = meetingArea({
    [meeting]: surveyed(start),
    [later]: surveyed(start.replace("2026-01-20", "2026-02-10")),
    "data/exampleshire/survey.pdf": await toldPdf(),
  });
  for (const one of [meeting, later]) await publish(host, { ...published, meeting: one, on: day("2026-01-12") });
  const before = siteOf(host);
  const [first, second] = ["2026-01-20", "2026-02-10"].map((date) => `meetings/${date}-cabinet`);
  const told = ["survey.pdf", "2026-01-20-cabinet-pack.pdf", "2026-01-20-cabinet-pack.json"].map((name) => {
    return { address: `${first}/${name}`, bytes: 1, sha256: "0" };
  });
  const why = { takenDown: "2026-01-13", reason: "It named a child.", approvedBy: "Monitoring Officer", files: told };
  const certificate = { version: 1, meeting: "2026-01-20-cabinet", paper: "survey.pdf", ...why };
  const path = "data/exampleshire/takedowns/2026-01-20-cabinet-survey-pdf";
  await host.write(`${path}.json`, new TextEncoder().encode(JSON.stringify(certificate)));
  expect(await takedown(host, { ...request, paper: "survey.pdf" })).toMatchObject({ ok: true, warnings: [] });
  const { files } = JSON.parse(textOf(host.files.get(`${path}-2.json`))) as typeof certificate;
  expect(files.map(({ address, sha256: digest }) => [address, digest])).toEqual(
    ["2026-02-10-cabinet-pack.pdf", "2026-02-10-cabinet-pack.json", "survey.pdf"].map((name) => [
      `${second}/${name}`,
      sha256(before.get(`${second}/${name}`)),
    ]),
  );
});

test("a file that another meeting published under another name is taken down there too, with the pack that holds it", async () => {
  const later = "data/exampleshire/meetings/2026-02-10-cabinet.yaml";
  const start = agenda.slice(0, agenda.indexOf("  - number: 5"));
  const surveyed = (file: string) => `  - { number: 7, title: A survey, file: ${file} }\n`;
  const bytes = await toldPdf();
  const host = meetingArea({
    [meeting]: start + surveyed("survey.pdf"),
    [later]: start.replace("2026-01-20", "2026-02-10") + surveyed("copy.pdf"),
    "data/exampleshire/survey.pdf": bytes,
    "data/exampleshire/copy.pdf": bytes,
  });
  for (const one of [meeting, later]) await publish(host, { ...published, meeting: one, on: day("2026-01-12") });
  const answer = await takedown(host, { ...request, paper: "survey.pdf" });
  for (const name of ["2026-02-10-cabinet/copy.pdf", "2026-02-10-cabinet/2026-02-10-cabinet-pack.pdf"]) {
    const notice = siteOf(host).get(`meetings/${name}`) ?? new Uint8Array();
    expect(await allTexts(name, notice), name).toContain("taken down on 14 January 2026");
  }
  expect(answer.ok && answer.warnings.map(({ code }) => code)).toEqual([
    "site/not-rebuilt",
    "meeting/taken-down-cited",
  ]);
});

describe("a site whose record does not tell yet from which report or file a paper was made", async () => {
  const path = `exampleshire/site/${folder}/meeting.json`;
  const surveyed = `${agenda}  - { number: 7, title: A survey, file: survey.pdf }\n`;
  const files = { [meeting]: surveyed, "data/exampleshire/reports/2026-01-waiting.md": short };
  const host = meetingArea({ ...files, "data/exampleshire/survey.pdf": await toldPdf() });
  await publish(host, { ...published, on: day("2026-01-12") });
  const record = JSON.parse(textOf(host.files.get(`output/${path}`))) as {
    documents: { report?: string; file?: string }[];
  };
  for (const document of record.documents) {
    delete document.report;
    delete document.file;
  }
  const bytes = new TextEncoder().encode(JSON.stringify(record));
  await writeOutputs(host, { out: "output", files: [{ path, bytes }] });

  test("finds a report by its id", async () => {
    const copy = meetingArea(Object.fromEntries(host.files));
    expect(await takedown(copy, request)).toMatchObject({ ok: true, warnings: [] });
    expect(textOf(siteOf(copy).get(`${folder}/2026-01-progress.html`))).toContain("taken down on 14 January 2026");
    for (const [name, bytes] of siteOf(copy))
      expect(await allTexts(name, bytes), name).not.toContain("The plan was approved");
  });

  test("finds a file by its bytes; and where that has changed since, asks for the meeting to be published again", async () => {
    const copy = meetingArea(Object.fromEntries(host.files));
    expect(await takedown(copy, { ...request, paper: "survey.pdf" })).toMatchObject({ ok: true, warnings: [] });
    const notice = siteOf(copy).get(`${folder}/survey.pdf`) ?? new Uint8Array();
    expect(await allTexts("survey.pdf", notice)).toContain("taken down on 14 January 2026");
    expect(await takedown(copy, { ...request, paper: "nothing" })).toMatchObject({
      errors: [{ hint: expect.stringMatching(/^name a report by its id/) }],
    });

    await host.write("data/exampleshire/survey.pdf", new TextEncoder().encode("%PDF-1.7"));
    const hint =
      "what was published of 2026-01-20-cabinet does not tell of which file it was made: publish it again first";
    for (const paper of ["survey.pdf", "survey"])
      expect(await takedown(host, { ...request, paper })).toMatchObject({
        ok: false,
        errors: [{ code: "site/not-published", hint }],
      });
  });
});

describe("a takedown of a site that is not as it should be", async () => {
  const added = `supplements:
  - published: 2026-01-13
    papers: [{ item: 6, paper: 2026-01-more, change: corrects, reason: Two figures were wrong. }]
`;
  const site = meetingArea({
    [meeting]: agenda + added,
    "data/exampleshire/reports/2026-01-waiting.md": short,
    "data/exampleshire/reports/2026-01-more.md": short,
  });
  await publish(site, { ...published, on: day("2026-01-13") });
  const copy = (settings: Parameters<typeof meetingArea>[1] = {}) =>
    meetingArea(Object.fromEntries(site.files), settings);
  const whole = copy();
  await takedown(whole, request);

  test("counts a pack as holding the paper where its page map does not tell, and binds it again", async () => {
    const names = ["2026-01-20-cabinet-pack", "2026-01-20-cabinet-supplement-1-pack"];
    const notice = JSON.stringify({ version: 1, takenDown: "2026-01-13" });
    for (const damaged of [undefined, notice, '{"lastPage":1,"firstPage":1,"standing":"","items":[],"parts":[]}']) {
      const host = copy();
      for (const name of names) {
        const path = `output/exampleshire/site/${folder}/${name}.json`;
        if (damaged === undefined) host.files.delete(path);
        else host.files.set(path, new TextEncoder().encode(damaged));
      }
      await takedown(host, request);
      for (const name of names) {
        const bytes = siteOf(host).get(`${folder}/${name}.pdf`) ?? new Uint8Array();
        expect(await allTexts("a.pdf", bytes), `${name} ${damaged}`).toContain("taken down on 14 January 2026");
      }
    }
  });

  const certificate = "data/exampleshire/takedowns/2026-01-20-cabinet-2026-01-progress.json";
  const below = `output/exampleshire/site/${folder}`;
  const stops = [
    `${below}/2026-01-progress.pdf`,
    certificate,
    `${below}/meeting.json`,
    `${below}/2026-01-20-cabinet-pack-version-2.pdf`,
  ];
  test.each(stops)("stopped at %s, has its notices first; and is completed when it is called again", async (stop) => {
    let isDown = true;
    const host = copy({
      refuse: (step, path) => {
        if (isDown && step === "rename" && path === stop) throw new Error("power cut");
        return undefined;
      },
    });
    await expect(takedown(host, request), stop).rejects.toThrow("power cut");
    if (host.files.has(certificate) || stop === certificate)
      for (const name of ["2026-01-progress.html", "2026-01-progress.pdf", "2026-01-20-cabinet-pack.pdf"]) {
        const path = `${below}/${name}`;
        expect(sha256(host.files.get(path)), `${stop} ${name}`).toBe(sha256(whole.files.get(path)));
      }
    isDown = false;
    expect(await takedown(host, request), stop).toMatchObject({ ok: true, warnings: [] });
    expect(siteOf(host), stop).toEqual(siteOf(whole));
    expect(host.files.get(certificate), stop).toEqual(whole.files.get(certificate));
  });
});

test("a supplement that does not hold the paper stays as it was published", async () => {
  const added = `supplements:
  - published: 2026-01-13
    papers: [{ item: 6, paper: 2026-01-more, change: corrects, reason: Two figures were wrong. }]
`;
  const host = meetingArea({ [meeting]: agenda + added, "data/exampleshire/reports/2026-01-more.md": waiting });
  await publish(host, { ...published, on: day("2026-01-13") });
  const [before, name] = [siteOf(host), `${folder}/2026-01-20-cabinet-supplement-1-pack.pdf`];
  expect((await takedown(host, request)).ok).toBe(true);
  expect(before.has(name)).toBe(true);
  expect(siteOf(host).get(name)).toEqual(before.get(name));
});

const decision = `---
template: decision-record
title: Waiting times
as-at: 2026-01-21
meeting: 2026-01-20-cabinet
author: Clerk
wards: All
reasons: [Children wait.]
alternatives: [{ option: Do nothing., rejected: Children would wait. }]
backgroundPapers: none
decision:
  on: 2026-01-20
  report: 2026-01-waiting
  dispensations: none
---
`;

test("minutes that are taken down leave nothing that was resolved, even where the meeting can't be published again", async () => {
  const resolved = "a further paper on waiting times be brought to the next meeting";
  const host = meetingArea({
    "data/exampleshire/reports/2026-01-waiting.md": short,
    "data/exampleshire/reports/2026-01-20-cabinet-minutes.md":
      "---\ntemplate: minutes\ntitle: Minutes\nas-at: 2026-01-21\nmeeting: 2026-01-20-cabinet\nauthor: Clerk\n---\n",
    "data/exampleshire/minutes/2026-01-20-cabinet.yaml": `items:\n  - { id: apologies, number: 1, resolutions: [{ text: ${resolved} }] }
  - { id: waiting, number: 6, resolutions: [{ text: the times be noted, recommendation: moved-at-the-meeting }] }
`,
    "data/exampleshire/reports/2026-01-waiting-decision.md": decision,
  });
  expect(await publish(host, { ...published, on: day("2026-01-22") })).toMatchObject({ ok: true });
  const saying = () => [...siteOf(host)].flatMap(([path, bytes]) => (textOf(bytes).includes(resolved) ? [path] : []));
  expect(saying()).toEqual(expect.arrayContaining([`${folder}/item-1.html`, `${folder}/meeting.json`]));

  await host.write("data/exampleshire/reports/2026-01-progress.md", new TextEncoder().encode("---\nbroken: [\n---\n"));
  const answer = await takedown(host, { ...request, paper: "2026-01-20-cabinet-minutes", on: day("2026-01-23") });
  expect(answer.ok && answer.warnings[0]).toMatchObject({ code: "site/not-rebuilt" });
  expect(saying()).toEqual([]);
  const left = { code: "site/decision-left", at: { file: "data/exampleshire/reports/2026-01-waiting-decision.md" } };
  expect(answer.ok && answer.warnings.at(-1)).toMatchObject(left);
});

test("where the packs can't be bound again, the notices stand all the same, and that is told", async () => {
  const host = meetingArea();
  await publish(host, { ...published, on: day("2026-01-12") });
  await host.write(meeting, new TextEncoder().encode("body: nobody\n"));
  const answer = await takedown(host, request);
  expect(answer.ok && answer.warnings[0]).toMatchObject({ severity: "warning", code: "site/not-rebuilt" });
  const notice = siteOf(host as MemoryHost).get(`${folder}/2026-01-progress.html`);
  expect(textOf(notice)).toContain("taken down on 14 January 2026");
});
