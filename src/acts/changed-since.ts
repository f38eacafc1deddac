/** Whether a paper would come out otherwise now than when its Word file was last written, by the record beside the outputs. */

import { createHash } from "node:crypto";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { ifAllowed } from "../host/if-allowed.ts";
import { areaName } from "./area-name.ts";
import { areaFolderOf, idOf } from "./author-file.ts";
import { loadReport } from "./load-report.ts";
import { makePaper } from "./make-paper.ts";
import { recordedHashes, recordPath } from "./plan-outputs.ts";
import { renderFormats } from "./render-formats.ts";

export interface MadeNow {
  /** Of the report. */
  readonly path: string;
  /** As the Word file was named when it was written: the report's id, or that of its form. */
  readonly name: string;
  /** As it would be written now, as a draft. */
  readonly bytes: Uint8Array;
}

/**
 * @param file - the Word file, among the outputs or anywhere else
 * @returns false where nothing tells when it was written
 */
export async function hasChangedSince(host: Host, file: string, { path, name, bytes }: MadeNow): Promise<boolean> {
  const paper = `${areaName(host, areaFolderOf(path))}/${idOf(path)}`;
  const out = file.includes(`/${paper}/`) ? file.slice(0, file.lastIndexOf(`/${paper}/`)) : "output";
  const record = recordPath(out, `${paper}/${name}.docx`);
  const [last] = (await ifAllowed(() => hashesIn(host, record))) ?? [];
  if (last === undefined || sha256(bytes) === last) return false;
  const final = name === idOf(path) ? await finalNow(host, path) : undefined;
  return !final || sha256(final) !== last;
}

async function hashesIn(host: Host, record: string): Promise<readonly string[]> {
  return (await host.isFile(record)) ? recordedHashes(await host.readBytes(record)) : [];
}

async function finalNow(host: Host, report: string): Promise<Uint8Array | undefined> {
  const loaded = await loadReport(host, report);
  const paper = loaded.ok ? makePaper({ ...loaded.value, standing: "final", asAt: undefined }) : loaded;
  if (!loaded.ok || !paper.ok) return undefined;
  const [word] = await renderFormats(host, paper.value, loaded.value.theme, ["docx"], "");
  return word?.bytes;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export function changedSince(file: string, severity: Diagnostic["severity"]): Diagnostic {
  return {
    severity,
    code: "pull/changed-since",
    message: "the paper would come out otherwise now than when its Word file was last written",
    at: { file },
    hint: "what is new since then is shown as taken out: accept edits by their numbers, and only those that were made in Word",
  };
}
