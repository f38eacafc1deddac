/**
 * Handlebars with our helpers only, an environment of its own: facts are unwrapped here and nowhere else.
 *
 * `if`, `unless`, `each` and `with` see through facts; a missing value is false, and a helper that gets one hands it on.
 */

import Handlebars from "handlebars";
import { type Fact, type FactValue, isLeaf, type Leaf, type Missing } from "../facts/fact.ts";
import type { EmptyList } from "../facts/name-facts.ts";
import { helpers } from "./helpers/helpers.ts";
import { isWorded, type MergeSession, type Worded } from "./merge-session.ts";

export type RunTemplate = (facts: object, slots: Readonly<Record<string, string>>) => string;

export interface Environment {
  compile(program: hbs.AST.Program): RunTemplate;
  registerPartial(name: string, program: hbs.AST.Program): void;
}

const blocks = ["if", "unless", "each", "with"] as const;

export function templateEnvironment(session: MergeSession): Environment {
  const handlebars = Handlebars.create();
  for (const name of ["log", "lookup", "helperMissing", "blockHelperMissing"]) handlebars.unregisterHelper(name);
  handlebars.registerHelper("emit", (value: unknown, file: number, line: number, column: number) =>
    value instanceof Handlebars.SafeString ? value : session.emit(value, file, line, column),
  );
  for (const helper of helpers.values()) {
    handlebars.registerHelper(helper.name, (...args: unknown[]) => worded(args.slice(0, -1), helper.inWords));
  }
  registerBlocks(handlebars);

  const known = Object.fromEntries([...helpers.keys(), ...blocks, "emit"].map((name) => [name, true]));
  const options = { noEscape: true, knownHelpers: known, knownHelpersOnly: true } as unknown as CompileOptions;
  return {
    compile(program) {
      const run = handlebars.compile(program, options);
      return (facts, slots) => {
        const safe = Object.fromEntries(
          Object.entries(slots).map(([slot, text]) => [slot, new Handlebars.SafeString(text)]),
        );
        return run({ ...facts, ...safe }, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
      };
    },
    registerPartial(name, program) {
      handlebars.registerPartial(name, handlebars.compile(program, options));
    },
  };
}

function registerBlocks(handlebars: typeof Handlebars): void {
  handlebars.registerHelper("if", function (this: unknown, subject: unknown, options: Handlebars.HelperOptions) {
    return holds(subject) ? options.fn(this) : options.inverse(this);
  });
  handlebars.registerHelper("unless", function (this: unknown, subject: unknown, options: Handlebars.HelperOptions) {
    return holds(subject) ? options.inverse(this) : options.fn(this);
  });
  handlebars.registerHelper("with", (subject: unknown, options: Handlebars.HelperOptions) => options.fn(subject));
  handlebars.registerHelper("each", function (this: unknown, subject: unknown, options: Handlebars.HelperOptions) {
    const items = Array.isArray(subject) ? subject : Object.values((subject ?? {}) as object);
    if (items.length === 0) return options.inverse(this);
    return items
      .map((item, index) => {
        const data = Handlebars.createFrame(options.data ?? {});
        Object.assign(data, { index, first: index === 0, last: index === items.length - 1 });
        return options.fn(item, { data });
      })
      .join("");
  });
}

/** Whether a condition holds: a missing value, a “no”, an empty text and an empty list do not. */
function holds(subject: unknown): boolean {
  if (isLeaf(subject))
    return subject.kind === "fact" && subject.value !== false && subject.value !== "" && subject.value !== 0;
  if (subject instanceof Handlebars.SafeString) return subject.toString().trim() !== "";
  return Array.isArray(subject) ? subject.length > 0 : Boolean(subject);
}

/** Plain values for the helper, and the facts they came from for the reader. */
function worded(args: readonly unknown[], inWords: (...values: never[]) => string): Worded | Missing {
  const leaves = args.flatMap(leavesOf);
  const gap = leaves.find((leaf) => leaf.kind === "missing");
  if (gap) return gap;
  const facts = leaves as readonly Fact[];
  return { kind: "worded", text: inWords(...(args.map(plain) as never[])), facts };
}

function leavesOf(arg: unknown): readonly Leaf[] {
  if (isLeaf(arg)) return [arg];
  if (isWorded(arg)) return arg.facts;
  if (!Array.isArray(arg)) return [];
  if (arg.length === 0) return [(arg as unknown as EmptyList).gap];
  return arg.flatMap((item: { text?: unknown }) => (isLeaf(item.text) ? [item.text] : []));
}

function plain(arg: unknown): FactValue | readonly FactValue[] {
  if (isLeaf(arg)) return (arg as Fact).value;
  if (isWorded(arg)) return arg.text;
  if (Array.isArray(arg)) return arg.map((item: { text: Fact }) => item.text.value);
  return arg as string;
}
