/** Bytes to the text of an author's file: UTF-8, without the characters that no paper can print. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { characterName, unprintableAt } from "../values/printable.ts";

export interface SourceFile {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  /** Its lines end with a line feed alone, whatever they ended with in the file. */
  readonly text: string;
}

/** What was made of bytes: the papers of an area share its files, which are read from the disk once. */
const known = new WeakMap<Uint8Array, Map<string, Checked<SourceFile>>>();

/** @param bytes - nothing changes them afterwards */
export function authorText(path: string, bytes: Uint8Array): Checked<SourceFile> {
  const ofBytes = known.get(bytes) ?? new Map<string, Checked<SourceFile>>();
  known.set(bytes, ofBytes);
  const text = ofBytes.get(path) ?? decodedText(path, bytes);
  ofBytes.set(path, text);
  return text;
}

function decodedText(path: string, bytes: Uint8Array): Checked<SourceFile> {
  const decoded = utf8(bytes);
  if (decoded === undefined) {
    return checked({ path, text: "" }, [
      {
        severity: "error",
        code: "source/not-utf-8",
        message: "the file is not UTF-8 text",
        at: { file: path },
        hint: "save it as UTF-8: in Excel and Notepad choose “UTF-8” when saving",
      },
    ]);
  }
  const text = decoded.replace(/\r\n?/g, "\n");
  return checked({ path, text }, forbiddenCharacters(path, text));
}

/** @returns undefined for bytes that are no UTF-8; a byte order mark is left out */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** A diagnostic for each line that holds one. */
function forbiddenCharacters(path: string, text: string): readonly Diagnostic[] {
  if (unprintableAt(text) < 0) return [];
  return text.split("\n").flatMap((line, index) => {
    const column = unprintableAt(line);
    return column < 0
      ? []
      : [forbiddenCharacter(line.codePointAt(column) ?? 0, { file: path, line: index + 1, column: column + 1 })];
  });
}

/** For a character that an escape such as `"\u0007"` brings into a YAML value. */
export function forbiddenCharacterIn(value: string, at: Diagnostic["at"]): readonly Diagnostic[] {
  const index = unprintableAt(value);
  return index < 0 ? [] : [forbiddenCharacter(value.codePointAt(index) ?? 0, at)];
}

function forbiddenCharacter(code: number, at: Diagnostic["at"]): Diagnostic {
  return {
    severity: "error",
    code: "source/forbidden-character",
    message: `the character ${characterName(code)} can't be printed`,
    ...(at && { at }),
    hint: "delete it: such characters slip in when text is copied from other programs",
  };
}
