/** The files of a new storage root. Their paths are relative to it. */

import type { FileToWrite } from "../host/host.ts";
import { layoutName, layoutSettings } from "./ocfl/object-path.ts";

const layoutDescription = "SHA-256 of the object's id in three folders of three digits, then the id, percent-encoded";

export const rootFiles: readonly FileToWrite[] = [
  file("0=ocfl_1.1", "ocfl_1.1\n"),
  file("ocfl_layout.json", json({ extension: layoutName, description: layoutDescription })),
  file(`extensions/${layoutName}/config.json`, json(layoutSettings)),
];

function file(path: string, text: string): FileToWrite {
  return { path, bytes: new TextEncoder().encode(text) };
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
