/**
 * Handlebars with our helpers only, an environment of our own: facts are unwrapped here and nowhere else.
 *
 * `if`, `unless`, `each` and `with` see through facts; a missing value is false, and a helper that gets one hands it on.
 */

import Handlebars from "handlebars";
import { type Fact, type FactValue, isLeaf, type Leaf, type Missing } from "../facts/fact.ts";
import type { EmptyList } from "../facts/name-facts.ts";
import { Kept } from "../values/kept.ts";
import { helpers } from "./helpers/helpers.ts";
import { isWorded, type MergeSession, type Worded } from "./merge-session.ts";
import type { TemplateText } from "./parse-template.ts";
import { rewriteTemplate } from "./rewrite-template.ts";

export type RunTemplate = (facts: object, slots: Readonly<Record<string, string>>) => string;

export interface Environment {
  /** @param program - of the template, checked */
  compile(template: TemplateText, program: hbs.AST.Program): RunTemplate;
  registerPartial(name: string, template: TemplateText, program: hbs.AST.Program): void;
}

const blocks = ["if", "unless", "each", "with"] as const;

/** What a session merges goes into it; the compiled templates are everybody's. */
export function templateEnvironment(session: MergeSession): Environment {
  const partials: Record<string, Handlebars.TemplateDelegate> = {};
  const compiled = (template: TemplateText, program: hbs.AST.Program) =>
    compiledTemplate(template, program, session.fileIndex(template.file));
  return {
    compile(template, program) {
      if (program.body.every(isText)) {
        const { body } = rewriteTemplate(program, session.fileIndex(template.file), template);
        const text = body.filter(isText).map(({ value }) => value);
        return () => text.join("");
      }
      const run = compiled(template, program);
      return (facts, slots) => {
        const safe = Object.fromEntries(
          Object.entries(slots).map(([slot, text]) => [slot, new Handlebars.SafeString(text)]),
        );
        return run(
          { ...facts, ...safe },
          {
            data: { session },
            partials,
            allowProtoPropertiesByDefault: false,
            allowProtoMethodsByDefault: false,
          },
        );
      };
    },
    registerPartial(name, template, program) {
      partials[name] = compiled(template, program);
    },
  };
}

function isText(statement: hbs.AST.Statement): statement is hbs.AST.ContentStatement {
  return statement.type === "ContentStatement";
}

const handlebars = ownHandlebars();

const known = Object.fromEntries([...helpers.keys(), ...blocks, "emit"].map((name) => [name, true]));
const options = { noEscape: true, knownHelpers: known, knownHelpersOnly: true } as unknown as CompileOptions;

/**
 * Compiling takes longer than all else that is done with a template, and an area's papers share theirs: so the same text
 * at the same place is compiled once.
 */
const delegates = new Kept<Handlebars.TemplateDelegate>(1000);

/** @param file - the index of the template in `MergedValues.files` */
function compiledTemplate(template: TemplateText, program: hbs.AST.Program, file: number): Handlebars.TemplateDelegate {
  return delegates.of(JSON.stringify([file, template]), () =>
    handlebars.compile(rewriteTemplate(program, file, template), options),
  );
}

function ownHandlebars(): typeof Handlebars {
  const own = Handlebars.create();
  for (const name of ["log", "lookup", "helperMissing", "blockHelperMissing"]) own.unregisterHelper(name);
  own.registerHelper(
    "emit",
    (value: unknown, file: number, line: number, column: number, { data }: Handlebars.HelperOptions) =>
      value instanceof Handlebars.SafeString ? value : (data.session as MergeSession).emit(value, file, line, column),
  );
  for (const helper of helpers.values()) {
    own.registerHelper(helper.name, (...args: unknown[]) => worded(args.slice(0, -1), helper.inWords));
  }
  registerBlocks(own);
  return own;
}

function registerBlocks(own: typeof Handlebars): void {
  own.registerHelper("if", function (this: unknown, subject: unknown, options: Handlebars.HelperOptions) {
    return holds(subject) ? options.fn(this) : options.inverse(this);
  });
  own.registerHelper("unless", function (this: unknown, subject: unknown, options: Handlebars.HelperOptions) {
    return holds(subject) ? options.inverse(this) : options.fn(this);
  });
  own.registerHelper("with", (subject: unknown, options: Handlebars.HelperOptions) => options.fn(subject));
  own.registerHelper("each", function (this: unknown, subject: unknown, options: Handlebars.HelperOptions) {
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
