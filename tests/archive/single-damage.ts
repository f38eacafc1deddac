/** An archive with any one damage to any one of its files: that it is found. */

import fc from "fast-check";
import { expect } from "vitest";
import { addVersion } from "../../src/archive/add-version.ts";
import { verifyArchive } from "../../src/archive/verify-archive.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { correction, keyFile, text, versionRequest } from "./make-version.ts";

/** What no digest stands for: the council may write its own. */
const ownWords = ["archive/README.txt", "archive/audit.sh", keyFile];

const damage = fc.record({
  kind: fc.constantFrom("flip", "shorten", "delete", "add"),
  file: fc.nat(),
  at: fc.nat(),
  bit: fc.integer({ min: 0, max: 7 }),
});

export async function expectEachDamageFound(numRuns: number): Promise<void> {
  const whole = memoryHost();
  await addVersion(whole, versionRequest(), keyFile);
  await addVersion(whole, correction("corrected"), keyFile);
  const paths = [...whole.files.keys()].filter((path) => !ownWords.includes(path));

  await fc.assert(
    fc.asyncProperty(damage, async ({ kind, file, at, bit }) => {
      const host = memoryHost({ files: Object.fromEntries(whole.files) });
      const path = paths[file % paths.length] ?? "";
      const bytes = Uint8Array.from(host.files.get(path) ?? text(""));
      if (kind === "flip") {
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit);
        host.files.set(path, bytes);
      }
      if (kind === "shorten") host.files.set(path, bytes.slice(0, at % bytes.length));
      if (kind === "delete") host.files.delete(path);
      if (kind === "add") host.files.set(path.replace(/[^/]+$/, "added.txt"), bytes);
      const answer = await verifyArchive(host, "archive", () => {});
      // Beside the papers, a file that nothing names takes nothing away.
      const isUnknownFile = kind === "add" && !path.startsWith("archive/ocfl/");
      expect(answer.ok, `${kind} ${path} at ${at % bytes.length}, bit ${bit}`).toBe(isUnknownFile);
    }),
    { numRuns },
  );
}
