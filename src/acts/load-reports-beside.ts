/** What a report needs to know of the others of its area: which there are, when those meet that it names, and who encloses it. */

import type { CommentsOnReport, PaperHeader, ReferredReport, ReportsBeside } from "../facts/area-data.ts";
import { recommendationsIn } from "../facts/recommendations-in.ts";
import type { Host } from "../host/host.ts";
import { Meeting } from "../schema/meeting.ts";
import { Minutes } from "../schema/minutes.ts";
import { parseReport, type Report } from "../source/parse-report.ts";
import type { Places } from "../source/places.ts";
import { areaAuthorFiles, areaFolderOf, idOf } from "./author-file.ts";
import { readAuthorText, readYaml } from "./load-area.ts";
import { withItsMeeting } from "./load-meeting.ts";

/**
 * Another report's own mistakes are told where that one is built.
 *
 * @param hashOf - what an enclosed report says; nothing where it can't be made
 */
export async function loadReportsBeside(
  host: Host,
  report: Report<PaperHeader>,
  places: Places,
  hashOf: (path: string) => Promise<string | undefined>,
): Promise<ReportsBeside> {
  const folder = areaFolderOf(report.path);
  const paths = await areaAuthorFiles(host, "report", folder);
  const others = paths.filter((path) => path !== report.path);
  const drafts = draftsIn(report.header);
  const named = new Set([...drafts, report.header.decision?.report]);
  const referred = new Map<string, ReferredReport>();
  for (const path of others.filter((other) => named.has(idOf(other)))) {
    const other = await readReport(host, path);
    const met = other && (await withItsMeeting(host, other, folder, places));
    if (!met?.ok) continue;
    const { header } = met.value;
    const hash = drafts.includes(idOf(path)) ? await hashOf(path) : undefined;
    referred.set(idOf(path), {
      meeting: header.meeting,
      recommended: recommendationsIn(header).map(({ id }) => id),
      hash,
    });
  }
  const encloser = await enclosing(host, others, report.id);
  const comments = await commentsOn(host, report, folder);
  return { ids: paths.map(idOf), referred, ...(encloser && { enclosedAsDraftIn: encloser }), comments };
}

/** From the minutes that the report names. Their own mistakes are told where they are printed. */
async function commentsOn(
  host: Host,
  { header, id }: Report<PaperHeader>,
  folder: string,
): Promise<readonly CommentsOnReport[]> {
  const written = header.scrutinyComments;
  if (typeof written !== "object" || Array.isArray(written)) return [];
  const found: CommentsOnReport[] = [];
  for (const named of written.minutes) {
    const meeting = await readYaml(host, `${folder}/meetings/${named}.yaml`, Meeting);
    const minutes = await readYaml(host, `${folder}/minutes/${named}.yaml`, Minutes);
    const comments = minutes?.items.find((item) => item.comments?.report === id)?.comments;
    if (meeting) found.push({ meeting, comments });
  }
  return found;
}

/** The ids of the reports of which drafts are enclosed. */
export function draftsIn({ appendices }: Pick<PaperHeader, "appendices">): readonly string[] {
  return Array.isArray(appendices) ? appendices.flatMap(({ draftOf }) => draftOf ?? []) : [];
}

async function enclosing(host: Host, paths: readonly string[], id: string): Promise<string | undefined> {
  for (const path of paths) {
    // Most reports enclose no draft, and need not be read any further.
    if (!Buffer.from(await host.readBytes(path)).includes("draftOf:")) continue;
    const other = await readReport(host, path);
    if (other && draftsIn(other.header).includes(id)) return idOf(path);
  }
  return undefined;
}

async function readReport(host: Host, path: string): Promise<Report | undefined> {
  const text = await readAuthorText(host, path);
  const report = text.ok ? parseReport(text.value) : text;
  return report.ok ? report.value : undefined;
}
