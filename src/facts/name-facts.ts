/**
 * Gives each fact the name under which templates find it, and each gap the words for what is missing and why.
 *
 * A fact that can be reached by two paths keeps the first, so `plans.wsoa.approved` stands before `plan.original.approved`.
 */

import type { Fact, Leaf, LeftOpen, Missing } from "./fact.ts";
import { whyEmpty } from "./open-list.ts";
import type { GroupShape, Shape } from "./shape.ts";
import { type Facts, vocabulary } from "./vocabulary.ts";

export interface AllFacts {
  /** The facts of all data, known at the day or not: as at the day, and when all of it has happened. Asked for when a gap is. */
  readonly facts: () => readonly Facts[];
  /** What authors gave an id, by the path of the facts that have it, known at the day or not. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

export function nameFacts(known: Facts, all: AllFacts): Facts {
  const namer = new Namer(all.ids);
  const facts = namer.named(vocabulary, known, all.facts, "") as Facts;
  byNames.set(facts, namer.byName);
  return facts;
}

/** What all others say in the place of a fact. */
type Others = () => readonly unknown[];

/** An item of a list has no counterpart: which it would be, nobody can tell. */
const noOthers: Others = () => [];

class Namer {
  readonly byName = new Map<string, Fact>();
  /** What was made of a group, which a list may have again: an action of the current plan is one of its plan's. */
  readonly #groups = new Map<Group, { readonly shape: GroupShape; readonly named: Group }>();
  readonly #ids: AllFacts["ids"];

  constructor(ids: AllFacts["ids"]) {
    this.#ids = ids;
  }

  named(shape: Shape, known: unknown, all: Others, path: string): unknown {
    switch (shape.shape) {
      case "leaf": {
        const leaf = known as Leaf | undefined;
        return leaf?.kind === "fact" ? this.#fact(leaf, path) : namedGap(leaf, all, path, shape.says);
      }
      case "group":
        return this.#group(shape, known as Group | undefined, all, path);
      case "list": {
        const items = (known ?? []) as readonly unknown[];
        if (items.length > 0)
          return items.map((item, index) => this.named(shape.of, item, noOthers, `${path}.${index + 1}`));
        const isElsewhere = () => all().some((list) => ((list ?? []) as readonly unknown[]).length > 0);
        return emptyList(gap({ name: path, what: shape.says, left: whyEmpty(known), isElsewhere }));
      }
      case "by-id": {
        const others = this.#ids[path];
        if (!others) throw new Error(`nobody told the ids of ${path}`);
        const of = (facts: unknown, id: string) => (facts as Group | undefined)?.[id];
        const namedOf = (id: string) =>
          this.named(shape.of, of(known, id), () => all().map((facts) => of(facts, id)), `${path}.${id}`);
        const ids = new Set([...Object.keys(known ?? {}), ...others]);
        return Object.fromEntries([...ids].map((id) => [id, namedOf(id)]));
      }
    }
  }

  /** Each paper has some thousands of leaves, and most are facts: only of a gap others are ever asked. */
  #group(shape: GroupShape, known: Group | undefined, all: Others, path: string): Group {
    const before = known && all === noOthers ? this.#groups.get(known) : undefined;
    if (before?.shape === shape) return before.named;
    const { fields, empty } = fieldsOf(shape);
    const group: Record<string, unknown> = { ...empty };
    for (const { field, of } of fields) {
      const own = known?.[field];
      const name = isFact(own) && own.name !== "" ? own.name : path ? `${path}.${field}` : field;
      group[field] = isFact(own) ? this.#fact(own, name) : this.named(of, own, fieldOf(all, field), name);
    }
    if (known) this.#groups.set(known, { shape, named: group });
    return group;
  }

  /** The facts were made for this paper alone; a rule's inputs are the same objects, and so get their names too. */
  #fact(fact: Fact, name: string): Fact {
    if (fact.name === "") {
      (fact as { name: string }).name = name;
      this.byName.set(name, fact);
    }
    return fact;
  }
}

function fieldOf(all: Others, field: string): Others {
  return all === noOthers ? all : () => (all() as readonly (Group | undefined)[]).map((facts) => facts?.[field]);
}

/** An empty list knows what is missing, for a helper that would put its items in words. */
export interface EmptyList extends ReadonlyArray<never> {
  readonly gap: Missing;
}

function emptyList(gap: Missing): EmptyList {
  return Object.assign([], { gap });
}

type Group = Readonly<Record<string, unknown>>;

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

function isFact(leaf: unknown): leaf is Fact {
  return (leaf as Leaf | undefined)?.kind === "fact";
}

function namedGap(found: Missing | undefined, all: Others, name: string, what: string): Missing {
  if (found?.reason === "not-stated") return { ...found, name, what };
  if (all === noOthers) return { kind: "missing", name, what, reason: "not-supplied" };
  return gap({ name, what, left: undefined, isElsewhere: () => all().some(isFact) });
}

interface Gap extends Pick<Missing, "name" | "what"> {
  readonly left: LeftOpen | undefined;
  readonly isElsewhere: () => boolean;
}

/** Why something is missing takes all facts to tell, and few gaps are printed: so it is found out when somebody asks. */
function gap({ name, what, left, isElsewhere }: Gap): Missing {
  return {
    kind: "missing",
    name,
    what,
    get reason() {
      return left ?? (isElsewhere() ? "not-known" : "not-supplied");
    },
  };
}

type FactsByName = ReadonlyMap<string, Fact>;

const byNames = new WeakMap<Facts, FactsByName>();

/**
 * Every fact that has a name.
 *
 * @throws Error for facts that nobody named
 */
export function factsByName(facts: Facts): FactsByName {
  const byName = byNames.get(facts);
  if (!byName) throw new Error("these facts have no names");
  return byName;
}
