/** Bytes to the text of an author's file: UTF-8, without the characters that no paper can print. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { reservedCharacters } from "../values/merged-markdown.ts";

export interface SourceFile {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly text: string;
}

export function authorText(path: string, bytes: Uint8Array): Checked<SourceFile> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
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
  return checked({ path, text }, forbiddenCharacters(path, text));
}

const forbidden = new RegExp(
  `[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F\\uFFFE\\uFFFF]|${reservedCharacters.source}`,
);

/** A diagnostic for each line that holds a control character, a non-character, or one of our own marks. */
function forbiddenCharacters(path: string, text: string): readonly Diagnostic[] {
  return text.split("\n").flatMap((line, index) => {
    const column = line.search(forbidden);
    return column < 0
      ? []
      : [forbiddenCharacter(line.charCodeAt(column), { file: path, line: index + 1, column: column + 1 })];
  });
}

/** For a character that an escape such as `"\u0007"` brings into a YAML value. */
export function forbiddenCharacterIn(value: string, at: Diagnostic["at"]): readonly Diagnostic[] {
  const index = value.search(forbidden);
  return index < 0 ? [] : [forbiddenCharacter(value.charCodeAt(index), at)];
}

function forbiddenCharacter(code: number, at: Diagnostic["at"]): Diagnostic {
  return {
    severity: "error",
    code: "source/forbidden-character",
    message: `the character U+${code.toString(16).toUpperCase().padStart(4, "0")} can't be printed`,
    ...(at && { at }),
    hint: "delete it: such characters slip in when text is copied from other programs",
  };
}
