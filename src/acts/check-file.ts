/** A finished paper, ours or from elsewhere: all that can be found in it without knowing what it was made from. */

import { leftOverWords, type PlacedWords } from "../check/left-over-words.ts";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import type { Reading } from "../read/reading.ts";
import { authorText } from "../source/author-text.ts";

/** A `.md` file in a folder of reports is a report's source, and is checked as such. */
export function isPaper(path: string): boolean {
  if (/\.(docx|pdf|html?|txt)$/i.test(path)) return true;
  return /\.md$/i.test(path) && !/(^|\/)reports\/[^/]+$/.test(path) && path.includes("/");
}

export async function checkFile(host: Host, file: string): Promise<readonly Diagnostic[]> {
  if (!(await host.isFile(file))) return [notThere(file)];
  const bytes = await host.readBytes(file);
  switch (/[^.]*$/.exec(file.toLowerCase())?.[0]) {
    case "docx":
      return wordFindings(file, bytes);
    case "pdf":
      return pdfFindings(file, bytes);
    case "html":
    case "htm":
      return htmlFindings(file, bytes);
  }
  return textFindings(file, bytes);
}

async function wordFindings(file: string, bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  const { checkDocx } = await import("../check/docx/check-docx.ts");
  const check = checkDocx(file, bytes);
  return check.ok ? [...check.value.findings, ...leftOverWords(check.value.lines)] : check.errors;
}

async function pdfFindings(file: string, bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  const { checkPdf } = await import("../check/pdf/check-pdf.ts");
  const { readPdf } = await import("../read/pdf/read-pdf.ts");
  const check = await checkPdf(file, bytes, "as-claimed");
  if (!check.ok) return check.errors;
  const reading = await readPdf(bytes);
  const inWords = reading.ok
    ? leftOverWords(linesOfPages(file, reading.value))
    : reading.errors.map((error) => ({ ...error, at: { file } }));
  return [...check.value.findings, ...inWords];
}

function linesOfPages(file: string, { pieces, pages = [] }: Reading): readonly PlacedWords[] {
  return pieces.map(({ words }, index) => {
    const page = pages[index];
    return { words, at: { file, ...(page !== undefined && { page }) } };
  });
}

async function htmlFindings(file: string, bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  const { checkHtml } = await import("../check/html/check-html.ts");
  const text = authorText(file, bytes);
  if (!text.ok) return text.errors;
  const { findings, lines } = checkHtml(file, text.value.text);
  return [...findings, ...leftOverWords(lines)];
}

/** Of text alone, only its words can be judged. */
function textFindings(file: string, bytes: Uint8Array): readonly Diagnostic[] {
  const text: Checked<{ readonly text: string }> = authorText(file, bytes);
  if (!text.ok) return text.errors;
  return leftOverWords(text.value.text.split("\n").map((words, index) => ({ words, at: { file, line: index + 1 } })));
}

function notThere(file: string): Diagnostic {
  return {
    severity: "error",
    code: "check/no-such-file",
    message: `there is no file “${file}”`,
    at: { file },
    hint: "name it by its path from this folder, or by its whole path",
  };
}
