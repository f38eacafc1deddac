import { describe, expect, test } from "vitest";
import { type BuildRequest, build } from "../../src/acts/build.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Host } from "../../src/host/host.ts";
import type { MemoryStep } from "../../src/host/memory-host.ts";
import { placeInWords } from "../../src/values/place.ts";
import { report, smallArea } from "../fixtures/small-area.ts";

const papers = (host: Host, parts: Partial<BuildRequest> = {}) =>
  build(host, {
    reports: [report],
    formats: ["html", "json"],
    standing: "draft",
    asAt: undefined,
    out: "output",
    ...parts,
  });

const said = (answer: { readonly ok: boolean; readonly errors?: readonly Diagnostic[] }) =>
  (answer.errors ?? []).map(({ code, at, hint }) => ({ code, at: at ? placeInWords(at) : "", hint }));

const html = "output/exampleshire/2026-01-cabinet/2026-01-cabinet.html";
const json = "output/exampleshire/2026-01-cabinet/2026-01-cabinet.json";
const utf8 = (text: string) => new TextEncoder().encode(text);
const monitoring = "data/exampleshire/monitoring.yaml";
const laterFacts = { path: monitoring, bytes: utf8("by: NHS England\nmeetings: []\n") };
const otherTitle = { path: report, from: "Progress of", to: "The state of" };

/** The report under another title, so that its papers differ. */
async function retitle(host: Host): Promise<void> {
  const text = new TextDecoder().decode(await host.readBytes(otherTitle.path));
  await host.write(otherTitle.path, utf8(text.replace(otherTitle.from, otherTitle.to)));
}

describe("an area that lacks a file", () => {
  test.each(["area.yaml", "programme.yaml", "governance.yaml", "monitoring.yaml"])("is told of %s", async (name) => {
    const without = `data/exampleshire/${name}`;
    expect(said(await papers(smallArea({}, { without })))).toEqual([
      { code: "data/missing-file", at: without, hint: expect.stringContaining("boardpaper init") },
    ]);
  });

  test("may do without national developments", async () => {
    expect(await papers(smallArea({}, { without: "data/national/developments.yaml" }))).toMatchObject({ ok: true });
  });
});

describe("a file that is no text", () => {
  test("is named, with what is wrong in every other file", async () => {
    const host = smallArea({
      [monitoring]: new Uint8Array([0x62, 0x79, 0x3a, 0x20, 0xe9]),
      "data/exampleshire/governance.yaml": "lead: send-board\n",
      "templates/partials/contact.md.hbs": new Uint8Array([0xff, 0xfe, 0x41, 0x00]),
    });
    const before = new Map(host.files);
    expect(said(await papers(host)).map(({ code, at }) => `${at} ${code}`)).toEqual([
      "data/exampleshire/governance.yaml:1:1 data/missing-field",
      `${monitoring} source/not-utf-8`,
      "templates/partials/contact.md.hbs source/not-utf-8",
    ]);
    expect(host.files).toEqual(before);
  });

  test("with a byte order mark and the line ends of Windows is text, and its mistakes are where an editor shows them", async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
    const narrative = [
      ...["---", "template: note", "title: Progress", "as-at: 2026-01-05"],
      "meeting: { body: cabinet, date: 2026-01-20 }",
      ...["author: Programme director", "recommendations: [That it be noted.]", "---"],
      ...["", "# background", "", "Words.", "", "More {{wrods}} here."],
    ];
    const host = smallArea({
      [report]: windows(narrative.join("\n")),
      [monitoring]: windows("by: DfE\n\nmetings: []\n"),
    });
    expect(said(await papers(host)).map(({ code, at }) => `${at} ${code}`)).toEqual([
      `${monitoring}:3:1 data/unknown-field`,
      `${report}:14:8 template/unknown-field`,
    ]);
  });

  test("of Windows makes the same papers as the same text of another system", async () => {
    const [host, other] = [smallArea(), smallArea()];
    for (const [path, bytes] of other.files) {
      await other.write(path, utf8(`\uFEFF${new TextDecoder().decode(bytes).replaceAll("\n", "\r\n")}`));
    }
    expect([await papers(host), await papers(other)]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(other.files.get(json)).toEqual(host.files.get(json));
  });

  test.each([
    ["data", monitoring, "by: DfE \uE000\n", "data/exampleshire/monitoring.yaml:1:9"],
    ["a report", report, "---\n\u0007", `${report}:2:1`],
    [
      "a template",
      "templates/partials/contact.md.hbs",
      "Its\uE0020:1\uE003 author.\n",
      "templates/partials/contact.md.hbs:1:4",
    ],
  ])("or holds a control character or one of our marks is refused: %s", async (_, path, text, at) => {
    const found = said(await papers(smallArea({ [path]: text })));
    expect(found).toContainEqual({ code: "source/forbidden-character", at, hint: expect.any(String) });
  });
});

describe("a report that is named", () => {
  test("by nothing that there is gets the nearest name", async () => {
    expect(said(await papers(smallArea(), { reports: ["2026-01-cabnet"] }))).toEqual([
      { code: "report/not-found", at: "", hint: "did you mean “2026-01-cabinet”?" },
    ]);
  });

  test("by an id that two areas have is asked for by its path", async () => {
    const host = smallArea({ "data/elsewhere/reports/2026-01-cabinet.md": "" });
    expect(said(await papers(host, { reports: ["2026-01-cabinet"] }))).toEqual([
      {
        code: "report/ambiguous",
        at: "",
        hint: expect.stringContaining("data/elsewhere/reports/2026-01-cabinet.md, data/exampleshire/reports/"),
      },
    ]);
  });

  test.each(["../elsewhere/report.md", "/etc/report.md", "data/../../report.md"])(
    "by a path outside the workspace, %s, is never looked at",
    async (path) => {
      const host = smallArea();
      const before = new Map(host.files);
      await expect(papers(host, { reports: [path] })).rejects.toMatchObject({ kind: "outside", path });
      expect(host.files).toEqual(before);
    },
  );

  test("with others of which one is bad: none is written", async () => {
    const host = smallArea({ "data/exampleshire/reports/2026-02-cabinet.md": "no front matter" });
    const before = new Map(host.files);
    const both = [report, "data/exampleshire/reports/2026-02-cabinet.md"];
    expect(said(await papers(host, { reports: both })).map(({ code }) => code)).toEqual(["source/no-front-matter"]);
    expect(host.files).toEqual(before);
  });
});

describe("papers for a folder", () => {
  test.each(["../papers", "/srv/papers"])("outside the workspace, %s, are not written anywhere", async (out) => {
    const host = smallArea();
    const before = new Map(host.files);
    await expect(papers(host, { out })).rejects.toMatchObject({ kind: "outside" });
    expect(host.files).toEqual(before);
  });

  const faults: { kind: "full" | "denied" | "locked"; step: MemoryStep; at: string }[] = [
    { kind: "full", step: "stage", at: json },
    { kind: "denied", step: "stage", at: html },
    { kind: "locked", step: "rename", at: html },
  ];

  test.each(faults)(
    "that is $kind at $at: the papers of before are whole, and the next build succeeds",
    async ({ kind, step, at }) => {
      let isFailing = false;
      const host = smallArea(
        {},
        { refuse: (now, path) => (isFailing && now === step && path === at ? kind : undefined) },
      );
      expect(await papers(host)).toMatchObject({ ok: true });
      const [before, beforeJson] = [host.files.get(html), host.files.get(json)];
      await retitle(host);

      isFailing = true;
      await expect(papers(host)).rejects.toMatchObject({ name: "HostError", kind, path: at });
      expect([host.files.get(html), host.files.get(json)]).toEqual([before, beforeJson]);

      isFailing = false;
      expect(await papers(host)).toMatchObject({ ok: true });
      expect(host.files.get(html)).not.toEqual(before);
    },
  );

  test("that can't be read says which file, and writes nothing", async () => {
    const host = smallArea(
      {},
      { refuse: (step, path) => (step === "read" && path === monitoring ? "denied" : undefined) },
    );
    const before = new Map(host.files);
    await expect(papers(host)).rejects.toThrow(`cannot read ${monitoring}: permission was denied`);
    expect(host.files).toEqual(before);
  });
});

test("a paper that somebody edited is left as it is, and no other is written", async () => {
  const host = smallArea();
  await papers(host);
  await host.write(html, utf8("with the chair's changes"));
  await host.write(laterFacts.path, laterFacts.bytes);
  await retitle(host);
  const before = new Map(host.files);

  expect(said(await papers(host))).toEqual([
    { code: "output/edited", at: html, hint: "move it or give it another name, or write to another folder with --out" },
  ]);
  expect(host.files).toEqual(before);
});
