/** Reads what others have written as it lies there: links as links, files of any size piece by piece. */

import { createReadStream } from "node:fs";
import fs from "node:fs/promises";
import type { ExactEntry } from "./host.ts";
import { hostErrorOf } from "./host-error-of.ts";

const pieceBytes = 1 << 20;

export async function* piecesOf(truePath: () => Promise<string>, path: string): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(await truePath(), { highWaterMark: pieceBytes });
  } catch (error) {
    throw hostErrorOf(error, "read", path);
  }
}

export async function listExactly(truePath: string, folder: string): Promise<readonly ExactEntry[]> {
  try {
    const found = await fs.readdir(truePath, { withFileTypes: true });
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
