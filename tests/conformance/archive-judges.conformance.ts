/** What we write, judged by software that others wrote: ocfl-py and bagit-python, where their programs are on PATH. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { addVersion } from "../../src/archive/add-version.ts";
import { objectFolder } from "../../src/archive/archive-layout.ts";
import { exportObject } from "../../src/archive/export-object.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { correction, keyFile, versionRequest } from "../archive/make-version.ts";
import { temporaryFolder } from "../host/temporary-folder.ts";
import { judge, testWith } from "./judge.ts";

const { id } = versionRequest().record;

async function archive() {
  const workspace = temporaryFolder();
  const host = nodeHost({ workspace, named: [] });
  const record = { kind: "withdrawal", reason: "The item was not taken", notice: "Withdrawn." } as const;
  const withdrawal = versionRequest({ files: [], replaces: "v2", record });
  for (const request of [versionRequest(), correction("corrected"), withdrawal])
    await addVersion(host, request, keyFile);
  return { host, at: (path: string) => join(workspace, path) };
}

describe("ocfl-py", () => {
  const test = testWith("ocfl-validate.py", "ocfl-root.py");

  test("finds our objects and our storage root valid, and warns of nothing", async () => {
    const { at } = await archive();
    const object = judge("ocfl-validate.py", [at(objectFolder("archive", id))]);
    expect(object.output).toContain("is VALID");
    expect(object.output).not.toMatch(/\[W\d{3}/);
    const root = judge("ocfl-root.py", ["validate", "--validate-objects", "--root", at("archive/ocfl")]);
    expect(root.output).toContain("is VALID");
    expect(root.output).not.toContain("INVALID");
  });

  test("finds a forged paper, so that its verdict means something", async () => {
    const { at } = await archive();
    writeFileSync(at(`${objectFolder("archive", id)}/v1/content/papers/paper.html`), "forged");
    expect(judge("ocfl-validate.py", [at(objectFolder("archive", id))]).output).toContain("INVALID");
  });
});

describe("bagit-python", () => {
  const test = testWith("bagit.py");

  test("finds our bag valid, and one with a forged paper not", async () => {
    const { host, at } = await archive();
    await exportObject(host, { archive: "archive", report: "2022-09-board", bag: "bag", organisation: "Cumbria" });
    expect(judge("bagit.py", ["--validate", at("bag")]).status).toBe(0);
    writeFileSync(at("bag/data/object/v1/content/papers/paper.html"), "<h1>Paler</h1>");
    expect(judge("bagit.py", ["--validate", at("bag")]).status).toBe(1);
  });
});

describe("sha512sum", () => {
  const test = testWith("sha512sum");

  test("finds every file of our bag as its manifests say", async () => {
    const { host, at } = await archive();
    await exportObject(host, { archive: "archive", report: "2022-09-board", bag: "bag", organisation: "Cumbria" });
    for (const manifest of ["manifest-sha512.txt", "tagmanifest-sha512.txt"]) {
      expect(judge("sh", ["-c", `cd "${at("bag")}" && sha512sum --quiet -c ${manifest}`])).toEqual({
        status: 0,
        output: "",
      });
    }
  });
});
