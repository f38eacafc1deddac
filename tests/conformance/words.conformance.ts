/** The rules over words, on the source papers themselves: they lie outside the repository, in the folder SEEDS_DIR. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { check } from "../../src/acts/check.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { testWith } from "./judge.ts";
import { seedFaults } from "./seed-faults.ts";

const folder = process.env.SEEDS_DIR ?? "";

async function findingsOf(file: string): Promise<readonly Diagnostic[]> {
  const host = memoryHost({
    files: { [file]: readFileSync(join(folder, file)) },
    shipped: nodeHost({ workspace: ".", named: [] }),
  });
  const answer = await check(host, [file]);
  return answer.ok ? answer.warnings : answer.errors;
}

testWith("SEEDS_DIR")("every fault that is listed of the source papers is found, each at its line", async () => {
  const missed: string[] = [];
  let looked = 0;
  for (const file of readdirSync(folder).sort()) {
    const listed = seedFaults.filter(({ seed }) => file.startsWith(seed));
    const found = await findingsOf(file);
    looked += listed.length;
    const isFound = ({ line, code, says }: (typeof seedFaults)[number]) =>
      found.some((finding) => finding.code === code && finding.at?.line === line && finding.message.includes(says));
    missed.push(...listed.filter((fault) => !isFound(fault)).map(({ line, fault }) => `${file}:${line} ${fault}`));
    const count = (severity: string) => found.filter((finding) => finding.severity === severity).length;
    console.log(
      `${file.slice(0, 3)}  listed ${listed.length}, found ${listed.filter(isFound).length}; in all ${count("warning")} warnings, ${count("suggestion")} suggestions`,
    );
  }
  expect(missed).toEqual([]);
  expect(looked).toBe(seedFaults.length);
});

testWith("SEEDS_DIR")(
  "the minute of the fifth paper has four requests and one undertaking that no resolution records",
  async () => {
    const [file = ""] = readdirSync(folder).filter((name) => name.startsWith("004_"));
    const found = (await findingsOf(file)).filter(({ code }) => code === "words/request-unrecorded");
    const lines = (what: string) => found.filter(({ message }) => message.includes(what)).map(({ at }) => at?.line);
    expect(lines("is asked for")).toEqual([15, 43, 51, 55]);
    expect(lines("is promised")).toEqual([35]);
    expect(found).toHaveLength(5);
  },
);
