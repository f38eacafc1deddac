/** What the YAML parser could not read, in words for the author of the file. */

import type { ErrorCode, YAMLError } from "yaml";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";

export function yamlFindings(errors: readonly YAMLError[], placeAt: (offset: number) => Place): readonly Diagnostic[] {
  // A parser that gave up for want of memory says of what follows only that it did not read it.
  const gaveUp = errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  return (gaveUp ? [gaveUp] : errors).map((error) => yamlFinding(error, placeAt(error.pos[0])));
}

function yamlFinding({ code, message }: YAMLError, at: Place): Diagnostic {
  const finding = (of: Diagnostic["code"], words: string, hint: string): Diagnostic => ({
    severity: "error",
    code: of,
    message: words,
    at,
    hint,
  });
  if (code === "DUPLICATE_KEY")
    return finding("source/duplicate-field", "the field is written twice", "keep one of the two");
  if (code === "RESOURCE_EXHAUSTION") {
    return finding("source/too-deep", "lists and fields stand inside each other too deeply", "write fewer levels");
  }
  if (code === "TAG_RESOLVE_FAILED") {
    return finding(
      "source/unknown-tag",
      "a tag that begins with ! has no meaning here",
      "delete it, or put the text in quotes",
    );
  }
  const [words, hint] = plainer[code] ?? [inOwnWords(message), nearHere];
  return finding("source/yaml-syntax", words, hint);
}

const nearHere = "check indentation, colons and quotes near here; put text that has a colon in quotes";

/** Where the parser's own words are those of programmers. */
const plainer: Partial<Record<ErrorCode, readonly [message: string, hint: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: ["a colon and a space stand inside a text without quotes", "put the text in quotes"],
  MULTIPLE_DOCS: ["a second document begins here with ---", "delete the line: a file holds one"],
  TAB_AS_INDENT: ["a tab stands where spaces indent", "indent with spaces"],
};

function inOwnWords(message: string): string {
  if (/^Missing closing ["']quote/.test(message)) return "a quotation mark is opened and not closed";
  if (/^Flow (sequence|map)/.test(message)) return "a [ or { is opened and not closed";
  const words = message.replace(/\s+at line \d+.*$/s, "").trim();
  return words.charAt(0).toLowerCase() + words.slice(1);
}
