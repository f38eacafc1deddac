/** Which minutes of an area tell of an exempt item, and which reports would print what they tell. */

import { type Checked, checked, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import { isKeptBack } from "../facts/minutes-of-paper.ts";
import type { Host } from "../host/host.ts";
import type { AgendaItem, Meeting } from "../schema/meeting.ts";
import { type MinutedItem, Minutes } from "../schema/minutes.ts";
import type { ReportHeader } from "../schema/report.ts";
import { Requests } from "../schema/requests.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import { Places } from "../source/places.ts";
import { distinct } from "./distinct.ts";
import { readAuthorText, readYaml } from "./load-area.ts";
import { readsMinutes } from "./reads-minutes.ts";

/** What was minuted of an exempt item, where nobody has said that those words are open. */
export interface MinutedInPrivate {
  readonly kind: "minuted";
  /** The number of the item. */
  readonly item: string;
  /** Of its record. */
  readonly at: Place;
}

export const toOpenMinutes =
  "write isOpen: true to it once its words disclose nothing exempt; or put what does into minutes of another name, which a report with meeting: and minutes: prints: an exempt item of the next agenda, with minutesOf:, names it as paper:";

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
  const asked = new Set<string>();
  const keptBackIn = async (minutes: string, of: readonly (string | undefined)[]) => {
    const agenda = of.flatMap((meeting) => meetings.get(meeting ?? "")?.items ?? []);
    const items = agenda.some((item) => item.exempt)
      ? await itemsKeptBack(host, `${areaFolder}/minutes/${minutes}.yaml`, agenda)
      : checked([]);
    if (!items.ok) findings.push(...items.errors);
    else if (items.value.length > 0) secret.add(minutes);
    for (const { record } of items.ok ? items.value : []) for (const { id } of record.requests ?? []) asked.add(id);
    return items.ok ? items.value : [];
  };
  for (const meeting of meetings.keys()) await keptBackIn(meeting, [meeting]);
  for (const [id, header] of reports) {
    const meeting = typeof header.meeting === "string" ? header.meeting : undefined;
    const own = header.minutes ?? meeting;
    const printsAll = () => printsEveryItem(host, areaFolder, { id, header });
    if (own !== undefined && exempt.has(id) && (await printsAll())) secret.add(own);
    const kept = own === undefined ? [] : await keptBackIn(own, meetings.has(own) ? [own] : [own, meeting]);
    const amended: ItemKeptBack[] = [];
    for (const approved of meetings.get(meeting ?? "")?.items.flatMap(({ minutesOf }) => minutesOf ?? []) ?? [])
      amended.push(...(await keptBackIn(approved, [approved])).filter(({ isAmended }) => isAmended));
    const isWhole = kept.length + amended.length > 0 && (await printsAll());
    const printed = isWhole ? [...kept, ...amended] : kept.filter((one) => isAbout(one, header));
    for (const scrutiny of minutesWithComments(header))
      printed.push(...(await keptBackIn(scrutiny, [scrutiny])).filter(({ record }) => record.comments?.report === id));
    if (printed[0]) told.set(id, printed[0].why);
  }
  findings.push(...(await inLedger(host, `${areaFolder}/requests.yaml`, asked)));
  return checked({ reports: told, minutes: secret }, distinct(findings));
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
  const minutes = text.ok ? parseYaml(text.value, Minutes) : text;
  if (!minutes.ok) return minutes;
  const { items, approved } = minutes.value;
  const unknown = items.filter((record) => record.number === undefined && !record.isOpen && tellsAnything(record));
  if (unknown.length > 0) return { ok: false, errors: unknown.map((record) => withoutNumber(places.of(record, "id"))) };
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

/** What was asked for or promised under a kept-back item, and public agendas would print. */
async function inLedger(host: Host, path: string, asked: ReadonlySet<string>): Promise<readonly Diagnostic[]> {
  const places = new Places();
  const ledger = asked.size > 0 ? await readYaml(host, path, Requests) : undefined;
  return (ledger?.requests ?? [])
    .filter(({ id }) => asked.has(id))
    .map((request) => ({
      severity: "error",
      code: "minutes/exempt-request-in-ledger",
      message: `“${request.text}” was asked for or promised under an exempt item, and stands where public agendas print it`,
      at: places.of(request, "id"),
      hint: "take it out; or write isOpen: true to the item in the minutes, once its words disclose nothing exempt",
    }));
}

function withoutNumber(at: Place): Diagnostic {
  return {
    severity: "error",
    code: "minutes/item-without-number",
    message: "the agenda keeps items from the public, and the record does not say of which item it is",
    at,
    hint: "write the number of the item, or isOpen: true where its words disclose nothing exempt: nothing of the area is public until it is known whether this may be",
  };
}

/** Its number, and what the agenda says of the item, is public anyway. */
function tellsAnything({ record, discussed, resolutions, comments, requests }: MinutedItem): boolean {
  return comments !== undefined || [record, discussed, resolutions, requests].some((told) => told && told.length > 0);
}

/** What is about one item prints that. */
function isAbout({ record, isOnly }: ItemKeptBack, { item }: ReportHeader): boolean {
  return isOnly || item === record.number;
}

/** Minutes print every item, and what they approve of earlier ones. */
async function printsEveryItem(
  host: Host,
  areaFolder: string,
  { id, header: { template, minutes } }: { readonly id: string; readonly header: ReportHeader },
): Promise<boolean> {
  if (template === "minutes" || minutes !== undefined) return true;
  return readsMinutes(host, areaFolder, { id, kind: template });
}

function minutesWithComments({ scrutinyComments }: ReportHeader): readonly string[] {
  return typeof scrutinyComments === "object" && !Array.isArray(scrutinyComments) ? scrutinyComments.minutes : [];
}
