/** Exampleshire is complete and consistent, and what is generated of it is what the generators make. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { measuresYaml } from "./generate-measures.ts";
import { programmeYaml } from "./generate-programme.ts";

const here = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8");
const data = (name: string) => join(import.meta.dirname, "../../data/exampleshire", name);

describe("the generated files are what the generators make of what was written by hand (vitest --update writes them)", () => {
  test("programme.yaml", async () => {
    const made = programmeYaml(here("programme-head.yaml"), parse(here("plan.yaml")));
    await expect(made).toMatchFileSnapshot(data("programme.yaml"));
  });

  test("measures.yaml", async () => {
    await expect(measuresYaml(parse(here("measures.yaml")))).toMatchFileSnapshot(data("measures.yaml"));
  });
});
