/** LibreOffice as a printer of Word files: started for one file, with a profile and a folder of its own, and gone after. */

import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findProgram } from "./find-program.ts";
import type { WordAsPdf } from "./host.ts";

const tagged = { UseTaggedPDF: { type: "boolean", value: "true" } };
const printTo = `pdf:writer_pdf_Export:${JSON.stringify(tagged)}`;

/** A file that LibreOffice cannot cope with may keep it for ever. */
const patienceMs = 120_000;

/** @param until - when it is given up, and whatever was started for it is ended */
export async function wordToPdf(docx: Uint8Array, until = AbortSignal.timeout(patienceMs)): Promise<WordAsPdf> {
  const program = (await findProgram("soffice")) ?? (await findProgram("libreoffice"));
  if (program === undefined) return { kind: "no-program" };
  const folder = await fs.mkdtemp(join(tmpdir(), "boardpaper-word-"));
  try {
    const source = join(folder, "paper.docx");
    await fs.writeFile(source, docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const args = [profile, "--headless", "--norestore", "--convert-to", printTo, "--outdir", folder, source];
    await ran(program, args, until);
    const bytes = await fs.readFile(join(folder, "paper.pdf")).catch(() => undefined);
    return bytes ? { kind: "pdf", bytes } : { kind: "not-printed" };
  } finally {
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const hasGroups = process.platform !== "win32";

/**
 * Whether it went well is told by the file that it leaves, not by how it ends.
 *
 * `soffice` only starts the program that prints: both are of one group of processes, which ends as one. Being of a group of
 * their own, they would not hear of it when somebody interrupts us: so they are told, where nobody else sees to that.
 */
async function ran(program: string, args: readonly string[], until: AbortSignal): Promise<void> {
  const printing = spawn(program, args, { stdio: "ignore", detached: hasGroups });
  const end = () => endWithItsOwn(printing);
  const signals = (["SIGINT", "SIGTERM"] as const).filter((signal) => process.listenerCount(signal) === 0);
  const interrupted = (signal: NodeJS.Signals) => {
    end();
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.once(signal, interrupted);
  until.addEventListener("abort", end, { once: true });
  if (until.aborted) end();
  await new Promise<void>((resolve) => {
    printing.once("error", () => resolve());
    printing.once("close", () => resolve());
  });
  until.removeEventListener("abort", end);
  for (const signal of signals) process.removeListener(signal, interrupted);
}

function endWithItsOwn(printing: ChildProcess): void {
  if (printing.pid === undefined) return;
  if (!hasGroups) printing.kill("SIGKILL");
  else if (printing.exitCode === null && printing.signalCode === null) process.kill(-printing.pid, "SIGKILL");
}
