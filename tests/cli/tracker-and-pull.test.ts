import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { MemoryHost } from "../../src/host/memory-host.ts";
import { cameBack, edited } from "../pull/pulled-paper.ts";
import { replaceOnce, tracked } from "../pull/word-edits.ts";
import { cellInWords, exported, typeInto, workbook } from "../tracker/tracked-area.ts";

/** The small area's tool has no version, which every command line asks for. */
const packageFileOf = (host: MemoryHost) => async (path: string) =>
  path === "package.json" ? new TextEncoder().encode('{ "version": "1.0.0" }') : host.packageFile(path);

async function boardpaper(host: MemoryHost, ...args: readonly string[]) {
  const results: string[] = [];
  const said: string[] = [];
  const code = await run(args, {
    terminal: {
      result: (line) => results.push(line),
      say: (line) => said.push(line),
      interrupted: () => new Promise(() => {}),
    },
    hostFor: () => ({ ...host, packageFile: packageFileOf(host) }),
  });
  return { code, results, said: said.join("\n") };
}

describe("boardpaper tracker", () => {
  test("export prints the workbook's path", async () => {
    const host = await exported();
    const { code, results, said } = await boardpaper(
      host,
      "tracker",
      "export",
      "exampleshire",
      "--as-at",
      "2026-02-28",
    );
    expect({ code, results, said }).toEqual({ code: 0, results: [workbook], said: "1 file is up to date." });
  });

  test("import says each change with its cell and its line, and which file was written", async () => {
    const host = await exported();
    await typeInto(host, { "Updates!Status 3": "complete" });
    const dry = await boardpaper(host, "tracker", "import", workbook, "--dry-run");
    expect(dry.results).toEqual([
      `${cellInWords("Updates!Status 3")}: Status of e-1@2025-12-11, in-progress → complete (data/exampleshire/programme.yaml:17)`,
    ]);
    expect(dry.said).toBe("1 change would be written to data/exampleshire/programme.yaml.");
    const { code, said } = await boardpaper(host, "tracker", "import", workbook);
    expect({ code, said }).toEqual({ code: 0, said: "1 change written to data/exampleshire/programme.yaml." });
  });

  test("import names a faulty cell as formulas do, and in JSON by file, sheet and cell", async () => {
    const host = await exported();
    await typeInto(host, { "Updates!Status 3": "nearly there" });
    const { code, said } = await boardpaper(host, "tracker", "import", workbook);
    expect(code).toBe(1);
    expect(said).toContain(`${workbook}, ${cellInWords("Updates!Status 3")} error data/unknown-choice`);
    expect(said).toContain("Nothing was changed.");
    const { results } = await boardpaper(host, "tracker", "import", workbook, "--json");
    expect(JSON.parse(results.join(""))).toMatchObject({
      version: 1,
      findings: [{ at: { file: workbook, sheet: "Updates", cell: cellInWords("Updates!Status 3").slice(8) } }],
    });
  });
});

describe("boardpaper pull", () => {
  test("shows edits section by section with their authors, and says how to take them", async () => {
    const host = await cameBack((xml) => tracked(xml, "at once", "in May"));
    const { code, results, said } = await boardpaper(host, "pull", edited);
    expect(code).toBe(0);
    expect(results).toEqual([
      "Background",
      "  1  paragraph 3.1, by J. Officer: September 2025. Work began [-at once-] {+in May+} .",
      "     can be taken into data/exampleshire/reports/2026-01-cabinet.md:13",
    ]);
    expect(said).toBe("1 edit; nothing was written. Take them with --accept all, or by their numbers.");
  });

  test("takes what is accepted, and ends with 1 where a merged value was changed", async () => {
    const host = await cameBack((xml) =>
      replaceOnce(replaceOnce(xml, "at once", "in May"), "30 September 2025", "1 October 2025"),
    );
    const { code, results, said } = await boardpaper(host, "pull", edited, "--accept", "2");
    expect(code).toBe(1);
    expect(results.join("\n")).toContain("comes from the data: change it in data/exampleshire/programme.yaml:15");
    expect(results.join("\n")).toContain("taken into the report");
    expect(said).toContain("1 of 2 edits taken into data/exampleshire/reports/2026-01-cabinet.md.");
  });

  test("is wrong usage where the numbers are none", async () => {
    const host = await cameBack((xml) => xml);
    expect((await boardpaper(host, "pull", edited, "--accept", "the first")).code).toBe(2);
  });
});
