import { describe, expect, test } from "vitest";
import { pack } from "../../src/acts/pack.ts";
import { partTwo } from "../../src/acts/part-two.ts";
import { checkPdf } from "../../src/check/pdf/check-pdf.ts";
import type { MemoryHost } from "../../src/host/memory-host.ts";
import type { PageMap } from "../../src/pack/plan/page-map.ts";
import { boundPdf } from "./bound-pack.ts";
import { agenda, meeting, meetingArea, progress } from "./meeting-area.ts";

const secret = "The provider asks for ninety thousand pounds a place and year, and may withdraw.";
const withExempt = `${agenda}  - number: 7
    title: Places at a special school
    paper: 2026-01-prices
    exempt: { paragraphs: [3], publicInterest: Negotiations would fail if the price were known. }
`;
const prices = progress
  .replace("title: Progress of the {{plans.pap.name}}", "title: Price of places")
  .replace("The plan was approved {{when plans.pap.approved}}.", secret);

const area = (text = withExempt) =>
  meetingArea({ [meeting]: text, "data/exampleshire/reports/2026-01-prices.md": prices });
const request = { meeting, standing: "draft", out: "output" } as const;
const publicFolder = "output/exampleshire/packs/2026-01-20-cabinet/2026-01-20-cabinet";
const restrictedFolder = "output/exampleshire/restricted/2026-01-20-cabinet/2026-01-20-cabinet-part-two";
const pageMapIn = async (host: MemoryHost, path: string): Promise<PageMap> =>
  JSON.parse(new TextDecoder().decode(await host.readBytes(path)));

describe("an exempt item", async () => {
  const host = area();
  const answer = await pack(host, request);
  const inPublic = new Map(host.files);
  const restricted = await partTwo(host, request);
  const open = await boundPdf(await host.readBytes(`${publicFolder}-pack.pdf`));

  test("is a notice in the public pack, with the paragraph, its description and the public interest", () => {
    expect(answer).toMatchObject({ ok: true, warnings: [] });
    expect(open.pages.at(-1)).toContain("Thepaperforthisitemisnotforpublication.");
    expect(open.pages.at(-1)).toContain("paragraph3ofPart1ofSchedule12AtotheLocalGovernmentAct1972:");
    expect(open.pages.at(-1)).toContain("financialorbusinessaffairsofanyparticularperson");
    expect(open.pages.at(-1)).toContain("Negotiationswouldfailifthepricewereknown.");
  });

  test("brings the resolution to exclude the public into the agenda, under the rule that binds the body", () => {
    expect(open.pages[0]).toMatch(/resolvethat,underregulation4\(2\).*thepublicbeexcluded.*Item7:paragraph3of/);
  });

  test("leaves no word of its paper in any public file", () => {
    const files = [...inPublic].filter(([path]) => path.startsWith("output/") && !path.includes("/.boardpaper/"));
    expect(files).toHaveLength(5);
    for (const [path, bytes] of files.filter(([path]) => /html|json$/.test(path)))
      expect(new TextDecoder().decode(bytes), path).not.toMatch(/ninety|2026-01-prices/);
    expect(open.pages.join("")).not.toContain("ninety");
  });

  test("is in part II with its paper, marked on every page, numbered on from the public pack, in a folder of its own", async () => {
    expect(restricted).toMatchObject({ ok: true, warnings: [] });
    expect(restricted.ok && restricted.value.every((path) => path.startsWith(restrictedFolder))).toBe(true);
    const [before, map] = [
      await pageMapIn(host, `${publicFolder}-pages.json`),
      await pageMapIn(host, `${restrictedFolder}-pages.json`),
    ];
    expect(map.firstPage).toBe(before.lastPage + 1);
    const closed = await boundPdf(await host.readBytes(`${restrictedFolder}-pack.pdf`));
    expect(closed.pages.join("")).toContain(secret.replaceAll(" ", ""));
    for (const page of closed.pages.slice(1))
      expect(page).toContain("Notforpublication:exemptinformation,paragraph3of");
    for (const [path, bytes] of inPublic) expect(host.files.get(path), path).toEqual(bytes);
  });

  test("does not keep either pack from being accessible", async () => {
    for (const path of [`${publicFolder}-pack.pdf`, `${restrictedFolder}-pack.pdf`]) {
      expect(await checkPdf(path, await host.readBytes(path), "ua-1-and-a-2a")).toMatchObject({
        value: { findings: [] },
      });
    }
  });
});

describe("a public pack is refused, and nothing written", () => {
  test.each([
    [
      "where the agenda says what the exempt paper says",
      "title: Places at a special school",
      "title: The provider asks for ninety thousand pounds a place",
    ],
    [
      "where the notice does",
      "Negotiations would fail if the price were known.",
      "The provider asks for ninety thousand pounds a place and year.",
    ],
  ])("%s", async (_what, from, to) => {
    const host = area(withExempt.replace(from, to));
    const answer = await pack(host, request);
    expect(answer.ok ? [] : answer.errors.map(({ code }) => code)).toContain("pack/leak");
    expect([...host.files.keys()].filter((path) => path.startsWith("output/"))).toEqual([]);
  });

  test("where an exempt item names no paragraph", async () => {
    expect(await pack(area(withExempt.replace("[3]", "[]")), request)).toMatchObject({
      ok: false,
      errors: [{ at: { file: meeting, line: 18 }, hint: "name at least one paragraph of Schedule 12A" }],
    });
  });

  test("where it names one that there is not", async () => {
    expect(await pack(area(withExempt.replace("[3]", "[3, 9]")), request)).toMatchObject({
      ok: false,
      errors: [{ code: "meeting/unknown-paragraph", at: { file: meeting, line: 18 } }],
    });
  });
});
