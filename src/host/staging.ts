/**
 * Folders that a program fills before it gives them their place, and which of them a crash left behind.
 *
 * A staged folder's name says on which machine, since which start of it, and by which process it was made:
 * `stage.<machine>.<start>.<process>.<its own>`. Processes of another machine can't be seen, so there age decides.
 */

import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import fs from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { type Destination, fillFolder, syncFolder } from "./durable-write.ts";
import type { FileToWrite } from "./host.ts";
import { hostErrorOf, systemCode } from "./host-error-of.ts";

const dayInMs = 24 * 60 * 60 * 1000;

/** @returns the new folder's name. */
export async function stageFolder(parent: Destination, files: readonly FileToWrite[]): Promise<string> {
  const name = ["stage", machine(), start(), process.pid, randomUUID()].join(".");
  const folder = join(parent.path, name);
  try {
    await fillFolder(folder, files);
    await syncFolder(parent.path);
    return name;
  } catch (error) {
    await fs.rm(folder, { recursive: true, force: true });
    throw hostErrorOf(error, "write", parent.named);
  }
}

/** @returns their names; none if there is no such folder */
export async function abandonedStages(truePath: string, parent: string): Promise<readonly string[]> {
  try {
    const names = (await fs.readdir(truePath)).filter((name) => name.startsWith("stage."));
    const left = await Promise.all(names.map((name) => isAbandoned(truePath, name)));
    return names.filter((_, index) => left[index]).sort();
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw hostErrorOf(error, "list", parent);
  }
}

async function isAbandoned(parent: string, name: string): Promise<boolean> {
  const [, madeOn, madeSince, pid = ""] = name.split(".");
  const found = await fs.stat(join(parent, name)).catch(() => undefined);
  if (!found) return false;
  if (madeOn !== machine()) return Date.now() - found.mtimeMs > dayInMs;
  return madeSince !== start() || !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 only asks whether the process is there.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
}

function machine(): string {
  return shortHash(hostname());
}

/** Another one after each start of the machine, where the system tells: process numbers begin anew then. */
function start(): string {
  try {
    return shortHash(readFileSync("/proc/sys/kernel/random/boot_id", "utf8"));
  } catch {
    return shortHash("");
  }
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
