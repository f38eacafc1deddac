/** `boardpaper pull EDITED.docx`: what was changed in Word, for review; and what of it is accepted, into the report's file. */

import { editsBetween, type FoundEdits } from "../compare/edits.ts";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { type JudgeRequest, judgeEdits } from "../pull/judge-edits.ts";
import type { PullChange } from "../pull/pull-change.ts";
import { readEdited } from "../read/docx/read-edited.ts";
import type { EditedBlock } from "../read/edited.ts";
import { isToBeWritten } from "../source/roll-report.ts";
import { changedSince, hasChangedSince, type MadeNow } from "./changed-since.ts";
import { loadReport } from "./load-report.ts";
import { makePaper } from "./make-paper.ts";
import { alreadyThere } from "./new-report.ts";
import { ownPassages } from "./own-passages.ts";
import { pullFindings } from "./pull-findings.ts";
import { renderFormats } from "./render-formats.ts";
import { reportOfFile } from "./report-of-file.ts";
import { takeAccepted } from "./take-accepted.ts";
import { isForm, withWholeReport, writingForm } from "./writing-form.ts";

export interface PullRequest {
  /** The Word file's path. */
  readonly file: string;
  /** A path or an id; by the file's name if not given. */
  readonly report: string | undefined;
  /** Numbers of changes; or all that can be taken. Nothing is written for none. */
  readonly accept: "all" | readonly number[];
  /** A new file for the report with what was taken; the report's own if not given. */
  readonly output: string | undefined;
}

export interface Pulled {
  readonly findings: readonly Diagnostic[];
  readonly changes: readonly PullChange[];
  /** The numbers of those that were taken. */
  readonly taken: readonly number[];
  /** The report's file or the new one, where it was written. */
  readonly files: readonly string[];
}

export async function pull(host: Host, request: PullRequest): Promise<Pulled> {
  const nothing = { changes: [], taken: [], files: [] };
  const file = request.file.replaceAll("\\", "/");
  const opened = await openEdited(host, file);
  if (!opened.ok) return { ...nothing, findings: opened.errors };
  const report = await reportOfFile(host, file, request.report);
  if (!report.ok) return { ...nothing, findings: report.errors };
  const { output = report.value } = request;
  if (output !== report.value && (await host.isFile(output))) return { ...nothing, findings: [alreadyThere(output)] };
  const sources = await hostOf(host, report.value, opened.value);
  const compared = await comparePaper(sources, report.value, opened.value);
  if (!compared.ok) return { ...nothing, findings: compared.errors };

  const { changes, found, base } = compared.value;
  const strange = strangeFile(file, found, base);
  if (strange.some(({ severity }) => severity === "error")) return { ...nothing, findings: strange };
  const isOld = changes.length > 0 && (await hasChangedSince(host, file, compared.value.made));
  const accepted = acceptedOf(request.accept, changes, file, isOld);
  if (!accepted.ok) return { ...nothing, changes, findings: accepted.errors };

  const again = async (changed: Host) => {
    const rebuilt = await comparePaper(changed, report.value, opened.value);
    return rebuilt.ok ? rebuilt.value.changes : undefined;
  };
  const result = await takeAccepted(sources, {
    report: report.value,
    output,
    changes,
    accepted: accepted.value,
    starts: compared.value.starts,
    again,
  });
  const { taken, files } = result;
  const left = changes.filter(({ number }) => !taken.includes(number));
  return { changes, taken, files, findings: [...strange, ...accepted.warnings, ...pullFindings(left, result.untaken)] };
}

/** For a form, the report has all sections of its kind: in Word there is a box for each. */
async function hostOf(host: Host, report: string, edited: readonly EditedBlock[]): Promise<Host> {
  const loaded = await loadReport(host, report);
  if (!loaded.ok || !isForm(edited, loaded.value.kind)) return host;
  return withWholeReport(host, report, loaded.value.kind);
}

async function openEdited(host: Host, file: string): Promise<Checked<readonly EditedBlock[]>> {
  if (await host.isFile(file)) {
    const read = readEdited(await host.readBytes(file));
    return read.ok ? read : { ok: false, errors: read.errors.map((error) => ({ ...error, at: { file } })) };
  }
  const hint = "name the Word file by its path";
  return {
    ok: false,
    errors: [{ severity: "error", code: "pull/no-file", message: `there is no file “${file}”`, at: { file }, hint }],
  };
}

interface Compared {
  readonly changes: readonly PullChange[];
  readonly found: FoundEdits;
  readonly base: readonly EditedBlock[];
  readonly made: MadeNow;
  /** The lines of the report at which its passages begin. */
  readonly starts: readonly number[];
}

/** The paper as it would be built now, beside the file as it came back. */
async function comparePaper(host: Host, report: string, edited: readonly EditedBlock[]): Promise<Checked<Compared>> {
  const loaded = await loadReport(host, report);
  if (!loaded.ok) return loaded;
  const isOfForm = isForm(edited, loaded.value.kind);
  const paper = isOfForm
    ? writingForm(loaded.value)
    : makePaper({ ...loaded.value, standing: "draft", asAt: undefined });
  if (!paper.ok) return paper;
  const { document } = paper.value;
  const [docx] = await renderFormats(host, paper.value, loaded.value.theme, ["docx"], "");
  const { bytes } = docx ?? { bytes: new Uint8Array() };
  const base = readEdited(bytes);
  if (!base.ok) return base;

  const { places, report: written, kind } = loaded.value;
  const sectionTitle = (id: string) => {
    const index = kind.kind.sections.findIndex((section) => section.id === id);
    return { file: kind.file, line: kind.placeOf(`sections.${index}.title`).line };
  };
  const passages = ownPassages(document, { title: places.of(written.header, "title"), sectionTitle });
  const found = editsBetween(base.value, edited);
  const request: JudgeRequest = {
    edits: found.edits,
    base: base.value,
    document,
    passages,
    wordTemplate: isOfForm ? undefined : loaded.value.wordTemplate?.file,
    report: {
      path: written.path,
      headerEnd: headerEnd(new TextDecoder().decode(await host.readBytes(written.path))),
      isMark: isToBeWritten,
    },
  };
  const starts = [...passages.values()].flatMap(({ at }) =>
    at?.file === written.path && at.line !== undefined ? [at.line] : [],
  );
  const made = { path: written.path, name: document.id, bytes };
  return checked({ changes: judgeEdits(request), found, base: base.value, made, starts });
}

function headerEnd(text: string): number {
  return text.split(/\r?\n/).indexOf("---", 1) + 1;
}

function strangeFile(
  file: string,
  { matched, byBookmark }: FoundEdits,
  base: readonly EditedBlock[],
): readonly Diagnostic[] {
  if (matched < base.length * 0.3) {
    return [
      {
        severity: "error",
        code: "pull/not-ours",
        message: `of ${base.length} paragraphs and tables of the paper, the file has ${matched}`,
        at: { file },
        hint: "check that it is the right file, and name the report with --report",
      },
    ];
  }
  if (byBookmark > matched * 0.3) return [];
  return [
    {
      severity: "warning",
      code: "pull/bookmarks-gone",
      message: "the file has lost its hidden bookmarks, so its paragraphs were matched by their words",
      at: { file },
      hint: "look closely at what is shown before you accept it",
    },
  ];
}

/** @param isOld - the paper has changed since the Word file was made, so that what is new in it seems to be taken out */
function acceptedOf(
  accept: PullRequest["accept"],
  changes: readonly PullChange[],
  file: string,
  isOld: boolean,
): Checked<readonly PullChange[]> {
  const able = changes.filter(({ verdict }) => verdict.kind === "narrative");
  const old = isOld ? [changedSince(file, accept === "all" ? "error" : "warning")] : [];
  if (accept === "all") return checked(able, old);
  const wrong = accept.filter((number) => !able.some((change) => change.number === number));
  const errors = wrong.map(
    (number): Diagnostic => ({
      severity: "error",
      code: "pull/no-such-change",
      message: changes.some((change) => change.number === number)
        ? `change ${number} can't be taken into the report`
        : `there is no change ${number}`,
      at: { file },
      hint:
        able.length === 0
          ? "none of the changes can be taken"
          : `those that can are: ${able.map(({ number: one }) => one).join(", ")}`,
    }),
  );
  return checked(
    able.filter(({ number }) => accept.includes(number)),
    [...old, ...errors],
  );
}
