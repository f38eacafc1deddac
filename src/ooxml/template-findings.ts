import type { Code } from "../diagnostics/catalogue.ts";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";

/** What the guard finds in a template, before anybody knows the file's name. */
export interface TemplateFinding {
  readonly severity: Severity;
  readonly code: Code;
  readonly message: string;
  readonly part?: string;
  readonly hint: string;
}

export function asDiagnostic({ part, ...finding }: TemplateFinding, file: string): Diagnostic {
  return { ...finding, at: { file, ...(part !== undefined && { part }) } };
}
