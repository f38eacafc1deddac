/** Reads fields of the data as facts: the value with its place, or missing. */

import type { Place } from "../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { exactly, type PartialDate } from "../values/partial-date.ts";
import { type Fact, type FactValue, fact, type Leaf, missing, notStated } from "./fact.ts";

export interface PlaceOfField {
  of(holder: object, field: string | number): Place;
}

type Readable<V> = Extract<NonNullable<V>, FactValue>;

export type Reader = <H extends object, F extends keyof H & string>(
  holder: H | undefined,
  field: F,
) => Leaf<Readable<H[F]>>;

/** The same field is the same fact each time it is read, so that the inputs of a rule are known by their names. */
export function reader(places: PlaceOfField): Reader {
  const read = new Map<string, Map<object, Fact>>();
  return (holder, field) => {
    const value = holder?.[field];
    if (holder === undefined || value === undefined) return missing;
    if (value === "not-stated") return notStated;
    const known = read.get(field)?.get(holder);
    if (known) return known as never;
    const facts = read.get(field) ?? new Map<object, Fact>();
    const found = fact(value as FactValue, places.of(holder, field));
    read.set(field, facts.set(holder, found));
    return found as never;
  };
}

export function factValue<T extends FactValue>(leaf: Leaf<T>): T | undefined {
  return leaf.kind === "fact" ? leaf.value : undefined;
}

/** A day as the date that papers print. */
export function asDate(day: Leaf<CalendarDate>): Leaf<PartialDate> {
  return day.kind === "fact" ? { ...day, value: exactly(day.value) } : day;
}

/** The facts among leaves: the inputs of a rule. */
export function present(...leaves: readonly Leaf[]): readonly Fact[] {
  return leaves.filter((leaf) => leaf.kind === "fact");
}
