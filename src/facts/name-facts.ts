/**
 * Gives each fact the name under which templates find it, and each gap the words for what is missing and why.
 *
 * A fact that can be reached by two paths keeps the first, so `plans.wsoa.approved` stands before `plan.original.approved`.
 */

import { isLeaf, type Leaf, type Missing } from "./fact.ts";
import { whyEmpty } from "./open-list.ts";
import type { GroupShape, Shape } from "./shape.ts";
import { type Facts, vocabulary } from "./vocabulary.ts";

/** @param all - the facts of all data, known at the day or not: as at the day, and when all of it has happened */
export function nameFacts(known: Facts, all: readonly Facts[]): Facts {
  return named(vocabulary, known, all, "") as Facts;
}

function named(shape: Shape, known: unknown, all: readonly unknown[], path: string): unknown {
  switch (shape.shape) {
    case "leaf": {
      const leaf = known as Leaf | undefined;
      return leaf?.kind === "fact" ? namedFact(leaf, path) : namedGap(leaf, all.some(isFact), path, shape.says);
    }
    case "group":
      return namedGroup(shape, known as Group | undefined, all as readonly (Group | undefined)[], path);
    case "list": {
      const items = ((known ?? []) as readonly unknown[]).map((item, index) =>
        named(shape.of, item, [item], `${path}.${index + 1}`),
      );
      return items.length > 0
        ? items
        : emptyList(
            path,
            shape.says,
            whyEmpty(known) ??
              (all.some((list) => ((list ?? []) as readonly unknown[]).length > 0) ? "not-known" : "not-supplied"),
          );
    }
    case "by-id": {
      const ids = [...new Set([known, ...all].flatMap((facts) => Object.keys(facts ?? {})))];
      const of = (facts: unknown, id: string) => (facts as Group | undefined)?.[id];
      const ofAll = (id: string) => all.map((facts) => of(facts, id));
      return Object.fromEntries(ids.map((id) => [id, named(shape.of, of(known, id), ofAll(id), `${path}.${id}`)]));
    }
  }
}

/** An empty list knows what is missing, for a helper that would put its items in words. */
export interface EmptyList extends ReadonlyArray<never> {
  readonly gap: Missing;
}

function emptyList(name: string, what: string, reason: Missing["reason"]): EmptyList {
  return Object.assign([], { gap: { kind: "missing", name, what, reason } as const });
}

type Group = Readonly<Record<string, unknown>>;

/** Each paper has some thousands of leaves: a leaf of a group is named without a list of what all others say of it. */
function namedGroup(
  shape: GroupShape,
  known: Group | undefined,
  all: readonly (Group | undefined)[],
  path: string,
): unknown {
  const { fields, empty } = fieldsOf(shape);
  const group: Record<string, unknown> = { ...empty };
  for (const { field, of } of fields) {
    const name = path ? `${path}.${field}` : field;
    const own = known?.[field];
    if (of.shape === "leaf") {
      const leaf = own as Leaf | undefined;
      group[field] =
        leaf?.kind === "fact"
          ? namedFact(leaf, name)
          : namedGap(
              leaf,
              all.some((facts) => isFact(facts?.[field])),
              name,
              of.says,
            );
    } else {
      const ofAll = all.map((facts) => facts?.[field]);
      group[field] = named(of, own, ofAll, name);
    }
  }
  return group;
}

interface Fields {
  readonly fields: readonly { readonly field: string; readonly of: Shape }[];
  /** All of them, with nothing in them: to fill in a copy costs an engine less than to add field after field. */
  readonly empty: Group;
}

const known = new WeakMap<GroupShape, Fields>();

function fieldsOf(shape: GroupShape): Fields {
  const before = known.get(shape);
  if (before) return before;
  const fields = Object.entries(shape.fields).map(([field, of]) => ({ field, of }));
  // Read as JSON, since an object made field by field is kept as a table.
  const empty = JSON.parse(`{${fields.map(({ field }) => `${JSON.stringify(field)}:null`).join()}}`) as Group;
  known.set(shape, { fields, empty });
  return { fields, empty };
}

function isFact(leaf: unknown): boolean {
  return (leaf as Leaf | undefined)?.kind === "fact";
}

/** The facts were made for this call alone; a rule's inputs are the same objects, and so get their names too. */
function namedFact(fact: Extract<Leaf, { kind: "fact" }>, name: string): Leaf {
  if (fact.name === "") (fact as { name: string }).name = name;
  return fact;
}

function namedGap(gap: Missing | undefined, isElsewhere: boolean, name: string, what: string): Missing {
  if (gap?.reason === "not-stated") return { ...gap, name, what };
  return { kind: "missing", name, what, reason: isElsewhere ? "not-known" : "not-supplied" };
}

type FactsByName = ReadonlyMap<string, Extract<Leaf, { kind: "fact" }>>;

/** Looked up by several stages of a paper. */
const byNames = new WeakMap<Facts, FactsByName>();

/** Every fact by its name, the inputs of rules included. */
export function factsByName(facts: Facts): FactsByName {
  const byName = byNames.get(facts) ?? collected(facts);
  byNames.set(facts, byName);
  return byName;
}

function collected(facts: Facts): FactsByName {
  const byName = new Map<string, Extract<Leaf, { kind: "fact" }>>();
  const visit = (value: unknown): void => {
    if (isLeaf(value)) {
      if (value.kind === "missing" || byName.has(value.name)) return;
      byName.set(value.name, value);
      if (value.source.kind === "rule") for (const input of value.source.inputs) visit(input);
    } else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === "object" && value !== null)
      for (const field in value) visit(value[field as keyof typeof value]);
  };
  visit(facts);
  byName.delete("");
  return byName;
}
