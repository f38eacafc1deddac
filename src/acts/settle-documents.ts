/**
 * The documents of a meeting as they stand on the site: what says the same as before is left as it is, what is new is made.
 *
 * A published file is never replaced: what says something else gets an address of its own and the reason, or is refused.
 */

import { createHash } from "node:crypto";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FileToWrite } from "../host/host.ts";
import {
  latestVersion,
  type PublishedDocument,
  type PublishedMeeting,
  type PublishedVersion,
} from "../site/published-meeting.ts";
import type { DocumentToPublish, MeetingToPublish } from "./meeting-to-publish.ts";
import { withOwnIds } from "./own-ids.ts";

export interface SettledDocuments {
  readonly documents: readonly PublishedDocument[];
  /** Of new versions; their paths are addresses below the site. */
  readonly files: readonly FileToWrite[];
}

export interface MadeDocument {
  readonly files: readonly {
    readonly format: "html" | "pdf" | "json";
    readonly path: string;
    readonly bytes: Uint8Array;
  }[];
  readonly passages: PublishedDocument["passages"];
  /** Of a pack. */
  readonly lastPage?: number;
}

export interface SettleRequest {
  readonly meeting: MeetingToPublish;
  readonly earlier: PublishedMeeting | undefined;
  /** The day, and why there are new versions of what was published before; without a reason there can be none. */
  readonly on: string;
  readonly reason: string | undefined;
  /** @param firstPage - of a pack: supplements count on from what was published */
  readonly make: (document: DocumentToPublish, version: number, firstPage: number) => Promise<Checked<MadeDocument>>;
}

export async function settleDocuments(request: SettleRequest): Promise<Checked<SettledDocuments>> {
  const { earlier } = request;
  const wantedDocuments = withOwnIds(request.meeting.documents, earlier?.documents ?? []);
  const documents: PublishedDocument[] = [];
  const files: FileToWrite[] = [];
  const findings: Diagnostic[] = gone(request, wantedDocuments);
  let lastPage = 0;
  for (const wanted of wantedDocuments) {
    const before = earlier?.documents.find(({ id }) => id === wanted.id);
    const settled = await settleDocument(wanted, before, lastPage + 1, request);
    findings.push(...(settled.ok ? settled.warnings : settled.errors));
    if (!settled.ok) continue;
    documents.push(settled.value.document);
    files.push(...settled.value.files);
    lastPage = latestVersion(settled.value.document).lastPage ?? lastPage;
  }
  return checked({ documents: [...documents, ...takenDown(request, wantedDocuments)], files }, findings);
}

/** What the meeting has no longer, since it was taken down: a notice stays at its address. */
function takenDown({ earlier }: SettleRequest, documents: readonly DocumentToPublish[]) {
  const gone = (earlier?.documents ?? []).filter(({ id }) => !documents.some((wanted) => wanted.id === id));
  return gone.filter((document) => document.takenDown !== undefined);
}

async function settleDocument(
  wanted: DocumentToPublish,
  before: PublishedDocument | undefined,
  firstPage: number,
  { meeting, on, reason, make }: SettleRequest,
): Promise<Checked<{ readonly document: PublishedDocument; readonly files: readonly FileToWrite[] }>> {
  const { id, kind, item, title, report, file, source } = wanted;
  const from = { ...(report !== undefined && { report }), ...(file !== undefined && { file }) };
  const latest = before && latestVersion(before);
  if (before && latest?.source === source) return checked({ document: { ...before, ...from }, files: [] });
  if (latest && reason === undefined) return { ok: false, errors: [changed(title, latest.on, meeting.pack.path)] };

  const number = (latest?.number ?? 0) + 1;
  const made = await make(wanted, number, firstPage);
  if (!made.ok) return made;
  const { files, passages, lastPage } = made.value;
  const version: PublishedVersion = {
    number,
    on: latest ? on : wanted.on,
    ...(latest && reason !== undefined && { reason }),
    source,
    ...(lastPage !== undefined && { lastPage }),
    files: files.map(({ format, path, bytes }) => ({ format, path, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  const document: PublishedDocument = {
    id,
    kind,
    ...(item !== undefined && { item }),
    title,
    ...from,
    versions: [...(before?.versions ?? []), version],
    passages,
  };
  return checked({ document, files }, made.warnings);
}

/** What was published before and the meeting no longer has. */
function gone({ meeting, earlier }: SettleRequest, documents: readonly DocumentToPublish[]): Diagnostic[] {
  const missing = (earlier?.documents ?? []).filter(
    (document) => document.takenDown === undefined && !documents.some((wanted) => wanted.id === document.id),
  );
  return missing.map(({ title, id, report, file }): Diagnostic => {
    const paper = report ?? file ?? id;
    return {
      severity: "error",
      code: "site/gone",
      message: `“${title}” (${id}) was published, and the meeting has it no longer`,
      at: { file: meeting.pack.path },
      hint: meeting.keptBack.has(paper)
        ? `it is not for publication: take it down, with boardpaper takedown ${meeting.pack.id} "${paper}" --reason … --approved-by …`
        : "put it back: publishing takes nothing away. What replaces or corrects a paper comes in a supplement",
    };
  });
}

function changed(title: string, on: string, file: string): Diagnostic {
  return {
    severity: "error",
    code: "site/changed",
    message: `“${title}” was published on ${on} and would now say something else`,
    at: { file },
    hint: "bring what is new in a supplement; or give the reason with --new-version, and it is published beside the earlier one",
  };
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
