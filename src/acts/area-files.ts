/** The files of an area that the tracker holds, as they are written: text, plain data and a fingerprint. */

import { createHash } from "node:crypto";
import type { Host } from "../host/host.ts";
import { authorText } from "../source/author-text.ts";
import { yamlDocument } from "../source/yaml-document.ts";
import { trackerSheets } from "../tracker/tracker-sheet.ts";
import type { WrittenData } from "../tracker/written-records.ts";

export interface AreaFile {
  /** In the area: `programme.yaml`. */
  readonly name: string;
  readonly path: string;
  /** With the line ends that it has on the disk. */
  readonly bytes: Uint8Array;
  /** Its lines end with a line feed alone. */
  readonly text: string;
  readonly data: WrittenData;
  readonly fingerprint: string;
}

/** @param folder - of an area that has been loaded without errors. @returns those that there are */
export async function areaFiles(host: Host, folder: string): Promise<readonly AreaFile[]> {
  const names = [...new Set(trackerSheets.map(({ file }) => file))];
  const files: AreaFile[] = [];
  for (const name of names) {
    const path = `${folder}/${name}`;
    if (!(await host.isFile(path))) continue;
    const bytes = await host.readBytes(path);
    const source = authorText(path, bytes);
    if (!source.ok) continue;
    const { text } = source.value;
    const data = (yamlDocument(text).document.toJS({ maxAliasCount: 50 }) ?? {}) as WrittenData;
    files.push({ name, path, bytes, text, data, fingerprint: fingerprintOf(text) });
  }
  return files;
}

/** Of the text without regard to line ends, so that a checkout on another system changes nothing. */
function fingerprintOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
