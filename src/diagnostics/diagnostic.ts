/** What is wrong, where, and what to do about it: a value, so that a stage can return every mistake it finds. */

import type { Place } from "../values/place.ts";
import type { Code } from "./catalogue.ts";

export type { Place };

export type Severity = "error" | "warning" | "suggestion";

export interface Diagnostic {
  readonly severity: Severity;
  readonly code: Code;
  /** The value found and the rule it broke, without the place and without blame. */
  readonly message: string;
  readonly at?: Place;
  /** Something to do. */
  readonly hint?: string;
}

/** A stage's answer: the value with any warnings, or the errors that stopped it. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly errors: readonly Diagnostic[] };

/** The value if nothing in `findings` is an error; else every finding. */
export function checked<T>(value: T, findings: readonly Diagnostic[] = []): Checked<T> {
  return findings.some((finding) => finding.severity === "error")
    ? { ok: false, errors: findings }
    : { ok: true, value, warnings: findings };
}
