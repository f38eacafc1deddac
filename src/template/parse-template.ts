/** Template text to its syntax tree, or to the place where Handlebars could not read on. */

import Handlebars from "handlebars";
import { type Checked, checked, type Place } from "../diagnostics/diagnostic.ts";
import { Kept } from "../values/kept.ts";
import type { YamlColumns } from "../values/place.ts";

export interface TemplateText {
  readonly file: string;
  readonly text: string;
  /** The line of the file on which `text` begins. */
  readonly firstLine: number;
  /** Where the text is a field of a YAML file: how its columns there differ from its own, if they can be told. */
  readonly columns?: YamlColumns;
}

/** The place in the file of a line and column of the text, each from 1. */
export function placeInTemplate({ file, firstLine, columns }: TemplateText, line: number, column?: number): Place {
  const at = { file, line: columns?.kind === "joined" ? firstLine : line + firstLine - 1 };
  if (column === undefined || columns?.kind === "joined") return at;
  if (!columns) return { ...at, column };
  return { ...at, column: column + (columns.kind === "line" ? columns.first - 1 : columns.indent) };
}

export function parseTemplate(template: TemplateText): Checked<hbs.AST.Program> {
  try {
    return checked(programs.of(template.text, () => program(template.text)));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { line, column } = placeIn(error.message, template.text);
    return {
      ok: false,
      errors: [
        {
          severity: "error",
          code: "template/syntax",
          message: reasonIn(error.message),
          at: placeInTemplate(template, line, column),
          hint: "check that each {{ has its }}, and each {{#if}} and {{#each}} its {{/if}} and {{/each}}; write \\{{ for braces that are text",
        },
      ],
    };
  }
}

/** Handlebars names places as “on line 3”, with an arrow beneath the twenty signs around it; or at the end as “ - 3:5”. */
function placeIn(message: string, text: string): { readonly line: number; readonly column: number | undefined } {
  const exact = / - (\d+):(\d+)$/.exec(message);
  if (exact) return { line: Number(exact[1]), column: Number(exact[2]) + 1 };
  const line = Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
  const shown = message.split("\n");
  const arrow = shown.findIndex((candidate) => /^-*\^$/.test(candidate));
  const before = shown[arrow - 1]?.slice(0, (shown[arrow] ?? "").length - 1).replace(/^\.\.\./, "");
  const start = before === undefined ? -1 : (text.split("\n")[line - 1] ?? "").indexOf(before);
  return { line, column: start < 0 || before === undefined ? undefined : start + before.length + 1 };
}

/** In the words of an author, who does not know the grammar's names. */
function reasonIn(message: string): string {
  const reason = (message.split("\n").at(-1) ?? message).replace(/ - \d+:\d+$/, "");
  if (/^Lexical error/.test(message)) return "a tag or a comment begins that does not end";
  if (/got 'OPEN_ENDBLOCK'$/.test(reason)) return "a block ends here that does not begin";
  if (/got 'INVERSE'$/.test(reason)) return "{{else}} stands where it has no {{#if}} or {{#each}}";
  if (/'OPEN_ENDBLOCK'.*, got 'EOF'$/.test(reason)) return "a block begins that does not end";
  if (/got 'INVALID'$/.test(reason)) return "a tag does not end, or holds a sign that can't stand in it";
  if (/got 'EOF'$/.test(reason)) return "a tag begins that does not end";
  if (/^Expecting /.test(reason)) return "something is missing from the tag, or is too much in it";
  const [, opened, closed] = /^(\S+) doesn't match (\S+)$/.exec(reason) ?? [];
  return opened ? `{{#${opened}}} is ended by {{/${closed}}}` : reason;
}

/** An area's papers share their templates. */
const programs = new Kept<hbs.AST.Program>(1000);

/** Most titles, labels and recommendations have no tag, and the grammar is slow to say so. */
function program(text: string): hbs.AST.Program {
  if (text === "" || text.includes("{{")) return Handlebars.parse(text);
  const lines = text.split("\n");
  const end = { line: lines.length, column: (lines.at(-1) ?? "").length };
  const loc = { start: { line: 1, column: 0 }, end } as hbs.AST.SourceLocation;
  // Handlebars has the text itself as the original, and not a node as its types say.
  const content = { type: "ContentStatement", original: text, value: text, loc } as unknown as hbs.AST.Statement;
  return { type: "Program", body: [content], loc } as unknown as hbs.AST.Program;
}
