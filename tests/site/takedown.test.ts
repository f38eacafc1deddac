import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { pack } from "../../src/acts/pack.ts";
import { publish } from "../../src/acts/publish.ts";
import { takedown } from "../../src/acts/takedown.ts";
import type { MemoryHost } from "../../src/host/memory-host.ts";
import { type CalendarDate, parseCalendarDate } from "../../src/values/calendar-date.ts";
import { boundPdf } from "../pack/bound-pack.ts";
import { agenda, meeting, meetingArea, waiting } from "../pack/meeting-area.ts";
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

  test("cannot be taken down twice, nor what was never published", async () => {
    for (const paper of ["2026-01-progress", "2026-01-prices"])
      expect(await takedown(host, { ...request, paper })).toMatchObject({
        ok: false,
        errors: [{ code: "site/not-published" }],
      });
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

test("where the packs can't be bound again, the notices stand all the same, and that is told", async () => {
  const host = meetingArea();
  await publish(host, { ...published, on: day("2026-01-12") });
  await host.write(meeting, new TextEncoder().encode("body: nobody\n"));
  const answer = await takedown(host, request);
  expect(answer.ok && answer.warnings[0]).toMatchObject({ severity: "warning", code: "site/not-rebuilt" });
  const notice = siteOf(host as MemoryHost).get(`${folder}/2026-01-progress.html`);
  expect(textOf(notice)).toContain("taken down on 14 January 2026");
});
