/**
 * Finds a template's mistakes before any data: fields and helpers that do not exist, each with the nearest name.
 *
 * Everything is checked against the vocabulary, conditions and partials too, which Handlebars' own strictness does not reach.
 */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { GroupShape, Shape } from "../facts/shape.ts";
import { vocabulary } from "../facts/vocabulary.ts";
import { isDatePattern } from "../values/partial-date.ts";
import type { Argument } from "./helpers/helper.ts";
import { helpers } from "./helpers/helpers.ts";
import { placeInTemplate, type TemplateText } from "./parse-template.ts";

export interface CheckContext {
  readonly template: TemplateText;
  /** What else may stand at the top: what a section's template takes from its report, or a Word template from its paper. */
  readonly slots: readonly string[];
  readonly partials: ReadonlySet<string>;
  /** The ids that there are, by path (`plans`): known only when the data are. */
  readonly ids?: ReadonlyMap<string, readonly string[]>;
}

interface Scope {
  readonly shape: Shape;
  /** Within an {{#each}} of this template, where alone @index, @first and @last have a meaning. */
  readonly isInLoop: boolean;
  readonly outer?: Scope;
}

export function checkTemplate(program: hbs.AST.Program, context: CheckContext): readonly Diagnostic[] {
  return checkProgram(program, { shape: vocabulary, isInLoop: false }, context);
}

function checkProgram(
  program: hbs.AST.Program | undefined,
  scope: Scope,
  context: CheckContext,
): readonly Diagnostic[] {
  return (program?.body ?? []).flatMap((statement) => checkStatement(statement, scope, context));
}

function checkStatement(statement: hbs.AST.Statement, scope: Scope, context: CheckContext): readonly Diagnostic[] {
  switch (statement.type) {
    case "ContentStatement":
    case "CommentStatement":
      return [];
    case "MustacheStatement":
      return checkOutput(statement as hbs.AST.MustacheStatement, scope, context);
    case "BlockStatement":
      return checkBlock(statement as hbs.AST.BlockStatement, scope, context);
    case "PartialStatement":
      return checkPartial(statement as hbs.AST.PartialStatement, context);
    default:
      return [
        fault(
          context,
          statement,
          "template/unsupported",
          "this kind of tag is not supported",
          "use {{field}}, {{#if}}, {{#each}}, {{#with}} or {{> partial}}",
        ),
      ];
  }
}

function checkOutput(tag: hbs.AST.MustacheStatement, scope: Scope, context: CheckContext): readonly Diagnostic[] {
  if (!tag.escaped) {
    return [
      fault(
        context,
        tag,
        "template/not-markdown",
        `{{{${nameOf(tag.path)}}}} would read text as Markdown`,
        "write it with two braces",
      ),
    ];
  }
  if (tag.path.type !== "PathExpression") {
    return [
      fault(
        context,
        tag,
        "template/unsupported",
        "the tag holds no field",
        "write text outside of tags, and a field in them",
      ),
    ];
  }
  if (isSlot(tag, scope, context)) return [];
  if (isCall(tag)) return checkCall(tag, scope, context);
  const found = shapeAt(tag.path as hbs.AST.PathExpression, scope, context);
  if (isFault(found)) return [found];
  if (found.shape === "leaf") return [];
  const what = found.shape === "list" ? "a list: use {{#each}} or {{list}}" : "a group of fields: name one of them";
  return [fault(context, tag, "template/not-a-value", `“${nameOf(tag.path)}” is not one value`, `it is ${what}`)];
}

/** At the top only: within a list or a group, the name is that of one of its fields. */
function isSlot(tag: Pick<Call, "path" | "params">, scope: Scope, context: CheckContext): boolean {
  return tag.params.length === 0 && scope.shape === vocabulary && context.slots.includes(nameOf(tag.path));
}

function isCall(tag: {
  readonly path: hbs.AST.Expression;
  readonly params: readonly unknown[];
  readonly hash?: hbs.AST.Hash;
}): boolean {
  return tag.params.length > 0 || (tag.hash?.pairs.length ?? 0) > 0 || helpers.has(nameOf(tag.path));
}

type Call = Pick<hbs.AST.MustacheStatement, "path" | "params" | "hash" | "loc">;

function checkCall(call: Call, scope: Scope, context: CheckContext): readonly Diagnostic[] {
  const name = nameOf(call.path);
  const helper = helpers.get(name);
  if (!helper) {
    return [
      fault(
        context,
        call,
        "template/unknown-helper",
        `there is no helper “${name}”`,
        nearestNameHint(name, [...helpers.keys()]),
      ),
    ];
  }
  const least = helper.takes.filter((argument) => !argument.endsWith("?")).length;
  if (call.params.length < least || call.params.length > helper.takes.length || call.hash?.pairs.length) {
    return [
      fault(
        context,
        call,
        "template/wrong-arguments",
        `“${name}” has too few or too many values`,
        `use it as ${helper.example}`,
      ),
    ];
  }
  return call.params.flatMap((param, index) => {
    const takes = (helper.takes[index] ?? "literal").replace("?", "") as Argument;
    return checkArgument(param, takes, helper.example, scope, context);
  });
}

function checkArgument(
  param: hbs.AST.Expression,
  takes: Argument,
  example: string,
  scope: Scope,
  context: CheckContext,
): readonly Diagnostic[] {
  const wrong = (what: string) => [fault(context, param, "template/wrong-arguments", what, `use it as ${example}`)];
  if (param.type === "StringLiteral") {
    const { value } = param as hbs.AST.StringLiteral;
    if (takes === "date-pattern") return isDatePattern(value) ? [] : wrong(`“${value}” is no pattern of a date`);
    return takes === "literal" ? [] : wrong("a text in quotes stands where a field belongs");
  }
  if (param.type === "SubExpression") {
    const inner = param as hbs.AST.SubExpression;
    return takes === "text" ? checkCall(inner, scope, context) : wrong("a helper's words stand where a field belongs");
  }
  if (param.type !== "PathExpression") return wrong("only a field or a text in quotes can stand here");
  const found = shapeAt(param as hbs.AST.PathExpression, scope, context);
  if (isFault(found)) return [found];
  const kind =
    found.shape === "leaf" ? found.kind : found.shape === "list" && "text" in found.of.fields ? "texts" : found.shape;
  return kind === takes ? [] : wrong(`“${nameOf(param)}” is no ${takes === "texts" ? "list of texts" : takes}`);
}

function checkBlock(block: hbs.AST.BlockStatement, scope: Scope, context: CheckContext): readonly Diagnostic[] {
  const name = nameOf(block.path);
  const subject = block.params[0];
  if (!["if", "unless", "each", "with"].includes(name)) {
    return [
      fault(
        context,
        block,
        "template/unknown-helper",
        `there is no block “${name}”`,
        nearestNameHint(name, ["if", "unless", "each", "with"]),
      ),
    ];
  }
  if (block.program?.blockParams?.length || block.inverse?.blockParams?.length) {
    return [
      fault(
        context,
        block,
        "template/unsupported",
        "“as |…|” is not supported",
        `write {{#${name}}} and name the fields`,
      ),
    ];
  }
  if (block.params.length !== 1 || subject?.type !== "PathExpression" || block.hash?.pairs.length) {
    return [
      fault(
        context,
        block,
        "template/wrong-arguments",
        `{{#${name}}} takes one field`,
        "what must be worked out is a fact with a name of its own",
      ),
    ];
  }
  const inverse = checkProgram(block.inverse, scope, context);
  const path = subject as hbs.AST.PathExpression;
  if ((name === "if" || name === "unless") && isSlot({ path, params: [] }, scope, context)) {
    return [...checkProgram(block.program, scope, context), ...inverse];
  }
  const found = shapeAt(path, scope, context);
  if (isFault(found)) return [found, ...inverse];
  return [
    ...checkSubject(name, found, subject, context),
    ...checkProgram(block.program, innerScope(name, found, scope), context),
    ...inverse,
  ];
}

function innerScope(name: string, found: Shape, scope: Scope): Scope {
  if (name === "each" && (found.shape === "list" || found.shape === "by-id"))
    return { shape: found.of, isInLoop: true, outer: scope };
  if (name === "with") return { shape: found, isInLoop: scope.isInLoop, outer: scope };
  return scope;
}

function checkSubject(
  name: string,
  found: Shape,
  subject: hbs.AST.Expression,
  context: CheckContext,
): readonly Diagnostic[] {
  const fits =
    name === "each"
      ? found.shape === "list" || found.shape === "by-id"
      : name === "with"
        ? found.shape === "group"
        : found.shape === "leaf" || found.shape === "list";
  if (fits) return [];
  const wanted = name === "each" ? "a list" : name === "with" ? "a group of fields" : "one value or a list";
  return [
    fault(
      context,
      subject,
      "template/wrong-arguments",
      `{{#${name}}} takes ${wanted}, and “${nameOf(subject)}” is none`,
      "see boardpaper facts for the names",
    ),
  ];
}

function checkPartial(partial: hbs.AST.PartialStatement, context: CheckContext): readonly Diagnostic[] {
  if (partial.name.type !== "PathExpression") {
    return [
      fault(context, partial, "template/unsupported", "which partial it is must stand in the tag", "write {{> name}}"),
    ];
  }
  const name = nameOf(partial.name);
  if (partial.params.length > 0 || partial.hash?.pairs.length) {
    return [
      fault(
        context,
        partial,
        "template/wrong-arguments",
        "a partial takes no values",
        `write {{> ${name}}}: it sees the same facts`,
      ),
    ];
  }
  return context.partials.has(name)
    ? []
    : [
        fault(
          context,
          partial,
          "template/unknown-partial",
          `there is no partial “${name}”`,
          nearestNameHint(name, [...context.partials]),
        ),
      ];
}

function nameOf(expression: hbs.AST.Expression): string {
  return (expression as hbs.AST.PathExpression).original ?? expression.type;
}

const loopNames: Readonly<Record<string, Shape>> = {
  index: { shape: "leaf", kind: "count", says: "the place in the list" },
  first: { shape: "leaf", kind: "yes", says: "whether it is the first" },
  last: { shape: "leaf", kind: "yes", says: "whether it is the last" },
};

function shapeAt(path: hbs.AST.PathExpression, scope: Scope, context: CheckContext): Shape | Diagnostic {
  let from: Scope | undefined = scope;
  let parts: readonly string[] = path.parts;
  if (path.data) {
    const [first, ...rest] = parts;
    const loop = first === undefined ? undefined : loopNames[first];
    if (loop) {
      return scope.isInLoop
        ? loop
        : fault(
            context,
            path,
            "template/unknown-field",
            `“@${first}” has no meaning here`,
            "it stands between {{#each}} and {{/each}}",
          );
    }
    if (first !== "root")
      return fault(
        context,
        path,
        "template/unknown-field",
        `there is no “@${first}”`,
        "there are: @root, @index, @first, @last",
      );
    [from, parts] = [{ shape: vocabulary, isInLoop: false }, rest];
  }
  for (let depth = 0; depth < path.depth; depth++) from = from?.outer;
  if (!from)
    return fault(
      context,
      path,
      "template/unknown-field",
      `“${path.original}” leads out of the template`,
      "take away one ../",
    );
  return follow(from.shape, parts, path, context);
}

function follow(
  start: Shape,
  parts: readonly string[],
  path: hbs.AST.PathExpression,
  context: CheckContext,
): Shape | Diagnostic {
  let here = start;
  let walked = "";
  for (const part of parts) {
    const next = step(here, part, walked, context);
    if (next === undefined) {
      const names = [...(here === vocabulary ? context.slots : []), ...namesIn(here, walked, context)];
      return fault(
        context,
        path,
        "template/unknown-field",
        `there is no field “${part}”${part === path.original ? "" : ` in “${path.original}”`}`,
        nearestNameHint(part, names),
      );
    }
    here = next;
    walked = walked ? `${walked}.${part}` : part;
  }
  return here;
}

function step(here: Shape, part: string, walked: string, context: CheckContext): Shape | undefined {
  if (here.shape === "group") return Object.hasOwn(here.fields, part) ? here.fields[part] : undefined;
  if (here.shape !== "by-id") return undefined;
  const ids = context.ids?.get(walked);
  return !ids || ids.includes(part) ? here.of : undefined;
}

function namesIn(here: Shape, walked: string, context: CheckContext): readonly string[] {
  if (here.shape === "group") return Object.keys((here as GroupShape).fields);
  return here.shape === "by-id" ? (context.ids?.get(walked) ?? []) : [];
}

function isFault(found: Shape | Diagnostic): found is Diagnostic {
  return "severity" in found;
}

function fault(
  { template }: CheckContext,
  node: { readonly loc: hbs.AST.SourceLocation },
  code: Diagnostic["code"],
  message: string,
  hint: string,
): Diagnostic {
  const { line, column } = node.loc.start;
  return { severity: "error", code, message, at: placeInTemplate(template, line, column + 1), hint };
}
