/** Are an object's files there, with the bytes that every inventory says? Each is read once, piece by piece. */

import type { Host } from "../../host/host.ts";
import type { VersionInventory } from "./check-history.ts";
import { canDigest, hashOf } from "./digest-algorithms.ts";
import type { OcflCode, Report } from "./ocfl-finding.ts";

/** How much was read. */
export interface Seen {
  readonly files: number;
  readonly bytes: number;
}

interface Claim {
  /** E092 of a manifest, E093 of a fixity block. */
  readonly code: OcflCode;
  readonly algorithm: string;
  readonly digest: string;
}

interface Content {
  readonly inventories: readonly VersionInventory[];
  /** Every file of every version's content, relative to the object. */
  readonly content: readonly string[];
}

export async function checkContent(
  host: Host,
  root: string,
  { inventories, content }: Content,
  report: Report,
): Promise<Seen> {
  const claims = claimsByPath(inventories);
  const present = new Set(content);
  for (const [path, wanted] of claims) {
    if (present.has(path)) continue;
    for (const code of new Set(wanted.map(({ code }) => code))) report(code, `${root}/${path}`, "the file is missing");
  }

  let bytes = 0;
  for (const path of content) {
    const wanted = claims.get(path) ?? [];
    const found = await digestsOf(host, `${root}/${path}`, new Set(wanted.map(({ algorithm }) => algorithm)));
    bytes += found.bytes;
    for (const { code, algorithm, digest } of wanted) {
      if (found.digests.get(algorithm) !== digest) {
        report(code, `${root}/${path}`, `the bytes do not have the ${algorithm} digest that they were archived with`);
      }
    }
  }
  return { files: content.length, bytes };
}

/** Each claim once, whichever inventories make it. */
function claimsByPath(inventories: readonly VersionInventory[]): ReadonlyMap<string, readonly Claim[]> {
  const claims = new Map<string, Map<string, Claim>>();
  const add = (path: string, claim: Claim) => {
    const ofPath = claims.get(path) ?? new Map<string, Claim>();
    claims.set(path, ofPath.set(JSON.stringify(claim), claim));
  };
  for (const { inventory } of inventories) {
    const blocks = [
      { code: "E092" as const, algorithm: inventory.algorithm, digests: inventory.manifest },
      ...[...inventory.fixity].map(([algorithm, digests]) => ({ code: "E093" as const, algorithm, digests })),
    ];
    for (const { code, algorithm, digests } of blocks.filter(({ algorithm }) => canDigest(algorithm))) {
      for (const [digest, paths] of digests) {
        for (const path of paths) add(path, { code, algorithm, digest: digest.toLowerCase() });
      }
    }
  }
  return new Map([...claims].map(([path, ofPath]) => [path, [...ofPath.values()]]));
}

async function digestsOf(host: Host, path: string, algorithms: ReadonlySet<string>) {
  const hashes = [...algorithms].map((algorithm) => ({ algorithm, hash: hashOf(algorithm) }));
  let bytes = 0;
  for await (const piece of host.readPieces(path)) {
    bytes += piece.length;
    for (const { hash } of hashes) hash.update(piece);
  }
  return { bytes, digests: new Map(hashes.map(({ algorithm, hash }) => [algorithm, hash.digest("hex")])) };
}
