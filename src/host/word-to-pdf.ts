/** LibreOffice as a printer of Word files: started for one file, with a profile and a folder of its own, and gone after. */

import { spawn } from "node:child_process";
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

export async function wordToPdf(docx: Uint8Array): Promise<WordAsPdf> {
  const program = (await findProgram("soffice")) ?? (await findProgram("libreoffice"));
  if (program === undefined) return { kind: "no-program" };
  const folder = await fs.mkdtemp(join(tmpdir(), "boardpaper-word-"));
  try {
    const source = join(folder, "paper.docx");
    await fs.writeFile(source, docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    await ran(program, [profile, "--headless", "--norestore", "--convert-to", printTo, "--outdir", folder, source]);
    const bytes = await fs.readFile(join(folder, "paper.pdf")).catch(() => undefined);
    return bytes ? { kind: "pdf", bytes } : { kind: "not-printed" };
  } finally {
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Whether it went well is told by the file that it leaves, not by how it ends. */
async function ran(program: string, args: readonly string[]): Promise<void> {
  await new Promise<void>((resolve) => {
    const printing = spawn(program, args, { stdio: "ignore", timeout: patienceMs, killSignal: "SIGKILL" });
    printing.once("error", () => resolve());
    printing.once("close", () => resolve());
  });
}
