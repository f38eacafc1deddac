/** A finished paper, ours or from elsewhere: all that can be found in it without knowing what it was made from. */

import { leftOverWords, type PlacedWords } from "../check/left-over-words.ts";
import { checkWords } from "../check/words/check-words.ts";
import { noBreakLines } from "../check/words/lost-character.ts";
import { wordingOfReading } from "../check/words/wording-of-reading.ts";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import type { Reading } from "../read/reading.ts";
import { authorText } from "../source/author-text.ts";
import { spellingDictionary } from "./spelling-dictionary.ts";

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
      return wordFindings(host, file, bytes);
    case "pdf":
      return pdfFindings(host, file, bytes);
    case "html":
    case "htm":
      return htmlFindings(host, file, bytes);
  }
  return textFindings(host, file, bytes);
}

async function wordFindings(host: Host, file: string, bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  const { checkDocx } = await import("../check/docx/check-docx.ts");
  const { readDocx } = await import("../read/docx/read-docx.ts");
  const check = checkDocx(file, bytes);
  if (!check.ok) return check.errors;
  const inWords = await wordingFindings(host, file, readDocx(bytes));
  return [...check.value.findings, ...leftOverWords(check.value.lines), ...inWords];
}

async function pdfFindings(host: Host, file: string, bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  const { checkPdf } = await import("../check/pdf/check-pdf.ts");
  const { readPdf } = await import("../read/pdf/read-pdf.ts");
  const check = await checkPdf(file, bytes, "as-claimed");
  if (!check.ok) return check.errors;
  const reading = await readPdf(bytes);
  const leftOver = reading.ok ? leftOverWords(linesOfPages(file, reading.value)) : [];
  return [...check.value.findings, ...leftOver, ...(await wordingFindings(host, file, reading))];
}

function linesOfPages(file: string, { pieces, pages = [] }: Reading): readonly PlacedWords[] {
  return pieces.map(({ words }, index) => {
    const page = pages[index];
    return { words, at: { file, ...(page !== undefined && { page }) } };
  });
}

async function htmlFindings(host: Host, file: string, bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  const { checkHtml } = await import("../check/html/check-html.ts");
  const text = authorText(file, bytes);
  if (!text.ok) return text.errors;
  const { readHtml } = await import("../read/html/read-html.ts");
  const { findings, lines } = checkHtml(file, text.value.text);
  const inWords = lines.length === 0 ? [] : await wordingFindings(host, file, readHtml(text.value.text));
  return [...findings, ...leftOverWords(lines), ...inWords];
}

/** Of text alone, only its words can be judged. */
async function textFindings(host: Host, file: string, bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  const { readLines } = await import("../read/text/read-lines.ts");
  const checked: Checked<{ readonly text: string }> = authorText(file, bytes);
  if (!checked.ok) return checked.errors;
  const { text } = checked.value;
  const lines = text.split("\n").map((words, index) => ({ words, at: { file, line: index + 1 } }));
  return [
    ...leftOverWords(lines),
    ...noBreakLines(file, text),
    ...(await wordingFindings(host, file, readLines(text))),
  ];
}

/** What the rules over words find in what was read, at its line, page or paragraph. */
async function wordingFindings(host: Host, file: string, reading: Checked<Reading>): Promise<readonly Diagnostic[]> {
  if (!reading.ok) return reading.errors.map((error) => ({ ...error, at: { file } }));
  return checkWords(wordingOfReading(file, reading.value), await spellingDictionary(host));
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
