/** Where the words of a YAML text begin in the file, within its quotes or beneath its | sign. */

import { isScalar } from "yaml";
import type { Place, TextPlace } from "../values/place.ts";

/** @returns undefined for what is no text */
export function textPlace(node: unknown, placeAt: (offset: number) => Place): TextPlace | undefined {
  if (!isScalar(node) || typeof node.value !== "string" || !node.range) return undefined;
  const { line = 1, column = 1 } = placeAt(node.range[0]);
  const token = node.srcToken;
  const written = token && "source" in token ? token.source : "";

  if (token?.type === "block-scalar") {
    const indent = /^( *)\S/m.exec(written)?.[1]?.length;
    return node.type === "BLOCK_LITERAL" && indent !== undefined
      ? { line: line + 1, columns: { kind: "block", indent } }
      : { line: line + 1, columns: { kind: "joined" } };
  }
  const isQuoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
  const isAsWritten = (isQuoted ? written.slice(1, -1) : written) === node.value;
  return { line, columns: isAsWritten ? { kind: "line", first: column + (isQuoted ? 1 : 0) } : { kind: "joined" } };
}
