/** `tests/expected-findings.json`, checked: what is found in the real areas, each with what it goes back to in a source. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const ExpectedFinding = z.strictObject({
  severity: z.enum(["warning", "suggestion"]).default("warning"),
  code: z.string(),
  file: z.string(),
  message: z.string(),
  /** How the name of the source's file begins. */
  seed: z.string(),
  /** Of the source. */
  line: z.int().min(1),
  because: z.string().min(10),
});

export const expectedFindings = z
  .array(ExpectedFinding)
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, "../expected-findings.json"), "utf8")));
