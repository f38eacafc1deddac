/** The papers of an area that were taken down: no pack and no site has them again. */

import type { Host } from "../host/host.ts";
import { certificatesIn } from "./takedown-certificate.ts";

export interface TakenDown {
  /** Ids of reports, and paths of files in the area's folder. */
  readonly papers: ReadonlySet<string>;
  /** Those files by the SHA-256 of their bytes, since another path may lead to the same. */
  readonly files: ReadonlyMap<string, string>;
}

export async function takenDownIn(host: Host, areaFolder: string): Promise<TakenDown> {
  const certificates = (await certificatesIn(host, areaFolder)).map(({ certificate }) => certificate);
  return {
    papers: new Set(certificates.map(({ paper }) => paper)),
    files: new Map(
      certificates.flatMap(({ paper, sources = [] }) => sources.map((digest) => [digest, paper] as const)),
    ),
  };
}
