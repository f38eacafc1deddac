/** How long an archive takes: a version while it is new and once it holds ten thousand, and its check beside sha512sum. */

import { spawnSync } from "node:child_process";
import { createPrivateKey, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { addVersion } from "../../src/archive/add-version.ts";
import { logFolder } from "../../src/archive/archive-layout.ts";
import { heldObject, sha512 } from "../../src/archive/held-object.ts";
import { refreshIndex } from "../../src/archive/index-files.ts";
import { logHead } from "../../src/archive/log.ts";
import { entryBytes, entryHash, signEntry } from "../../src/archive/log-entry.ts";
import { withSidecar } from "../../src/archive/next-inventory.ts";
import { planVersion } from "../../src/archive/plan-version.ts";
import { verifyArchive } from "../../src/archive/verify-archive.ts";
import type { Host } from "../../src/host/host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { versionRequest } from "../archive/make-version.ts";
import { interleaved, type Timed } from "./measure.ts";

const key = "keys/archive.pem";

/** Each report has ten versions. */
const perReport = 10;

function nth(n: number, bytes: number) {
  const [report, version] = [Math.floor((n - 1) / perReport), (n - 1) % perReport];
  return versionRequest({
    files: [{ path: "papers/paper.pdf", bytes: randomBytes(bytes) }],
    replaces: version === 0 ? undefined : `v${version}`,
    record: {
      id: `urn:boardpaper:bench:${report}`,
      report: `report-${report}`,
      kind: version === 0 ? "original" : "revision",
      reason: "New figures",
      notice: "With new figures.",
    },
  });
}

async function add(host: Host, n: number, bytes = 20_000): Promise<void> {
  const added = await addVersion(host, nth(n, bytes), key);
  if (!added.ok) throw new Error(added.errors.map(({ message }) => message).join("\n"));
}

/** In memory where there is such a disk: what is compared is our work, not how long a disk takes to sync. */
function emptyWorkspace(): string {
  return mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "boardpaper-"));
}

/** The same files as so many calls of `add` leave, without their care for crashes, which takes minutes. */
async function fill(workspace: string, until: number): Promise<void> {
  const host = nodeHost({ workspace, named: [] });
  const put = (path: string, bytes: Uint8Array) => {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), bytes);
  };
  await add(host, 1);
  const privateKey = createPrivateKey(readFileSync(join(workspace, key)));
  let { entries, hash } = await logHead(host, "archive");
  for (let n = 2; n <= until; n++) {
    const request = nth(n, 1000);
    const { folder } = planned(request, undefined);
    const plan = planned(request, (n - 1) % perReport === 0 ? undefined : await heldObject(host, folder));
    const { id, version, versionKind: kind, files, inventory } = plan;
    if (version === "v1") put(`${folder}/0=ocfl_object_1.1`, new TextEncoder().encode("ocfl_object_1.1\n"));
    for (const file of files) put(`${folder}/${version}/${file.path}`, file.bytes);
    for (const file of withSidecar(inventory)) put(`${folder}/${file.path}`, file.bytes);
    const event = { event: "archived", id, version, kind, inventory: sha512(inventory) } as const;
    const bytes = entryBytes({ seq: ++entries, prev: hash, time: "2026-01-05T12:00:00Z", ...event });
    put(`${logFolder("archive", entries)}/entry.json`, bytes);
    put(`${logFolder("archive", entries)}/entry.sig`, signEntry(bytes, privateKey));
    hash = entryHash(bytes);
  }
  await refreshIndex(host, "archive");
}

function planned(request: ReturnType<typeof nth>, held: Parameters<typeof planVersion>[1]) {
  const record = held ? request.record : { ...request.record, kind: "original" as const };
  const plan = planVersion({ ...request, record }, held);
  if (!plan.ok || plan.value.kind !== "publish") throw new Error("nothing is to be filed");
  return plan.value;
}

/** Versions around the tenth of a new archive, and those before the ten thousandth: of a page of the index that is nearly full. */
async function addedVersions(rounds: number): Promise<Readonly<Record<"tenth" | "tenThousandth", Timed>>> {
  const [small, large] = [emptyWorkspace(), emptyWorkspace()];
  const [one, other] = [small, large].map((workspace) => nodeHost({ workspace, named: [] })) as [Host, Host];
  let [n, m] = [9, 9_990 - rounds];
  for (let count = 1; count <= n; count++) await add(one, count);
  await fill(large, m);
  const times = await interleaved(rounds, {
    tenth: () => add(one, ++n),
    tenThousandth: () => add(other, ++m),
  });
  for (const workspace of [small, large]) rmSync(workspace, { recursive: true });
  return times;
}

/** Papers of the size that papers have: a Word file, a PDF and their like are a megabyte and a half. */
async function checkedArchive(rounds: number) {
  const workspace = emptyWorkspace();
  const host = nodeHost({ workspace, named: [] });
  for (let n = 1; n <= 100; n++) await add(host, n, 1_500_000);
  const sums = `find "${workspace}/archive" -type f -print0 | xargs -0 sha512sum > /dev/null`;
  const times = await interleaved(rounds, {
    verify: async () => {
      const verified = await verifyArchive(host, "archive", () => {});
      if (!verified.ok) throw new Error("the archive is not as it was filed");
    },
    sha512sum: async () => {
      if (spawnSync("sh", ["-c", sums]).status !== 0) throw new Error("sha512sum failed");
    },
  });
  rmSync(workspace, { recursive: true });
  return times;
}

export async function archiveTimes() {
  const added = await addedVersions(15);
  const verified = await checkedArchive(5);
  return { ...added, ...verified };
}
