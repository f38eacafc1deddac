/** The name of a file or folder that is still being written. A crash can leave one behind; no listing shows it. */

import { randomUUID } from "node:crypto";

export function newPartName(): string {
  return `.boardpaper-${randomUUID()}.part`;
}

export function isPartName(name: string): boolean {
  return /^\.boardpaper-[0-9a-f-]{36}\.part$/.test(name);
}
