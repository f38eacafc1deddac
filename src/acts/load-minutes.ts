/** The minutes that a report prints, the recommendations of the papers that their items received, and minutes they approve. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { PaperHeader } from "../facts/area-data.ts";
import type { EarlierMinutes, MinutesOfPaper } from "../facts/minutes-of-paper.ts";
import { recommendationsIn } from "../facts/recommendations-in.ts";
import type { Host } from "../host/host.ts";
import { type AgendaItem, Meeting } from "../schema/meeting.ts";
import { Minutes } from "../schema/minutes.ts";
import { parseReport } from "../source/parse-report.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import type { Places } from "../source/places.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { dateInWords, exactly } from "../values/partial-date.ts";
import { readAuthorText, readYaml } from "./load-area.ts";

export interface MinutesRequest {
  readonly header: PaperHeader;
  /** The id of the report's meeting, where that has a file of its own. */
  readonly meeting: string | undefined;
  /** `data/cumbria` */
  readonly areaFolder: string;
  readonly places: Places;
}

/** @returns nothing where the meeting has no minutes yet */
export async function loadMinutes(host: Host, request: MinutesRequest): Promise<Checked<MinutesOfPaper | undefined>> {
  const { header, meeting, areaFolder } = request;
  const named = header.minutes ?? meeting;
  if (named === undefined) return checked(undefined);

  const path = `${areaFolder}/minutes/${named}.yaml`;
  if (!(await host.isFile(path))) {
    return header.minutes === undefined ? checked(undefined) : unknownMinutes(host, header.minutes, request);
  }
  const text = await readAuthorText(host, path);
  const minutes = text.ok ? parseYaml(text.value, Minutes) : text;
  if (!minutes.ok) return minutes;

  const earlier = await earlierMinutes(host, header.meeting.items ?? [], request);
  const papers = (header.meeting.items ?? []).flatMap(({ paper }) => (paper === undefined ? [] : [paper]));
  const recommended = await Promise.all(
    papers.map(async (paper) => [paper, await recommendationsOf(host, `${areaFolder}/reports/${paper}.md`)] as const),
  );
  const wrong = await approvedElsewhere(host, minutes.value, header, request);
  if (wrong) return { ok: false, errors: [...minutes.warnings, wrong] };
  return checked({ minutes: minutes.value, recommended: new Map(recommended), earlier }, minutes.warnings);
}

/** Minutes that can't be read are found where they are printed. */
async function earlierMinutes(
  host: Host,
  items: readonly AgendaItem[],
  { areaFolder }: MinutesRequest,
): Promise<ReadonlyMap<string, EarlierMinutes>> {
  const earlier = new Map<string, EarlierMinutes>();
  for (const id of items.flatMap(({ minutesOf }) => minutesOf ?? [])) {
    const meeting = await readYaml(host, `${areaFolder}/meetings/${id}.yaml`, Meeting);
    const minutes = await readYaml(host, `${areaFolder}/minutes/${id}.yaml`, Minutes);
    if (meeting && minutes) earlier.set(id, { meeting, approved: minutes.approved });
  }
  return earlier;
}

/** Minutes are approved by a later meeting of the same body. */
async function approvedElsewhere(
  host: Host,
  { approved }: Minutes,
  { meeting }: PaperHeader,
  { areaFolder, places }: MinutesRequest,
): Promise<Diagnostic | undefined> {
  if (!approved) return undefined;
  const at = await readYaml(host, `${areaFolder}/meetings/${approved.at}.yaml`, Meeting);
  const why = at ? whyNotThere(at, approved.on, meeting) : "there is no such meeting";
  if (why === undefined) return undefined;
  return {
    severity: "error",
    code: "minutes/approved-elsewhere",
    message: `the minutes are said to be approved at “${approved.at}” on ${dateInWords(exactly(approved.on))}, but ${why}`,
    at: places.of(approved, "at"),
    hint: "name the later meeting of the same body that approved them, and its day",
  };
}

function whyNotThere(at: Meeting, on: CalendarDate, { body, date }: PaperHeader["meeting"]): string | undefined {
  if (at.body !== body) return `that is a meeting of “${at.body}”`;
  if (at.date.written !== on) return `that is on ${dateInWords(at.date)}`;
  return date.latest >= at.date.earliest ? "that is no later meeting" : undefined;
}

/** The id of each, or none where it has no id. A paper that can't be read is found where it is built. */
async function recommendationsOf(host: Host, path: string): Promise<readonly (string | undefined)[]> {
  if (!(await host.isFile(path))) return [];
  const text = await readAuthorText(host, path);
  const report = text.ok ? parseReport(text.value) : text;
  if (!report.ok) return [];
  return recommendationsIn(report.value.header).map(({ id }) => id);
}

async function unknownMinutes(
  host: Host,
  named: string,
  { header, areaFolder, places }: MinutesRequest,
): Promise<Checked<never>> {
  const folder = `${areaFolder}/minutes`;
  const all = (await host.isFolder(folder)) ? await host.list(folder) : [];
  return {
    ok: false,
    errors: [
      {
        severity: "error",
        code: "data/unknown-reference",
        message: `there are no minutes with the id “${named}”`,
        at: places.of(header, "minutes"),
        hint: nearestNameHint(
          named,
          all.map(({ name }) => name.replace(/\.yaml$/, "")),
        ),
      },
    ],
  };
}
