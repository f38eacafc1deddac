/** `boardpaper archive diff`: what moved between two archived papers, in the facts and in the words; -o writes it as a file. */

import { findVersions } from "../archive/find-version.ts";
import { archivedBytes } from "../archive/held-object.ts";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { type ArchiveDiff, type DiffRequest, diffVersions } from "./archive-diff.ts";
import { type Change, changedFactsBetween } from "./changes.ts";
import { writeOutputs } from "./write-outputs.ts";

export interface ComparisonRequest extends DiffRequest {
  /** A Word file with tracked changes, or a page: `redline.docx`, `comparison.html`; none is written without it. */
  readonly out: string | undefined;
}

export interface Comparison extends ArchiveDiff {
  /** Actions, measures, risks and findings of which the papers' own data say something else. */
  readonly changes: readonly Change[];
}

export async function compareVersions(host: Host, request: ComparisonRequest): Promise<Checked<Comparison>> {
  const diff = await diffVersions(host, request);
  if (!diff.ok) return diff;
  const moved = await changedFactsBetween(host, request);
  const findings = moved.ok ? moved.warnings : dataNotCompared(moved.errors);
  const comparison = { ...diff.value, changes: moved.ok ? moved.value.changes : [] };
  const { out } = request;
  if (out === undefined) return checked(comparison, findings);

  const bytes = out.endsWith(".docx") ? await redline(host, request) : checked(await page(comparison));
  if (!bytes.ok) return bytes;
  const [, folder = ".", path = out] = /^(.*)[/\\]([^/\\]+)$/.exec(out) ?? [];
  const written = await writeOutputs(host, { out: folder, files: [{ path, bytes: bytes.value }] });
  return written.ok ? checked(comparison, findings) : written;
}

/** What the papers say is compared all the same. */
function dataNotCompared(errors: readonly Diagnostic[]): readonly Diagnostic[] {
  const told: Diagnostic = {
    severity: "warning",
    code: "archive/data-not-compared",
    message:
      "the data that a version was filed with can't be read as today's are: only what the papers say is compared",
    hint: "what follows tells why; the version itself is as it was filed",
  };
  return [told, ...errors.map((error): Diagnostic => ({ ...error, severity: "warning" }))];
}

async function redline(host: Host, { archive, before, after }: DiffRequest): Promise<Checked<Uint8Array>> {
  const [earlier, later] = [await wordFile(host, archive, before), await wordFile(host, archive, after)];
  const { redlineDocx } = await import("../redline/redline-docx.ts");
  const time = `${later.asAt}T00:00:00Z`;
  return redlineDocx({ before: earlier.bytes, after: later.bytes, author: "boardpaper", time });
}

/** Of a version whose tree could be read: it has a Word file beside it. */
async function wordFile(host: Host, archive: string, named: string) {
  const found = await findVersions(host, archive, named);
  const listed = found.ok ? found.value.versions.at(-1) : undefined;
  const path = listed?.record.papers.find((paper) => paper.path.endsWith(".docx"))?.path;
  const bytes =
    found.ok && listed && path !== undefined
      ? await archivedBytes(host, found.value.object, listed.version, path)
      : undefined;
  if (!listed || !bytes) throw new Error(`${named} has no Word file that is as it was filed`);
  return { bytes, asAt: listed.record.asAt };
}

async function page({ before, after, passages, changes, facts }: Comparison): Promise<Uint8Array> {
  const { comparisonPage } = await import("../redline/redline-html.ts");
  const moved = changes.map(({ kind, id, name, from = "", to = "" }) => ({
    what: `${id}${name === undefined ? "" : `, ${name}`} (${kind})`,
    before: from,
    after: to,
  }));
  const told = facts.map((fact) => ({ what: fact.name, before: fact.before, after: fact.after }));
  return new TextEncoder().encode(comparisonPage({ before, after, passages, changes: [...moved, ...told] }));
}
