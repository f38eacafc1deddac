/** The certificates of an area's takedowns: where each lies, and where a new one is to lie. */

import { slug } from "../document/slug.ts";
import type { Host } from "../host/host.ts";
import { Takedown } from "../schema/takedown.ts";

export interface TakedownCertificate {
  readonly path: string;
  readonly certificate: Takedown;
}

/** @throws ZodError or SyntaxError where one is damaged: it must not bring back what it took down, so it stops everything */
export async function certificatesIn(host: Host, areaFolder: string): Promise<readonly TakedownCertificate[]> {
  const folder = `${areaFolder}/takedowns`;
  if (!(await host.isFolder(folder))) return [];
  const paths = (await host.list(folder))
    .map(({ name }) => `${folder}/${name}`)
    .filter((path) => path.endsWith(".json"));
  return Promise.all(paths.map(async (path) => ({ path, certificate: certificateIn(await host.readBytes(path)) })));
}

/** @returns a path at which nothing lies: “a/survey.pdf” and “a-survey.pdf” would have the same */
export async function newCertificatePath(
  host: Host,
  areaFolder: string,
  { meeting, paper }: Pick<Takedown, "meeting" | "paper">,
): Promise<string> {
  const stem = `${areaFolder}/takedowns/${meeting}-${slug(paper)}`;
  for (let number = 1; ; number++) {
    const path = number === 1 ? `${stem}.json` : `${stem}-${number}.json`;
    if (!(await host.isFile(path))) return path;
  }
}

export function certificateFile(certificate: Takedown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(certificate, undefined, 2)}\n`);
}

function certificateIn(bytes: Uint8Array): Takedown {
  return Takedown.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
