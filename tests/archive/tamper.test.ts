/** Attacks on an archive, and the part of the check that finds each. */

import { createPrivateKey, sign } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addVersion } from "../../src/archive/add-version.ts";
import { logFolder, objectFolder } from "../../src/archive/archive-layout.ts";
import { logHead } from "../../src/archive/log.ts";
import { verifyArchive } from "../../src/archive/verify-archive.ts";
import { type MemoryHost, memoryHost } from "../../src/host/memory-host.ts";
import { correction, keyFile, text, versionRequest } from "./make-version.ts";
import { sha512 } from "./ocfl-object.ts";

const ids = ["urn:boardpaper:cumbria:2022-09-board", "urn:boardpaper:cumbria:2022-12-board"] as const;
const folder = objectFolder("archive", ids[0]);
const lastFolder = objectFolder("archive", ids[1]);

/** Two reports, the first of them corrected: entries 2, 3 and 4 of the log. */
async function archive(): Promise<MemoryHost> {
  const host = memoryHost();
  await addVersion(host, versionRequest(), keyFile);
  await addVersion(host, correction("corrected"), keyFile);
  await addVersion(host, versionRequest({ record: { id: ids[1], report: "2022-12-board" } }), keyFile);
  return host;
}

const codesOf = async (host: MemoryHost) => {
  const answer = await verifyArchive(host, "archive", () => {});
  return (answer.ok ? answer.warnings : answer.errors).map(({ code }) => code);
};

const textAt = ({ files }: MemoryHost, path: string) => new TextDecoder().decode(files.get(path));
const replace = (host: MemoryHost, path: string, from: string, to: string) => {
  expect(textAt(host, path)).toContain(from);
  host.files.set(path, text(textAt(host, path).replaceAll(from, to)));
};
const removeBelow = ({ files }: MemoryHost, folder: string) => {
  for (const path of [...files.keys()]) if (path.startsWith(`${folder}/`)) files.delete(path);
};

/** Rewrites every inventory of the first report, and the digests beside them, so that all of them agree again. */
const rewriteInventories = (host: MemoryHost, from: string, to: string) => {
  for (const path of [`${folder}/inventory.json`, `${folder}/v1/inventory.json`, `${folder}/v2/inventory.json`]) {
    replace(host, path, from, to);
    host.files.set(`${path}.sha512`, text(`${sha512(textAt(host, path))}  inventory.json\n`));
  }
};

const forged = "<h1>Forged</h1>";
const entry = (sequence: number) => `${logFolder("archive", sequence)}/entry.json`;

const attacks: readonly { attack: string; found: string; make: (host: MemoryHost) => void }[] = [
  {
    attack: "one letter of a paper is changed",
    found: "ocfl/E092",
    make: (host) => replace(host, `${folder}/v1/content/papers/paper.html`, "Paper", "Paler"),
  },
  ...["archived", "inventory", "id", "version"].map((field) => ({
    attack: `the field “${field}” of an entry of the log loses its name`,
    found: "archive/log-broken",
    make: (host: MemoryHost) => replace(host, entry(3), `"${field}"`, `"${field}!"`),
  })),
  {
    attack: "the last line break of the public key is changed, which leaves the same key",
    found: "archive/key-missing",
    make: (host) => replace(host, "archive/keys/archive.pem", "KEY-----\n", "KEY-----\v"),
  },
  {
    attack: "the reason of a correction is no text any more",
    found: "ocfl/E092",
    make: (host) => replace(host, `${folder}/v2/content/version.json`, '"reason": "', '"reason": 7, "was": "'),
  },
  {
    attack: "a paper is deleted",
    found: "ocfl/E092",
    make: (host) => host.files.delete(`${folder}/v2/content/papers/paper.html`),
  },
  {
    attack: "a paper is added",
    found: "ocfl/E023",
    make: (host) => host.files.set(`${folder}/v1/content/papers/b.html`, text("b")),
  },
  {
    attack: "an earlier version's inventory is deleted, which OCFL only recommends",
    found: "ocfl/W010",
    make: (host) => host.files.delete(`${folder}/v1/inventory.json`),
  },
  {
    attack: "a paper is forged, and every inventory and digest rewritten to agree",
    found: "archive/version-lost",
    make: (host) => {
      host.files.set(`${folder}/v1/content/papers/paper.html`, text(forged));
      rewriteInventories(host, sha512("<h1>Paper</h1>"), sha512(forged));
    },
  },
  {
    attack: "a version is dated back, and every inventory rewritten to agree",
    found: "archive/version-lost",
    make: (host) => rewriteInventories(host, "2022-09-12T09:00:00Z", "2022-09-01T09:00:00Z"),
  },
  {
    attack: "the correction is taken away, and the object rolled back",
    found: "archive/version-lost",
    make: (host) => {
      removeBelow(host, `${folder}/v2`);
      for (const name of ["inventory.json", "inventory.json.sha512"]) {
        host.files.set(`${folder}/${name}`, host.files.get(`${folder}/v1/${name}`) ?? text(""));
      }
    },
  },
  { attack: "a report is deleted", found: "archive/version-lost", make: (host) => removeBelow(host, folder) },
  {
    attack: "a report is put there by hand",
    found: "archive/not-logged",
    make: (host) => removeBelow(host, logFolder("archive", 4)),
  },
  {
    attack: "an entry of the log is edited",
    found: "archive/log-unsigned",
    make: (host) => replace(host, entry(2), "original", "revision"),
  },
  {
    attack: "an entry in the middle of the log is taken away",
    found: "archive/log-broken",
    make: (host) => removeBelow(host, logFolder("archive", 3)),
  },
  {
    attack: "a note is put into the storage root, which OCFL would have ignored",
    found: "archive/form-changed",
    make: (host) => host.files.set("archive/ocfl/note.txt", text("note")),
  },
  {
    attack: "the public key is taken away",
    found: "archive/key-missing",
    make: (host) => host.files.delete("archive/keys/archive.pem"),
  },
  {
    attack: "a row of the index is changed",
    found: "archive/index-stale",
    make: (host) => replace(host, "archive/index.csv", "A date was wrong", "Nothing"),
  },
  {
    attack: "an entry is written anew and signed with the key, but the next one still names the old one",
    found: "archive/log-broken",
    make: (host) => {
      replace(host, entry(2), "original", "revision");
      const key = createPrivateKey(textAt(host, keyFile));
      host.files.set(entry(2).replace(".json", ".sig"), sign(null, host.files.get(entry(2)) ?? text(""), key));
    },
  },
];

describe("an archive that was tampered with", () => {
  test("before that verifies, with nothing to say of it", async () => {
    expect(await codesOf(await archive())).toEqual([]);
  });

  test.each(attacks)("is told with $found where $attack", async ({ found, make }) => {
    const host = await archive();
    make(host);
    expect(await codesOf(host)).toContain(found);
    expect(await verifyArchive(host, "archive", () => {})).toMatchObject({ ok: false });
  });

  test("by taking away its newest report and entry verifies, and only a published head shows it", async () => {
    const host = await archive();
    const published = await logHead(host, "archive");
    removeBelow(host, lastFolder);
    removeBelow(host, logFolder("archive", 4));
    for (const name of ["html", "csv"]) host.files.delete(`archive/index.${name}`);
    expect(new Set(await codesOf(host))).toEqual(new Set(["archive/index-stale"]));
    expect(await logHead(host, "archive")).not.toEqual(published);
  });
});

test("a folder without an archive is not an archive in order", async () => {
  expect(await codesOf(memoryHost())).toEqual(["archive/not-found"]);
});
