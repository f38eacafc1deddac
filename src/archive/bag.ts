/**
 * BagIt 1.0: files with manifests of their digests, for handing over to another archive.
 *
 * @see RFC 8493
 */

import { createHash } from "node:crypto";
import type { FileToWrite } from "../host/host.ts";

export interface Bag {
  /** Their paths are relative to `data/`. */
  readonly payload: readonly FileToWrite[];
  /** Beside the payload: their paths are relative to the bag. */
  readonly tags: readonly FileToWrite[];
  /** Labels and values of `bag-info.txt`. */
  readonly info: readonly (readonly [label: string, value: string])[];
}

/** Two, so that the one outlives the other. */
const algorithms = ["sha512", "sha256"] as const;

/** @returns every file of the bag, the manifests of manifests last */
export function bagFiles({ payload, tags, info }: Bag): readonly FileToWrite[] {
  const data = payload.map(({ path, bytes }) => ({ path: `data/${path}`, bytes })).sort(byPath);
  const size = data.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const described = [...info, ["Payload-Oxum", `${size}.${data.length}`] as const];
  const all = [
    ...tags,
    textFile("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
    textFile("bag-info.txt", described.map(infoLine).join("")),
    ...algorithms.map((algorithm) => manifest(`manifest-${algorithm}.txt`, algorithm, data)),
  ].sort(byPath);
  return [...data, ...all, ...algorithms.map((algorithm) => manifest(`tagmanifest-${algorithm}.txt`, algorithm, all))];
}

function manifest(path: string, algorithm: string, files: readonly FileToWrite[]): FileToWrite {
  const lines = files.map(({ path, bytes }) => {
    const digest = createHash(algorithm).update(bytes).digest("hex");
    return `${digest}  ${manifestPath(path)}\n`;
  });
  return textFile(path, lines.join(""));
}

/** Only these three are written otherwise. @see RFC 8493, section 2.1.3 */
export function manifestPath(path: string): string {
  return path.replaceAll("%", "%25").replaceAll("\n", "%0A").replaceAll("\r", "%0D");
}

/** A value of several lines goes on in lines that are indented. */
function infoLine([label, value]: readonly [label: string, value: string]): string {
  return `${label}: ${value.replace(/\r?\n/g, "\n  ")}\n`;
}

function textFile(path: string, text: string): FileToWrite {
  return { path, bytes: new TextEncoder().encode(text) };
}

function byPath(a: FileToWrite, b: FileToWrite): number {
  return a.path < b.path ? -1 : 1;
}
