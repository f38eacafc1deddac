/**
 * Rewrites a checked syntax tree so that it yields tokens: `{{x}}` becomes a call of `emit`, and each line of the
 * template's own text begins with a mark that says where it stands.
 */

import { originMark } from "../values/merged-markdown.ts";
import { helpers } from "./helpers/helpers.ts";
import { placeInTemplate, type TemplateText } from "./parse-template.ts";

/** @param file - the index of the template in `MergedValues.files` */
export function rewriteTemplate(program: hbs.AST.Program, file: number, template: TemplateText): hbs.AST.Program {
  return { ...program, body: program.body.map((statement) => rewriteStatement(statement, file, template)) };
}

function rewriteStatement(statement: hbs.AST.Statement, file: number, template: TemplateText): hbs.AST.Statement {
  switch (statement.type) {
    case "ContentStatement":
      return markLines(statement as hbs.AST.ContentStatement, file, template);
    case "MustacheStatement":
      return emitted(statement as hbs.AST.MustacheStatement, file, template);
    case "BlockStatement": {
      const block = statement as hbs.AST.BlockStatement;
      const rewritten: hbs.AST.BlockStatement = { ...block, program: rewriteTemplate(block.program, file, template) };
      if (block.inverse) rewritten.inverse = rewriteTemplate(block.inverse, file, template);
      return rewritten;
    }
    case "PartialStatement":
      return { ...(statement as hbs.AST.PartialStatement), params: [rootPath(statement.loc)] } as hbs.AST.Statement;
    default:
      return statement;
  }
}

/** Handlebars strips the line of a block tag that stands alone, so the first line may begin later than the statement. */
function markLines(content: hbs.AST.ContentStatement, file: number, template: TemplateText): hbs.AST.ContentStatement {
  const original = content.original as unknown as string;
  const stripped = original.endsWith(content.value)
    ? original.length - content.value.length
    : Math.max(0, original.indexOf(content.value));
  const skipped = original.slice(0, stripped).split("\n").length - 1;
  const lineAt = (line: number) => placeInTemplate(template, line).line ?? 1;
  const start = content.loc.start.line + skipped;
  const value = content.value
    .split("\n")
    .map((line, index) => (line === "" ? line : originMark(file, lineAt(start + index)) + line))
    .join("\n");
  return { ...content, value };
}

function emitted(tag: hbs.AST.MustacheStatement, file: number, template: TemplateText): hbs.AST.MustacheStatement {
  const { loc } = tag;
  const { line, column } = placeInTemplate(template, loc.start.line, loc.start.column + 1);
  const isCall = tag.params.length > 0 || helpers.has((tag.path as hbs.AST.PathExpression).original);
  const value: hbs.AST.Expression = isCall
    ? ({ type: "SubExpression", path: tag.path, params: tag.params, hash: tag.hash, loc } as hbs.AST.SubExpression)
    : tag.path;
  const number = (of: number) => ({ type: "NumberLiteral", value: of, original: of, loc }) as hbs.AST.NumberLiteral;
  return {
    ...tag,
    path: pathTo(["emit"], "emit", loc),
    params: [value, number(file), number(line ?? 1), number(column ?? 0)],
  };
}

function rootPath(loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return { ...pathTo(["root"], "@root", loc), data: true };
}

function pathTo(parts: string[], original: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return { type: "PathExpression", data: false, depth: 0, parts, original, loc };
}
