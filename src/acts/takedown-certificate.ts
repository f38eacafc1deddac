/** The certificate of one takedown: where it lies, and whether it is there already. */

import { slug } from "../document/slug.ts";
import type { Host } from "../host/host.ts";
import { Takedown } from "../schema/takedown.ts";

export interface TakedownCertificate {
  readonly path: string;
  /** Of the same takedown, which was stopped, or is repeated. */
  readonly existing: Takedown | undefined;
}

/** @throws ZodError or SyntaxError where it is there and somebody damaged it */
export async function takedownCertificate(
  host: Host,
  areaFolder: string,
  { meeting, paper }: Pick<Takedown, "meeting" | "paper">,
): Promise<TakedownCertificate> {
  const stem = `${areaFolder}/takedowns/${meeting}-${slug(paper)}`;
  // “a/survey.pdf” and “a-survey.pdf” would have the same name.
  for (let number = 1; ; number++) {
    const path = number === 1 ? `${stem}.json` : `${stem}-${number}.json`;
    if (!(await host.isFile(path))) return { path, existing: undefined };
    const existing = certificateIn(await host.readBytes(path));
    if (existing.meeting === meeting && existing.paper === paper) return { path, existing };
  }
}

export function certificateIn(bytes: Uint8Array): Takedown {
  return Takedown.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

export function certificateFile(certificate: Takedown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(certificate, undefined, 2)}\n`);
}
