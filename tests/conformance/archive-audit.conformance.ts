/** An archive verified without boardpaper: its own audit.sh, which needs sha512sum, jq and openssl. */

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { addVersion } from "../../src/archive/add-version.ts";
import { logFolder, objectFolder } from "../../src/archive/archive-layout.ts";
import { dispose } from "../../src/archive/dispose.ts";
import { logHead } from "../../src/archive/log.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { correction, keyFile, versionRequest } from "../archive/make-version.ts";
import { sha512 } from "../archive/ocfl-object.ts";
import { temporaryFolder } from "../host/temporary-folder.ts";
import { day } from "../make.ts";
import { judge, testWith } from "./judge.ts";

const id = "urn:boardpaper:cumbria:2022-09-board";

/** A report with its correction, another one, and one that was disposed of. */
async function archive() {
  const workspace = temporaryFolder();
  const host = nodeHost({ workspace, named: [] });
  const others = ["urn:x:other", "urn:x:gone"].map((id) =>
    versionRequest({ record: { id, report: id, meetingDate: "2012-09-20" } }),
  );
  for (const request of [versionRequest(), correction("<h1>Corrected</h1>"), ...others])
    await addVersion(host, request, keyFile);
  const approval = { authority: "class 12", approvedBy: "Head of Democratic Services", today: day("2026-01-05") };
  await dispose(host, {
    archive: "archive",
    key: keyFile,
    report: "urn:x:gone",
    isTakedown: false,
    isDryRun: false,
    ...approval,
  });
  const at = (path: string) => join(workspace, path);
  const object = at(objectFolder("archive", id));
  return { host, at, object, audit: (...key: string[]) => judge("sh", [at("archive/audit.sh"), ...key]) };
}

type Archive = Awaited<ReturnType<typeof archive>>;

const edit = (path: string, from: string, to: string) => {
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
};

/** Rewrites every inventory, and the digest beside it, so that all of them agree again. */
const rewriteInventories = (object: string, from: string, to: string) => {
  for (const path of ["inventory.json", "v1/inventory.json", "v2/inventory.json"].map((name) => join(object, name))) {
    edit(path, from, to);
    writeFileSync(`${path}.sha512`, `${sha512(readFileSync(path, "utf8"))}  inventory.json\n`);
  }
};

const paper = "v1/content/papers/paper.html";

const attacks: readonly { attack: string; told: string; make: (archive: Archive) => void }[] = [
  {
    attack: "a paper is changed",
    told: "FILES CHANGED",
    make: ({ object }) => edit(join(object, paper), "Paper", "Paler"),
  },
  { attack: "a paper is deleted", told: "FILES", make: ({ object }) => rmSync(join(object, paper)) },
  {
    attack: "a paper is added",
    told: "FILES ADDED",
    make: ({ object }) => writeFileSync(join(object, "v2/content/added.html"), "added"),
  },
  {
    attack: "a paper is forged, and every inventory and digest rewritten to agree",
    told: "NOT IN THE LOG",
    make: ({ object }) => {
      writeFileSync(join(object, paper), "forged");
      rewriteInventories(object, sha512("<h1>Paper</h1>"), sha512("forged"));
    },
  },
  { attack: "a report is deleted", told: "LOST", make: ({ object }) => rmSync(object, { recursive: true }) },
  {
    attack: "an entry of the log is edited",
    told: "BAD SIGNATURE",
    make: ({ at }) => edit(at(`${logFolder("archive", 2)}/entry.json`), "original", "revision"),
  },
  {
    attack: "an entry of the log is taken away",
    told: "ENTRY MISSING",
    make: ({ at }) => rmSync(at(logFolder("archive", 3)), { recursive: true }),
  },
];

describe("audit.sh", () => {
  const test = testWith("sha512sum", "jq", "openssl");

  test("finds an archive as it was filed, with the head that boardpaper prints", async () => {
    const { host, audit } = await archive();
    const { entries, hash } = await logHead(host, "archive");
    expect(audit()).toEqual({ status: 0, output: `head: ${entries} ${hash}\nEverything is as it was filed.\n` });
  });

  test.each([...attacks])("says $told where $attack", async ({ told, make }) => {
    const made = await archive();
    make(made);
    const { status, output } = made.audit();
    expect(output).toContain(told);
    expect(status).toBe(1);
  });

  test("trusts the key that the auditor brings, not the one that lies in the archive", async () => {
    const { at, audit } = await archive();
    const foreign = at("foreign.pem");
    judge("openssl", ["genpkey", "-algorithm", "ed25519", "-out", at("foreign-key.pem")]);
    judge("openssl", ["pkey", "-in", at("foreign-key.pem"), "-pubout", "-out", foreign]);
    expect(existsSync(foreign)).toBe(true);
    expect(audit(foreign).output).toContain("BAD SIGNATURE");
  });

  test("prints another head where the newest entry was taken away with its certificate and its index", async () => {
    const { at, host, audit } = await archive();
    const before = audit().output;
    rmSync(at(logFolder("archive", (await logHead(host, "archive")).entries)), { recursive: true });
    expect(audit().output).not.toContain(before.split("\n")[0]);
  });
});
