/** References such as `&#7;` and `&#xE000;`, which Markdown would turn into characters that no paper can print. */

import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { characterName, unprintableAt } from "../values/printable.ts";

/** A finding for each. */
export function forbiddenCharacters(
  text: string,
  placeAt: (offset: number) => Place | undefined,
): readonly Diagnostic[] {
  return forbiddenReferences(text).map(({ written, character, offset }): Diagnostic => {
    const at = placeAt(offset);
    return {
      severity: "error",
      code: "source/forbidden-character",
      message: `“${written}” stands for the character ${character}, which can't be printed`,
      ...(at && { at }),
      hint: "delete it, or write the character that is meant",
    };
  });
}

interface ForbiddenReference {
  /** As written: `&#7;`. */
  readonly written: string;
  /** “U+0007” */
  readonly character: string;
  readonly offset: number;
}

function forbiddenReferences(text: string): readonly ForbiddenReference[] {
  return [...text.matchAll(/(?<!\\)&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi)].flatMap((match) => {
    const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
    const isPrintable = code <= lastCharacter && unprintableAt(String.fromCodePoint(code)) < 0;
    return isPrintable ? [] : [{ written: match[0], character: characterName(code), offset: match.index }];
  });
}

/** As long as before, so that places stay right; with a sign in their place that is no mark of ours. */
export function withoutForbiddenReferences(text: string): string {
  let safe = text;
  for (const { written, offset } of forbiddenReferences(text))
    safe = safe.slice(0, offset) + "?".repeat(written.length) + safe.slice(offset + written.length);
  return safe;
}

const lastCharacter = 0x10ffff;
