/** Which minutes of an area tell of an exempt item, and which reports would print what they tell. */

import { type Checked, checked, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import { isKeptBack } from "../facts/minutes-of-paper.ts";
import type { Host } from "../host/host.ts";
import type { AgendaItem, Meeting } from "../schema/meeting.ts";
import { type MinutedItem, Minutes } from "../schema/minutes.ts";
import type { ReportHeader } from "../schema/report.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import { Places } from "../source/places.ts";
import { readAuthorText } from "./load-area.ts";

/** What was minuted of an exempt item, where nobody has said that those words are open. */
export interface MinutedInPrivate {
  readonly kind: "minuted";
  /** The number of the item. */
  readonly item: string;
  /** Of its record. */
  readonly at: Place;
}

export interface ToldInPrivate {
  /** What each would print, by the id of the report. */
  readonly reports: ReadonlyMap<string, MinutedInPrivate>;
  /** The names of the minutes' files, without .yaml. */
  readonly minutes: ReadonlySet<string>;
}

export interface AreaToLookThrough {
  readonly reports: ReadonlyMap<string, ReportHeader>;
  /** By the name of its file. */
  readonly meetings: ReadonlyMap<string, Meeting>;
  /** Reports that are not for publication, whatever they print. */
  readonly exempt: { readonly has: (id: string) => boolean };
}

/**
 * What is minuted of an exempt item is kept back until the item's record says that it is open: the public's minutes leave
 * out what discloses exempt information, and sum up what a fair record needs.
 *
 * @see Local Government Act 1972, section 100C(1) and (2)
 */
export async function minutedInPrivate(
  host: Host,
  areaFolder: string,
  { reports, meetings, exempt }: AreaToLookThrough,
): Promise<Checked<ToldInPrivate>> {
  const told = new Map<string, MinutedInPrivate>();
  const secret = new Set<string>();
  const findings: Diagnostic[] = [];
  const keptBackIn = async (minutes: string, of: readonly (string | undefined)[]) => {
    const agenda = of.flatMap((meeting) => meetings.get(meeting ?? "")?.items ?? []);
    const items = agenda.some((item) => item.exempt)
      ? await itemsKeptBack(host, `${areaFolder}/minutes/${minutes}.yaml`, agenda)
      : checked([]);
    if (!items.ok) findings.push(...items.errors);
    else if (items.value.length > 0) secret.add(minutes);
    return items.ok ? items.value : [];
  };
  for (const meeting of meetings.keys()) await keptBackIn(meeting, [meeting]);
  for (const [id, header] of reports) {
    const meeting = typeof header.meeting === "string" ? header.meeting : undefined;
    const own = header.minutes ?? meeting;
    if (own !== undefined && header.template === "minutes" && exempt.has(id)) secret.add(own);
    const printed = (own === undefined ? [] : await keptBackIn(own, [own, meeting])).filter((kept) =>
      isPrinted(kept, header),
    );
    const approves = meetings.get(meeting ?? "")?.items.flatMap(({ minutesOf }) => minutesOf ?? []) ?? [];
    for (const approved of printsAll(header) ? approves : [])
      printed.push(...(await keptBackIn(approved, [approved])).filter(({ isAmended }) => isAmended));
    for (const scrutiny of minutesWithComments(header))
      printed.push(...(await keptBackIn(scrutiny, [scrutiny])).filter(({ record }) => record.comments?.report === id));
    if (printed[0]) told.set(id, printed[0].why);
  }
  return checked({ reports: told, minutes: secret }, findings);
}

interface ItemKeptBack {
  readonly record: MinutedItem;
  /** The minutes have no other. */
  readonly isOnly: boolean;
  /** Words of it were amended: the minutes of the meeting that approved them print those. */
  readonly isAmended: boolean;
  readonly why: MinutedInPrivate;
}

async function itemsKeptBack(
  host: Host,
  path: string,
  agenda: readonly AgendaItem[],
): Promise<Checked<readonly ItemKeptBack[]>> {
  if (!(await host.isFile(path))) return checked([]);
  const places = new Places();
  const text = await readAuthorText(host, path);
  const minutes = text.ok ? parseYaml(text.value, Minutes, places) : text;
  if (!minutes.ok) return minutes;
  const { items, approved } = minutes.value;
  return checked(
    items.flatMap((record): readonly ItemKeptBack[] => {
      const { number } = record;
      if (number === undefined || !isKeptBack(record, agenda) || !tellsAnything(record)) return [];
      const isAmended = approved?.amendments.some(({ item }) => item === number) ?? false;
      const why = { kind: "minuted", item: number, at: places.of(record, "number") } as const;
      return [{ record, isOnly: items.length === 1, isAmended, why }];
    }),
  );
}

/** Its number, and what the agenda says of the item, is public anyway. */
function tellsAnything({ record, discussed, resolutions, comments, requests }: MinutedItem): boolean {
  return comments !== undefined || [record, discussed, resolutions, requests].some((told) => told && told.length > 0);
}

/** What is about one item prints that. */
function isPrinted({ record, isOnly }: ItemKeptBack, header: ReportHeader): boolean {
  return printsAll(header) || isOnly || header.item === record.number;
}

/** Minutes print every item, and what they approve of earlier ones. */
function printsAll({ template, minutes }: ReportHeader): boolean {
  return template === "minutes" || minutes !== undefined;
}

function minutesWithComments({ scrutinyComments }: ReportHeader): readonly string[] {
  return typeof scrutinyComments === "object" && !Array.isArray(scrutinyComments) ? scrutinyComments.minutes : [];
}
