/** The minutes that a report prints, and how many recommendations the papers had that their items received. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { PaperHeader } from "../facts/area-data.ts";
import type { MinutesOfPaper } from "../facts/minutes-of-paper.ts";
import { recommendationsIn } from "../facts/recommendations-in.ts";
import type { Host } from "../host/host.ts";
import { Minutes } from "../schema/minutes.ts";
import { parseReport } from "../source/parse-report.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import { Places } from "../source/places.ts";
import { readAuthorText } from "./load-area.ts";

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
  const { header, meeting, areaFolder, places } = request;
  const named = header.minutes ?? meeting;
  if (named === undefined) return checked(undefined);

  const path = `${areaFolder}/minutes/${named}.yaml`;
  if (!(await host.isFile(path))) {
    return header.minutes === undefined ? checked(undefined) : unknownMinutes(host, header.minutes, request);
  }
  const text = await readAuthorText(host, path);
  const minutes = text.ok ? parseYaml(text.value, Minutes, places) : text;
  if (!minutes.ok) return minutes;

  const papers = (header.meeting.items ?? []).flatMap(({ paper }) => (paper === undefined ? [] : [paper]));
  const recommended = await Promise.all(
    papers.map(async (paper) => [paper, await recommendationsOf(host, `${areaFolder}/reports/${paper}.md`)] as const),
  );
  return checked({ minutes: minutes.value, recommended: new Map(recommended) }, minutes.warnings);
}

/** The id of each, or none where it has no id. A paper that can't be read is found where it is built. */
async function recommendationsOf(host: Host, path: string): Promise<readonly (string | undefined)[]> {
  if (!(await host.isFile(path))) return [];
  const text = await readAuthorText(host, path);
  const report = text.ok ? parseReport(text.value, new Places()) : text;
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
