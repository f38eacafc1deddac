/** References such as `&#7;` and `&#xE000;`, which Markdown would turn into characters that no paper can print. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { characterName, unprintableAt } from "../values/printable.ts";
import type { ParsedMarkdown } from "./parse-markdown.ts";

export function forbiddenReferences({ text, placeAt }: ParsedMarkdown): readonly Diagnostic[] {
  return [...text.matchAll(/(?<!\\)&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi)].flatMap((match): readonly Diagnostic[] => {
    const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
    if (code <= lastCharacter && unprintableAt(String.fromCodePoint(code)) < 0) return [];
    const at = placeAt(match.index);
    return [
      {
        severity: "error",
        code: "source/forbidden-character",
        message: `“${match[0]}” stands for the character ${characterName(code)}, which can't be printed`,
        ...(at && { at }),
        hint: "delete it, or write the character that is meant",
      },
    ];
  });
}

const lastCharacter = 0x10ffff;
