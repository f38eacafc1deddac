import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { build } from "../../src/acts/build.ts";
import type { Standing } from "../../src/acts/make-paper.ts";
import type { Format } from "../../src/acts/render-formats.ts";
import { report, smallArea } from "../fixtures/small-area.ts";

const text = readFileSync(join(import.meta.dirname, "../fixtures/area", report), "utf8");

const installed = async (name: string, relative: string) =>
  new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve(`${name}/${relative}`))));

async function findings(standing: Standing, formats: readonly Format[], words: string) {
  const host = { ...smallArea({ [report]: `${text.trimEnd()}\n\n${words}\n` }), dependencyFile: installed };
  const answer = await build(host, { reports: [report], formats, standing, asAt: undefined, out: "output" });
  return { isBuilt: answer.ok, found: answer.ok ? answer.warnings : answer.errors };
}

const words = "The forum told us that the new offer is a success 👩‍👩‍👧 for all of the families.";

describe("a character that no font holds", () => {
  const finding = {
    code: "render/missing-character",
    message:
      "“👩” (U+1F469) in “…offer is a success 👩‍👩‍👧 for all of the…” is in no font that the PDF is set in, and prints as “\ufffd”",
    hint: "write it in other words, or take it out",
  };

  test("is a warning in a draft, which prints U+FFFD in its place", async () => {
    const { isBuilt, found } = await findings("draft", ["pdf"], words);

    expect(isBuilt).toBe(true);
    expect(found[0]).toMatchObject({ ...finding, severity: "warning", at: { file: report } });
    expect(found.map(({ message }) => message.slice(0, 4))).toEqual(["“👩”", "“👧”"]);
  });

  test("is told at its author's line, though a template prints it: in the title and in who wrote the paper", async () => {
    const title = text.split("\n").findIndex((line) => line.startsWith("title:"));
    const changed = text.replace(/^title: ["']?/m, "$&ก ");
    const host = { ...smallArea({ [report]: changed }), dependencyFile: installed };
    const request = { reports: [report], formats: ["pdf"], standing: "draft", asAt: undefined, out: "output" } as const;
    const answer = await build(host, request);
    const found = answer.ok ? answer.warnings.filter(({ code }) => code === finding.code) : [];
    expect(title).toBeGreaterThan(0);
    expect(found.map(({ at }) => [at?.file, at?.line])).toEqual([[report, title + 1]]);
  });

  test("stops a final paper", async () => {
    const { isBuilt, found } = await findings("final", ["pdf"], words);

    expect(isBuilt).toBe(false);
    expect(found[0]).toMatchObject({ ...finding, severity: "error" });
  });

  test("is nothing to a web page, for which browsers find a font", async () => {
    expect(await findings("final", ["html"], words)).toEqual({ isBuilt: true, found: [] });
  });

  test("is none of what councils write: Welsh, fractions, ticks, quotation marks, a soft hyphen", async () => {
    expect(await findings("final", ["pdf"], "ŵŷ ½ £ € “ ” – — … ✓ ☐ ☑ → ≥ é e\u0301 soft\u00adhyphen")).toEqual({
      isBuilt: true,
      found: [],
    });
  });
});
