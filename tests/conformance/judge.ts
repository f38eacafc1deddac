/** Outside programs that judge our files. One that is missing skips its tests, and the run says so loudly at its end. */

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { test } from "vitest";

export interface Judged {
  readonly status: number;
  /** Both streams, as the program wrote them. */
  readonly output: string;
}

/** Whether a program is on PATH. */
export function hasProgram(name: string): boolean {
  return spawnSync("which", [name]).status === 0;
}

/** `test` where everything named is here; else a skipped test that names what is missing. */
export function testWith(...needed: readonly string[]): typeof test | typeof test.skip {
  const missing = needed.filter((name) => !isHere(name));
  if (missing.length === 0) return test;
  return ((name: string, ...rest: unknown[]) =>
    (test.skip as unknown as (name: string, ...rest: unknown[]) => void)(
      `${name} [not run: ${missing.join(", ")} is missing]`,
      ...rest,
    )) as typeof test.skip;
}

/** A name in capitals is an environment variable that names a file or folder. */
function isHere(name: string): boolean {
  if (/^[A-Z_]+$/.test(name)) return existsSync(process.env[name] ?? "");
  return hasProgram(name);
}

export function judge(program: string, args: readonly string[]): Judged {
  const ran = spawnSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (ran.error) throw ran.error;
  return { status: ran.status ?? -1, output: `${ran.stdout}${ran.stderr}` };
}

/** @throws Error when the program ends with anything but 0 */
export function outputOf(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28 });
}

/** The pages of a Word file as LibreOffice prints them: the path of the PDF. */
export function printedByLibreOffice(docx: string, folder: string): string {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  outputOf("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, docx]);
  return docx.replace(/^.*\//, `${folder}/`).replace(/\.docx$/, ".pdf");
}
