/** One call of a command: its host, its terminal, and how it ends. */

import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { countInWords, findingInWords, type LineOf } from "./findings-in-words.ts";
import type { Terminal } from "./terminal.ts";

/** 0 done · 1 the author has something to fix · 2 wrong usage · 3 our fault, or the machine's. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Answer {
  /** Printed as they are, one a line. */
  readonly results: readonly string[];
  /** The same as one JSON value, but for its version and findings. */
  readonly json: Readonly<Record<string, unknown>>;
  /** What state the files are in: the last line. */
  readonly state: string;
}

export class Session {
  readonly host: Host;
  readonly terminal: Terminal;
  exitCode: ExitCode = 0;

  constructor(host: Host, terminal: Terminal) {
    this.host = host;
    this.terminal = terminal;
  }

  /**
   * Prints what a command has to say.
   *
   * @param answer - of the value, where there is one; `otherwise` is what is said when there is none
   */
  async finish<T>(
    checked: Checked<T>,
    answer: (value: T) => Answer,
    otherwise: Omit<Answer, "results">,
    asJson: boolean,
  ): Promise<void> {
    const findings = checked.ok ? checked.warnings : checked.errors;
    const { results, json, state } = checked.ok ? answer(checked.value) : { results: [], ...otherwise };
    if (hasError(findings)) this.exitCode = 1;
    if (asJson) {
      this.terminal.result(JSON.stringify({ version: 1, ...json, findings }));
      return;
    }
    await this.#sayFindings(findings);
    for (const line of results) this.terminal.result(line);
    const count = countInWords(findings);
    this.terminal.say(count ? `${count}. ${state}` : state);
  }

  async #sayFindings(findings: readonly Diagnostic[]): Promise<void> {
    const lineOf = await this.#linesOf(findings);
    for (const finding of findings) this.terminal.say(`${findingInWords(finding, lineOf)}\n`);
  }

  async #linesOf(findings: readonly Diagnostic[]): Promise<LineOf> {
    const files = new Set(findings.flatMap(({ at }) => (at?.line === undefined ? [] : [at.file])));
    const lines = new Map<string, readonly string[]>();
    for (const file of files) {
      const path = [file, `${this.host.packageRoot}/${file}`];
      for (const candidate of path) {
        if (lines.has(file) || !(await this.host.isFile(candidate))) continue;
        lines.set(file, new TextDecoder().decode(await this.host.readBytes(candidate)).split(/\r?\n/));
      }
    }
    return (file, line) => lines.get(file)?.[line - 1];
  }
}

function hasError(findings: readonly Diagnostic[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}
