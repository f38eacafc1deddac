/** Reports as they are read back from every format. */

import { join } from "node:path";
import { expect, test } from "vitest";
import { checkParity } from "../../src/acts/check-parity.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";

const shipped = nodeHost({ workspace: join(import.meta.dirname, "../.."), named: [] });

test("Cumbria's paper says the same in Word, PDF, web, Markdown and text, and enough was compared", async () => {
  const compared = await checkParity(shipped, ["data/cumbria/reports/2022-09-health-and-wellbeing-board.md"]);
  const pieces = compared.ok ? compared.value.pieces : 0;
  const differences = (compared.ok ? compared.warnings : compared.errors).filter(
    ({ code }) => code === "parity/differs",
  );
  expect(differences).toEqual([]);
  expect(pieces).toBeGreaterThan(5 * 60);
});

test("a report that is not there is told, and so is a workspace without one", async () => {
  expect(await checkParity(shipped, ["2099-01-nowhere"])).toMatchObject({ errors: [{ code: "report/not-found" }] });
  expect(await checkParity(memoryHost({ files: {} }), [])).toMatchObject({ errors: [{ code: "check/nothing-found" }] });
});
