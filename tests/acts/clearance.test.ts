import { beforeAll, describe, expect, test } from "vitest";
import { archiveReport } from "../../src/acts/archive-report.ts";
import { type BuildRequest, build } from "../../src/acts/build.ts";
import { giveClearance, listClearances } from "../../src/acts/give-clearance.ts";
import { pack } from "../../src/acts/pack.ts";
import type { Document } from "../../src/document/document.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import { filesBelow } from "../../src/host/files-below.ts";
import { type MemoryHost, memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { keyFile, text } from "../archive/make-version.ts";
import { day } from "../make.ts";

const report = "2026-03-19-cabinet";
const path = `data/exampleshire/reports/${report}.md`;
const file = `data/exampleshire/reports/${report}.clearances.yaml`;
const shipped = nodeHost({ workspace: process.cwd(), named: [] });

/** Who clears papers for Exampleshire's Cabinet, in the order in which its house style asks. */
const posts = {
  "section-151-officer": "Head of Finance",
  "monitoring-officer": "Head of Legal and Democratic Services",
  director: "Director of Children's Services",
  "lead-member": "Cabinet Member for Children and Families",
  "equality-impact": "Equality and Inclusion Officer",
  "data-protection-impact": "Data Protection Officer",
} as const;
const roles = Object.keys(posts) as (keyof typeof posts)[];

let uncleared: ReadonlyMap<string, Uint8Array>;
let cleared: ReadonlyMap<string, Uint8Array>;

const hostWith = (
  files: ReadonlyMap<string, Uint8Array>,
  changed: Readonly<Record<string, string>> = {},
): MemoryHost => {
  const host = memoryHost({ files: Object.fromEntries(files), shipped });
  for (const [name, words] of Object.entries(changed)) host.files.set(name, text(words));
  return host;
};
const textOf = (files: ReadonlyMap<string, Uint8Array>, name: string) => new TextDecoder().decode(files.get(name));
const edited = (from: string, to: string) => {
  const before = textOf(cleared, path);
  expect(before).toContain(from);
  return hostWith(cleared, { [path]: before.replace(from, to) });
};
const built = (host: MemoryHost, parts: Partial<BuildRequest> = {}) =>
  build(host, { reports: [report], formats: ["json"], standing: "final", asAt: undefined, out: "output", ...parts });
const openIn = async (host: MemoryHost) => {
  const states = await listClearances(host, report);
  return states.ok ? states.value.filter(({ kind }) => kind !== "given").map(({ required }) => required.role) : states;
};

beforeAll(async () => {
  const paths = (await filesBelow(shipped, "data")).filter((name) => /^(exampleshire|national)\//.test(name));
  const files = paths.map(async (name) => [`data/${name}`, await shipped.readBytes(`data/${name}`)] as const);
  uncleared = new Map((await Promise.all(files)).filter(([name]) => name !== file));
  const host = hostWith(uncleared);
  for (const role of roles) {
    expect(await giveClearance(host, { report, role, by: posts[role], on: day("2026-02-25") })).toMatchObject({
      value: file,
    });
  }
  cleared = host.files;
}, 60_000);

describe("a paper for Exampleshire's Cabinet", () => {
  test("can be a draft, and not final, while nobody has cleared it", async () => {
    expect(await built(hostWith(uncleared), { standing: "draft" })).toMatchObject({ ok: true });
    const final = await built(hostWith(uncleared));
    expect(final.ok ? [] : final.errors.map(({ code, message }) => [code, message])).toEqual([
      ["clearance/open", "Section 151 Officer has not cleared the paper"],
      ["clearance/open", "Monitoring Officer has not cleared the paper"],
      ["clearance/open", "Director of Children's Services has not cleared the paper"],
      ["clearance/open", "Lead member consulted has not cleared the paper"],
      ["clearance/open", "Equality impact assessment has not cleared the paper"],
      ["clearance/open", "Data protection impact assessment has not cleared the paper"],
    ]);
  });

  test("is final once all have cleared it, as it ships", async () => {
    expect(await openIn(hostWith(cleared))).toEqual([]);
    expect(await built(hostWith(cleared))).toMatchObject({ ok: true });
    await expect(textOf(cleared, file)).toMatchFileSnapshot(`../../${file}`);
  });

  test("is bound into no final pack before", async () => {
    const host = hostWith(uncleared);
    const bound = await pack(host, { meeting: "2026-03-19-cabinet", standing: "final", out: "output" });
    expect(bound.ok ? [] : bound.errors.map(({ code }) => code)).toContain("clearance/open");
  });

  test("is refused by the archive too, and says what was changed since", async () => {
    const host = edited("£540,000", "£560,000");
    const filed = await archiveReport(host, {
      report,
      archive: "archive",
      key: keyFile,
      replacement: undefined,
      published: "not-stated",
      access: "open",
      by: "Democratic Services",
      isDryRun: false,
    });
    expect(filed.ok ? [] : filed.errors).toContainEqual(
      expect.objectContaining({
        code: "clearance/re-opened",
        message:
          "Section 151 Officer cleared other words (Head of Finance, 25 February 2026). " +
          "Since then: “Implications”: [-£540,000-] {+£560,000+}",
      }),
    );
    expect(await host.isFolder("archive")).toBe(false);
  });

  test.each([
    {
      what: "the financial implications",
      from: "£540,000",
      to: "£560,000",
      reopened: ["section-151-officer", "monitoring-officer", "equality-impact", "data-protection-impact"],
    },
    { what: "who was asked", from: "was asked in January", to: "was asked in December", reopened: ["director"] },
    {
      what: "a figure that a reason gives",
      from: "Children wait for support",
      to: "Eleven children wait for support",
      reopened: ["monitoring-officer", "director"],
    },
    {
      what: "a comment that nobody sees",
      from: "purpose: decision",
      to: "purpose: decision # as agreed",
      reopened: [],
    },
  ])("has just those clearances re-opened that an edit of $what touches", async ({ from, to, reopened }) => {
    expect(await openIn(edited(from, to))).toEqual(reopened);
  });

  test("that was cleared again is final again", async () => {
    const host = edited("was asked in January", "was asked in December");
    await giveClearance(host, { report, role: "director", by: posts.director, on: day("2026-02-26") });
    expect(await openIn(host)).toEqual([]);
    expect(textOf(host.files, file).match(/role: director/g)).toHaveLength(1);
  });

  test("lists its clearances in copies of their own, and not in the one that is published", async () => {
    const host = hostWith(cleared);
    await built(host, { standing: "draft" });
    await built(host, { standing: "draft", listsClearances: true });
    const folder = `output/exampleshire/${report}`;
    const wordsOf = (name: string) =>
      documentPieces(JSON.parse(textOf(host.files, `${folder}/${name}.json`)) as Document).map(({ words }) => words);
    expect(wordsOf(`${report}-clearances`)).toContain("Data Protection Officer, 25 February 2026");
    expect(wordsOf(report)).not.toContain("Data Protection Officer, 25 February 2026");
  });
});

describe("what a council asks for", () => {
  const rules = "templates/councils/exampleshire/clearances.yaml";
  const asking = (kinds: string) =>
    listClearances(
      hostWith(uncleared, { [rules]: `heading: Clearance\ngiven: "{by}"\nopen: Open\nkinds:\n  ${kinds}\n` }),
      report,
    );

  test("is nothing for kinds that it does not name", async () => {
    expect(await asking("committee: [{ role: director, name: Director }]")).toMatchObject({ ok: true, value: [] });
  });

  test("is found where a kind or a section is misspelt, since nobody would be asked", async () => {
    expect(await asking("cabinett: [{ role: director, name: Director }]")).toMatchObject({
      errors: [{ code: "template/unknown-kind", at: { file: rules, line: 5 } }],
    });
    expect(await asking("cabinet: [{ role: finance, name: Finance, sections: [implication] }]")).toMatchObject({
      errors: [
        {
          code: "template/unknown-section",
          at: { file: rules, line: 5 },
          hint: expect.stringContaining("implications"),
        },
      ],
    });
  });

  test("has no other roles: one that nobody asked for is refused with clearance/unknown-role", async () => {
    const request = { report, role: "monitring-officer", by: "Solicitor", on: day("2026-02-25") };
    expect(await giveClearance(hostWith(uncleared), request)).toMatchObject({
      errors: [{ code: "clearance/unknown-role", hint: expect.stringContaining("monitoring-officer") }],
    });
  });
});
