/** Reads what others have written as it lies there: links as links, files of any size piece by piece. */

import { closeSync, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import type { ExactEntry } from "./host.ts";
import { hostErrorOf } from "./host-error-of.ts";

const pieceBytes = 1 << 20;

/**
 * Read while nothing else is done: from file to file that is quicker than to ask another thread for each piece, and
 * whoever reads piece by piece has nothing else to do meanwhile.
 */
export async function* piecesOf(truePath: () => Promise<string>, path: string): AsyncIterable<Uint8Array> {
  let file: number | undefined;
  try {
    file = openSync(await truePath(), "r");
    // New memory costs as much as reading into it: one piece lies where the last one lay.
    const piece = Buffer.allocUnsafeSlow(Math.min(pieceBytes, Math.max(fstatSync(file).size, 1)));
    for (;;) {
      const count = readSync(file, piece);
      if (count === 0) return;
      yield piece.subarray(0, count);
    }
  } catch (error) {
    throw hostErrorOf(error, "read", path);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

export async function listExactly(truePath: string, folder: string): Promise<readonly ExactEntry[]> {
  try {
    const found = readdirSync(truePath, { withFileTypes: true });
    return found
      .map((entry): ExactEntry => {
        if (entry.isSymbolicLink()) return { name: entry.name, kind: "link" };
        if (entry.isFile()) return { name: entry.name, kind: "file" };
        return { name: entry.name, kind: entry.isDirectory() ? "folder" : "other" };
      })
      .sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  } catch (error) {
    throw hostErrorOf(error, "list", folder);
  }
}
