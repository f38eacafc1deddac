/** The conformance suite of the Library of Congress. `BAGS_DIR` is a copy of its repository, bagit-conformance-suite. */

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { verifyArchive } from "../../src/archive/verify-archive.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { testWith } from "./judge.ts";

const suite = process.env.BAGS_DIR ?? "";
const folders = (path: string) =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    : [];

/** Whether a bag of each folder is to be accepted. What a version only warns of is no fault. */
const kinds = { valid: true, warning: true, invalid: false, "linux-only": false } as const;

/** Git brings neither a file of macOS nor two files whose names differ by case alone. */
const notCarried = ["v0.97/warning/duplicate-file-with-different-case", "v0.97/warning/special-system-files"];

const bags = folders(suite)
  .filter((version) => version.startsWith("v"))
  .flatMap((version) =>
    Object.entries(kinds).flatMap(([kind, isValid]) =>
      folders(join(suite, version, kind)).map((name) => ({ name: `${version}/${kind}/${name}`, isValid })),
    ),
  );

describe("the bags of the Library of Congress", () => {
  const test = testWith("BAGS_DIR");
  test("are all here", () => {
    expect(bags.length).toBeGreaterThan(50);
  });
  for (const { name, isValid } of bags.filter((bag) => !notCarried.includes(bag.name))) {
    test(`${name} is ${isValid ? "accepted" : "refused"}`, async () => {
      const verified = await verifyArchive(nodeHost({ workspace: suite, named: [] }), name, () => {});
      expect(verified.ok ? [] : verified.errors.map(({ code, message }) => `${code} ${message}`)).toEqual(
        isValid ? [] : expect.arrayContaining([expect.any(String)]),
      );
    });
  }
});
