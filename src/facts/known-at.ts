/**
 * The data as they were known on a day: cut once, before any rule, so that no rule can look ahead.
 *
 * A record is known from its `known`, else from its `on`. An update that corrects another stands in its place on any day.
 */

import type { CalendarDate } from "../values/calendar-date.ts";
import type { PartialDate } from "../values/partial-date.ts";

interface Dated {
  readonly known?: CalendarDate;
  readonly on?: CalendarDate | PartialDate;
  readonly corrects?: CalendarDate;
}

/** @param inherit - told of each copy that holds less than its original, so that places are kept */
export function knownAt<T>(data: T, asAt: CalendarDate, inherit: (copy: object, original: object) => void): T {
  const cut = (value: unknown): unknown => {
    if (Array.isArray(value)) return cutList(value);
    return isRecord(value) ? cutRecord(value) : value;
  };

  const cutList = (items: readonly unknown[]): unknown => {
    const kept = withCorrections(items, inherit)
      .filter((item) => isKnown(item, asAt))
      .map(cut);
    if (kept.length === items.length && kept.every((item, index) => item === items[index])) return items;
    inherit(kept, items);
    return kept;
  };

  const cutRecord = (record: Record<string, unknown>): unknown => {
    let copy: Record<string, unknown> | undefined;
    for (const field in record) {
      const value = record[field];
      const kept = isKnown(value, asAt) ? cut(value) : undefined;
      if (kept === value) continue;
      // Most records are known as they are, and need no copy.
      copy ??= { ...record };
      if (kept === undefined) delete copy[field];
      else copy[field] = kept;
    }
    if (!copy) return record;
    inherit(copy, record);
    return copy;
  };

  return cut(data) as T;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && (value as { kind?: unknown }).kind !== "date";
}

function isKnown(value: unknown, asAt: CalendarDate): boolean {
  if (!isRecord(value) || Array.isArray(value)) return true;
  const { known, on } = value as Dated;
  if (known) return known <= asAt;
  if (on === undefined || (isRecord(on) && !isDate(on))) return true;
  return (isDate(on) ? on.latest : on) <= asAt;
}

function isDate(value: unknown): value is PartialDate {
  return (value as { kind?: unknown } | null)?.kind === "date";
}

/** An update with `corrects` takes the place, and the day, of the one it corrects. */
function withCorrections(
  items: readonly unknown[],
  inherit: (copy: object, original: object) => void,
): readonly unknown[] {
  const isCorrection = (item: unknown): item is Dated & object =>
    isRecord(item) && (item as Dated).corrects !== undefined;
  const corrections = items.filter(isCorrection);
  if (corrections.length === 0) return items;
  return items
    .filter((item) => !isCorrection(item))
    .map((item) => {
      const { on, known } = item as Dated;
      const correction = corrections.findLast((candidate) => candidate.corrects === on);
      if (!correction || on === undefined) return item;
      const { known: knownLater, ...corrected } = correction;
      const standing = { ...corrected, on, ...(known && { known }) };
      inherit(standing, correction);
      return standing;
    });
}
