/** Reads what others have written as it lies there: links as links, files of any size piece by piece. */

import fs from "node:fs/promises";
import type { ExactEntry } from "./host.ts";
import { hostErrorOf } from "./host-error-of.ts";

/** Two of them stay in the processor's cache. */
const pieceBytes = 1 << 18;

/** The next piece is read while the caller works on this one. */
export async function* piecesOf(truePath: () => Promise<string>, path: string): AsyncIterable<Uint8Array> {
  let file: fs.FileHandle | undefined;
  let reading: Promise<{ readonly bytesRead: number }> | undefined;
  try {
    file = await fs.open(await truePath(), "r");
    let [next, last] = [Buffer.allocUnsafe(pieceBytes), Buffer.allocUnsafe(pieceBytes)];
    reading = file.read(next, 0, pieceBytes);
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      [next, last] = [last, next];
      reading = file.read(next, 0, pieceBytes);
      yield last.subarray(0, bytesRead);
    }
  } catch (error) {
    throw hostErrorOf(error, "read", path);
  } finally {
    await reading?.catch(() => {});
    await file?.close();
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
