/** `boardpaper archive diff`: which passages of two archived papers have other words, and which facts other values. */

import { findVersions } from "../archive/find-version.ts";
import { type ChangedPassage, changedPassages } from "../compare/changed-passages.ts";
import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import type { Host } from "../host/host.ts";
import { archivedDocument, noDocument, versionName } from "./archive-document.ts";

export interface DiffRequest {
  readonly archive: string;
  /** `2022-09-board@v1`; the latest version where none is named. */
  readonly before: string;
  readonly after: string;
}

export interface ArchiveDiff {
  /** In full: `cumbria/2022-09-board@v1`. */
  readonly before: string;
  readonly after: string;
  readonly passages: readonly ChangedPassage[];
  /** Facts that both papers tell, with other values. */
  readonly facts: readonly ChangedFact[];
}

export interface ChangedFact {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export async function diffVersions(host: Host, { archive, before, after }: DiffRequest): Promise<Checked<ArchiveDiff>> {
  const one = await named(host, archive, before);
  const other = await named(host, archive, after);
  if (!one.ok || !other.ok) {
    return { ok: false, errors: [one, other].flatMap((found) => (found.ok ? [] : found.errors)) };
  }
  const passages = changedPassages(one.value.document, other.value.document);
  const facts = changedFacts(one.value.document, other.value.document);
  return checked({ before: one.value.name, after: other.value.name, passages, facts });
}

function changedFacts({ facts: earlier }: Document, { facts: later }: Document): readonly ChangedFact[] {
  return Object.entries(earlier).flatMap(([name, { value: before }]) => {
    const after = later[name]?.value;
    return after === undefined || after === before ? [] : [{ name, before, after }];
  });
}

interface NamedDocument {
  readonly name: string;
  readonly document: Document;
}

async function named(host: Host, archive: string, version: string): Promise<Checked<NamedDocument>> {
  const found = await findVersions(host, archive, version);
  if (!found.ok) return found;
  const { object, versions } = found.value;
  const listed = versions.at(-1);
  if (!listed) throw new Error("a found report has a version");
  const document = await archivedDocument(host, object, listed);
  if (!document) return { ok: false, errors: [noDocument(listed, object.folder)] };
  return checked({ name: versionName(listed), document });
}
