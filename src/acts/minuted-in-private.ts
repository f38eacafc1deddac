/** Which minutes of an area tell of an exempt item, and which reports would print what they tell. */

import { type Checked, checked, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
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
  /** The numbers of each meeting's exempt items. */
  readonly exemptItems: ReadonlyMap<string, ReadonlySet<string>>;
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
  { reports, exemptItems, exempt }: AreaToLookThrough,
): Promise<Checked<ToldInPrivate>> {
  const told = new Map<string, MinutedInPrivate>();
  const secret = new Set<string>();
  const findings: Diagnostic[] = [];
  const keptBackIn = async (minutes: string, meetings: readonly (string | undefined)[]) => {
    const numbers = new Set(meetings.flatMap((meeting) => [...(exemptItems.get(meeting ?? "") ?? [])]));
    const path = `${areaFolder}/minutes/${minutes}.yaml`;
    const items = numbers.size > 0 ? await itemsKeptBack(host, path, numbers) : checked([]);
    if (!items.ok) findings.push(...items.errors);
    else if (items.value.length > 0) secret.add(minutes);
    return items.ok ? items.value : [];
  };
  for (const meeting of exemptItems.keys()) await keptBackIn(meeting, [meeting]);
  for (const [id, header] of reports) {
    const meeting = typeof header.meeting === "string" ? header.meeting : undefined;
    const own = header.minutes ?? meeting;
    if (own !== undefined && header.template === "minutes" && exempt.has(id)) secret.add(own);
    const printed = (own === undefined ? [] : await keptBackIn(own, [own, meeting])).filter((kept) =>
      isPrinted(kept, header),
    );
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
  readonly why: MinutedInPrivate;
}

async function itemsKeptBack(
  host: Host,
  path: string,
  exempt: ReadonlySet<string>,
): Promise<Checked<readonly ItemKeptBack[]>> {
  if (!(await host.isFile(path))) return checked([]);
  const places = new Places();
  const text = await readAuthorText(host, path);
  const minutes = text.ok ? parseYaml(text.value, Minutes, places) : text;
  if (!minutes.ok) return minutes;
  const { items } = minutes.value;
  return checked(
    items.flatMap((record): readonly ItemKeptBack[] => {
      const { number, isOpen } = record;
      if (number === undefined || !exempt.has(number) || isOpen || !tellsAnything(record)) return [];
      const at = places.of(record, "number");
      return [{ record, isOnly: items.length === 1, why: { kind: "minuted", item: number, at } }];
    }),
  );
}

/** Its number, and what the agenda says of the item, is public anyway. */
function tellsAnything({ record, discussed, resolutions, comments, requests }: MinutedItem): boolean {
  return comments !== undefined || [record, discussed, resolutions, requests].some((told) => told && told.length > 0);
}

/** Minutes print every item; what is about one item prints that. */
function isPrinted({ record, isOnly }: ItemKeptBack, { template, minutes, item }: ReportHeader): boolean {
  return template === "minutes" || minutes !== undefined || isOnly || item === record.number;
}

function minutesWithComments({ scrutinyComments }: ReportHeader): readonly string[] {
  return typeof scrutinyComments === "object" && !Array.isArray(scrutinyComments) ? scrutinyComments.minutes : [];
}
