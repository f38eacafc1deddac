/** Reports as they are read back from every format. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkParity } from "../../src/acts/check-parity.ts";
import type { Host } from "../../src/host/host.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { placeInWords } from "../../src/values/place.ts";
import { report, smallArea } from "../fixtures/small-area.ts";

const shipped = nodeHost({ workspace: join(import.meta.dirname, "../.."), named: [] });

/** The small area, with these paragraphs at the end of its report. */
function areaThatSays(paragraphs: readonly string[]): Host {
  const text = readFileSync(join(import.meta.dirname, "../fixtures/area", report), "utf8");
  return {
    ...smallArea({ [report]: [text.trimEnd(), ...paragraphs, ""].join("\n\n") }),
    dependencyFile: async (name, relative) =>
      new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve(`${name}/${relative}`)))),
  };
}

test("Cumbria's paper says the same in Word, PDF, web, Markdown and text, and enough was compared", async () => {
  const compared = await checkParity(shipped, ["data/cumbria/reports/2022-09-health-and-wellbeing-board.md"]);
  const pieces = compared.ok ? compared.value.pieces : 0;
  const differences = (compared.ok ? compared.warnings : compared.errors).filter(
    ({ code }) => code === "parity/differs",
  );
  expect(differences).toEqual([]);
  expect(pieces).toBeGreaterThan(5 * 60);
});

test("characters that nobody sees, and those that no font of the PDF has, are no difference of any format", async () => {
  const invisible = [..."\u00ad\u034f\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2063\ufeff\ufe0f\u{e0067}"];
  const words = [
    ...invisible.map((character) => `Word one${character}two, ${character}three${character} ${character} four.`),
    ...invisible.map((character) => `${character}Begins and ends${character}`),
    "Done ✓\ufe0f, and told in हिन्दी, 中文, *𓂀* and **𓂀** 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🇬🇧.",
  ];

  const compared = await checkParity(areaThatSays(words), [report]);
  expect(compared.ok ? compared.warnings : compared.errors).toEqual([]);
});

test("a heading and an item without words are told where they are written, and no format is blamed for them", async () => {
  const compared = await checkParity(areaThatSays(["##", "- Recruit\n-"]), [report]);
  const told = (compared.ok ? [] : compared.errors).map(
    ({ severity, code, at }) => `${at ? placeInWords(at) : "?"} ${severity} ${code}`,
  );
  expect(told).toEqual([`${report}:15 error paper/no-words`, `${report}:18 error paper/no-words`]);
});

test("a report that is not there is told, and so is a workspace without one", async () => {
  expect(await checkParity(shipped, ["2099-01-nowhere"])).toMatchObject({ errors: [{ code: "report/not-found" }] });
  expect(await checkParity(memoryHost({ files: {} }), [])).toMatchObject({ errors: [{ code: "check/nothing-found" }] });
});
