/** `seed-facts.yaml` and the lists of the other papers, checked. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const Told = z.union([
  z.strictObject({ printed: z.string(), facts: z.array(z.string()).min(1) }),
  z.strictObject({ printed: z.string(), reference: z.string() }),
  z.strictObject({ leftOut: z.string().min(10) }),
]);

const split = <T extends z.ZodRawShape>(own: T) =>
  z.record(z.string(), z.unknown()).transform((entry, context) => {
    const ownFields = Object.fromEntries(Object.entries(entry).filter(([field]) => field in own));
    const told = Object.fromEntries(Object.entries(entry).filter(([field]) => !(field in own)));
    const checked = z.strictObject({ ...own, told: Told }).safeParse({ ...ownFields, told });
    if (checked.success) return checked.data;
    context.addIssue({ code: "custom", message: `${JSON.stringify(entry)}: ${checked.error.message}` });
    return z.NEVER;
  });

const SeedFacts = z.strictObject({
  report: z.string(),
  /** How the name of the source's file begins. */
  source: z.string(),
  dated: z.array(split({ line: z.int(), says: z.string(), of: z.string() })),
  stated: z.array(split({ line: z.int(), of: z.string() })),
});

const Derivations = z.record(z.string(), z.array(z.strictObject({ words: z.string(), because: z.string() })));

const yamlIn = (name: string): unknown => parse(readFileSync(join(import.meta.dirname, name), "utf8"));

export const seedFacts = [
  "seed-facts.yaml",
  "seed-facts-2021.yaml",
  "seed-facts-2020-02.yaml",
  "seed-facts-2019-03.yaml",
  "seed-facts-2023.yaml",
].map((name) => SeedFacts.parse(yamlIn(name)));

/** By area. */
export const derivations = Derivations.parse(yamlIn("derivations.yaml"));
