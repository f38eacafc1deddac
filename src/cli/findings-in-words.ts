/** Findings as a person reads them: place, rule, message, the line itself with a caret, and what to do. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { placeInWords } from "../values/place.ts";

/** The text of a line of a file, where it can be read. */
export type LineOf = (file: string, line: number) => string | undefined;

export function findingInWords(finding: Diagnostic, lineOf: LineOf): string {
  const { severity, code, message, at, hint } = finding;
  const head = `${at ? `${placeInWords(at)} ` : ""}${severity} ${code}`;
  return [head, `  ${message}`, ...snippet(finding, lineOf), ...(hint ? [`  hint: ${hint}`] : [])].join("\n");
}

/** Longer lines are cut around the place, so that the caret stays on the screen. */
const widestSnippet = 100;

function snippet({ at }: Diagnostic, lineOf: LineOf): readonly string[] {
  if (at?.text !== undefined) return [`    | ${at.text}`, ...(at.heading ? [`    under “${at.heading}”`] : [])];
  const text = at?.line === undefined ? undefined : lineOf(at.file, at.line);
  if (at?.line === undefined || text === undefined || text.trim() === "") return [];
  const column = at.column ?? text.search(/\S/) + 1;
  const from = column > widestSnippet ? column - widestSnippet / 2 : 1;
  const shown = text.slice(from - 1, from - 1 + widestSnippet).trimEnd();
  const gutter = " ".repeat(String(at.line).length);
  const caret = at.column === undefined ? [] : [`    ${gutter} | ${" ".repeat(column - from)}^`];
  return [`    ${at.line} | ${shown}`, ...caret];
}

/** “2 errors, 1 warning”; empty when there is nothing. */
export function countInWords(findings: readonly Diagnostic[]): string {
  const severities = ["error", "warning", "suggestion"] as const;
  return severities
    .flatMap((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return count === 0 ? [] : [`${count} ${severity}${count === 1 ? "" : "s"}`];
    })
    .join(", ");
}
