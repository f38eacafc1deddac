/** Records as one line of YAML each: `{ on: 2026-02-12, status: in-progress, rag: green }`. */

import { stringify } from "yaml";

/** A text as YAML writes it on one line, in quotes where it needs them. */
export function scalar(text: string | number): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}

/** As {@link scalar}, where commas and braces end a value. */
function flowScalar(text: string | number | boolean): string {
  const [, written = ""] =
    /^\[ (.*) \]$/s.exec(stringify([text], { collectionStyle: "flow", lineWidth: 0 }).trim()) ?? [];
  return written;
}

export function flowRecord(fields: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const written = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${flowScalar(value)}`],
  );
  return `{ ${written.join(", ")} }`;
}
