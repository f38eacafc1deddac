/** Template text to its syntax tree, or to the place where Handlebars could not read on. */

import Handlebars from "handlebars";
import { type Checked, checked } from "../diagnostics/diagnostic.ts";

export interface TemplateText {
  readonly file: string;
  readonly text: string;
  /** The line of the file on which `text` begins. */
  readonly firstLine: number;
}

export function parseTemplate(template: TemplateText): Checked<hbs.AST.Program> {
  try {
    return checked(Handlebars.parse(template.text));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [line, column] = placeIn(message);
    return {
      ok: false,
      errors: [
        {
          severity: "error",
          code: "template/syntax",
          message: `the tags can't be read: ${reasonIn(message)}`,
          at: { file: template.file, line: line + template.firstLine - 1, column },
          hint: "check that each {{ has its }}, and each {{#if}} and {{#each}} its {{/if}} and {{/each}}; write \\{{ for braces that are text",
        },
      ],
    };
  }
}

/** Handlebars names places as “on line 3” or at the end as “ - 3:5”. */
function placeIn(message: string): readonly [line: number, column: number] {
  const exact = / - (\d+):(\d+)$/.exec(message);
  if (exact) return [Number(exact[1]), Number(exact[2]) + 1];
  const arrow = message.split("\n").find((line) => /^-*\^$/.test(line));
  return [Number(/on line (\d+)/.exec(message)?.[1] ?? 1), arrow ? arrow.length : 1];
}

function reasonIn(message: string): string {
  const lines = message.split("\n");
  return (lines.length > 1 ? (lines.at(-1) ?? "") : message).replace(/ - \d+:\d+$/, "");
}
