import { type Command, InvalidArgumentError, Option } from "commander";
import { archiveBackground } from "../../acts/archive-background.ts";
import { rebuildVersions } from "../../acts/archive-rebuild.ts";
import { archiveReport, type Replacement } from "../../acts/archive-report.ts";
import { findVersions } from "../../archive/find-version.ts";
import { type ListedVersion, listVersions } from "../../archive/list-versions.ts";
import { logHead } from "../../archive/log.ts";
import type { ArchivePlan } from "../../archive/plan-version.ts";
import { recordVerification } from "../../archive/record-verification.ts";
import { verifyArchive } from "../../archive/verify-archive.ts";
import { type AccessClass, accessClasses } from "../../archive/version-record.ts";
import { checked } from "../../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../../values/calendar-date.ts";
import { counted } from "../counted.ts";
import type { OpenSession } from "../program.ts";
import type { Answer, Session } from "../session.ts";
import { type ArchiveOptions, archiveCommand, folderOf, keyOption } from "./archive-options.ts";
import { addAsk, addDiff } from "./archive-questions.ts";
import { addDispose, addDue, addExport, addHold } from "./archive-retention.ts";
import { dayArgument } from "./arguments.ts";

interface AddOptions extends ArchiveOptions {
  readonly key: string;
  readonly revision?: string;
  readonly correction?: string;
  readonly withdrawal?: string;
  readonly reason?: string;
  readonly notice?: string;
  readonly published?: CalendarDate;
  readonly access?: AccessClass;
  readonly background?: readonly string[];
  readonly by: string;
  readonly dryRun?: true;
}

export function addArchive(program: Command, open: OpenSession): void {
  const archive = program.command("archive").description("keep dated versions that nothing overwrites");
  addAdd(archive, open);
  addList(archive, open);
  addShow(archive, open);
  addVerify(archive, open);
  addHead(archive, open);
  addRebuild(archive, open);
  addDiff(archive, open);
  addAsk(archive, open);
  addDue(archive, open);
  addHold(archive, open);
  addExport(archive, open);
  addDispose(archive, open);
}

function addAdd(archive: Command, open: OpenSession): void {
  const command = archiveCommand(archive, "add", "file a report's final papers as a version")
    .argument("<report>", "a report, by path or id")
    .option("--revision <version>", "with new content, in place of the version named: v1", versionArgument)
    .option("--correction <version>", "with a mistake mended, in place of the version named", versionArgument)
    .option("--withdrawal <version>", "only say that the version named no longer stands", versionArgument)
    .option("--reason <words>", "why it is replaced: kept with the version")
    .option("--notice <words>", "what readers are told: kept with the version")
    .addOption(
      new Option("--published <day>", "when it was published; else it says “not stated”").argParser(dayArgument),
    )
    .addOption(
      new Option("--access <class>", "who may read it; left out, as the agenda has it").choices([...accessClasses]),
    )
    .option("--background <file...>", "file these background papers of the report, as an object of their own")
    .option("--by <post>", "who files it", "boardpaper")
    .addOption(keyOption())
    .option("--dry-run", "say what would be filed, and file nothing")
    .action(async (report: string, options: AddOptions) => {
      const replacement = replacementOf(options);
      if (replacement === "wrong") {
        const use = "error: say one of --revision, --correction and --withdrawal, with --reason and --notice";
        return command.error(use, { exitCode: 2 });
      }
      const { archive, key, access, by, background } = options;
      const session = open([archive, folderOf(key), ...(background ?? []).map(folderOf)]);
      const [published, isDryRun] = [options.published ?? "not-stated", options.dryRun === true] as const;
      const request = { report, archive, key, replacement, published, access, by, isDryRun };
      await session.finish(
        background
          ? await archiveBackground(session.host, { ...request, files: background })
          : await archiveReport(session.host, request),
        (plan) => addedAnswer(plan, isDryRun),
        { json: {}, state: "Nothing was written." },
        options.json === true,
      );
    });
}

/** @throws InvalidArgumentError for what is no version */
function versionArgument(text: string): string {
  if (!/^v[1-9]\d*$/.test(text)) throw new InvalidArgumentError("Write a version as v1.");
  return text;
}

/** @returns "wrong" where two kinds are named, or words are missing or have nothing to stand with */
function replacementOf(options: AddOptions): Replacement | undefined | "wrong" {
  const kinds = (["revision", "correction", "withdrawal"] as const).filter((kind) => options[kind] !== undefined);
  const [kind] = kinds;
  const { reason, notice } = options;
  if (kind === undefined) return reason === undefined && notice === undefined ? undefined : "wrong";
  const replaces = options[kind];
  if (kinds.length > 1 || !reason || !notice || replaces === undefined) return "wrong";
  return { kind, replaces, reason, notice };
}

function addedAnswer(plan: ArchivePlan, isDryRun: boolean): Answer {
  const { kind, id, version, folder } = plan;
  const done = isDryRun ? `${version} would be filed. Nothing was written.` : "The version was filed.";
  return {
    results: [`${folder}/${version}`],
    json: { kind, id, version, folder },
    state: kind === "publish" ? done : `The same papers were filed before as ${version}: nothing was written.`,
  };
}

function addList(archive: Command, open: OpenSession): void {
  archiveCommand(archive, "list", "list every version that the archive holds").action(
    async (options: ArchiveOptions) => {
      const session = open([options.archive]);
      await session.finish(
        await listVersions(session.host, options.archive),
        (versions) => ({
          results: versions.map(inOneLine),
          json: { versions },
          state: `${counted(versions.length, "version")}.`,
        }),
        { json: { versions: [] }, state: "" },
        options.json === true,
      );
    },
  );
}

function inOneLine({ version, record }: ListedVersion): string {
  const { area, report, kind, asAt, generated } = record;
  return `${area}/${report}@${version}  ${kind}, as at ${asAt}, filed on ${generated.slice(0, 10)}`;
}

function addShow(archive: Command, open: OpenSession): void {
  archiveCommand(archive, "show", "show a report's versions: why each was made, and where its papers lie")
    .argument("<version>", "a report by its id, with @v1 for one version")
    .action(async (named: string, options: ArchiveOptions) => {
      const session = open([options.archive]);
      await session.finish(
        await findVersions(session.host, options.archive, named),
        ({ versions }) => ({
          results: versions.flatMap(inFull),
          json: { versions },
          state: `${counted(versions.length, "version")}.`,
        }),
        { json: { versions: [] }, state: "" },
        options.json === true,
      );
    });
}

function inFull(listed: ListedVersion): readonly string[] {
  const { record, isLatest, papers } = listed;
  const published = record.published === "not-stated" ? "not stated" : record.published;
  return [
    inOneLine(listed),
    `  ${record.title}, ${record.body}, ${record.meetingDate}`,
    `  published ${published}; ${record.access}; made by ${record.build.tool}${isLatest ? "" : "; replaced"}`,
    ...record.cleared.map(({ name, by, on }) => `  cleared: ${name}, by ${by} on ${on}`),
    ...(record.reason === undefined ? [] : [`  reason: ${record.reason}`]),
    ...(record.notice === undefined ? [] : [`  notice: ${record.notice}`]),
    ...papers.map((path) => `  ${path}`),
  ];
}

interface VerifyOptions extends ArchiveOptions {
  readonly key: string;
  readonly record?: true;
}

function addVerify(archive: Command, open: OpenSession): void {
  archiveCommand(
    archive,
    "verify",
    "check that everything is as it was filed; or any OCFL object, storage root or BagIt bag",
  )
    .option("--record", "put into the archive's log that it was")
    .addOption(keyOption())
    .action(async (options: VerifyOptions) => {
      const session = open([options.archive, ...(options.record ? [folderOf(options.key)] : [])]);
      await session.finish(
        await verified(session, options),
        ({ objects, files, bytes }) => ({
          results: [],
          json: { ok: true, objects, files, bytes },
          state: `As filed: ${counted(objects, "report")} with ${counted(files, "file")} (${megabytes(bytes)}).`,
        }),
        { json: { ok: false }, state: "The archive is not as it was filed." },
        options.json === true,
      );
    });
}

/** How many reports are read between two lines that tell how far it is. */
const progressStep = 100;

async function verified({ host, terminal }: Session, { archive, key, record }: VerifyOptions) {
  const answer = await verifyArchive(host, archive, ({ objects, bytes }) => {
    if (objects % progressStep === 0) terminal.progress?.(`${objects} reports, ${megabytes(bytes)} read`);
  });
  if (!answer.ok || !record) return answer;
  const recorded = await recordVerification(host, { archive, key }, answer.value);
  return recorded.ok ? answer : recorded;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function addHead(archive: Command, open: OpenSession): void {
  archiveCommand(archive, "head", "print the digest that stands for the whole archive, to be published").action(
    async (options: ArchiveOptions) => {
      const session = open([options.archive]);
      const { entries, hash } = await logHead(session.host, options.archive);
      await session.finish(
        checked({ entries, sha256: hash }),
        (head) => ({
          results: [`${head.entries} ${head.sha256}`],
          json: head,
          state: "Compare it with one that was published.",
        }),
        { json: {}, state: "" },
        options.json === true,
      );
    },
  );
}

function addRebuild(archive: Command, open: OpenSession): void {
  archiveCommand(
    archive,
    "rebuild",
    "build a report's versions again from their own data, and compare them byte for byte",
  )
    .argument("<version>", "a report by its id, with @v1 for one version")
    .action(async (version: string, options: ArchiveOptions) => {
      const session = open([options.archive]);
      await session.finish(
        await rebuildVersions(session.host, { version, archive: options.archive }),
        (papers) => ({
          results: papers.map(
            ({ version, path, isIdentical }) => `${version} ${path}: ${isIdentical ? "identical" : "differs"}`,
          ),
          json: { papers },
          state: `${papers.filter(({ isIdentical }) => isIdentical).length} of ${papers.length} papers are identical.`,
        }),
        { json: { papers: [] }, state: "A version could not be built as it was." },
        options.json === true,
      );
    });
}
