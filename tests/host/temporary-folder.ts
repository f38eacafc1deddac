/** A folder on the real disk for one test, gone after it. */

import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "boardpaper-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
