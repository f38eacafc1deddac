/** Are paths of an inventory whole, and can all of them be files of one folder? */

import type { OcflCode } from "./ocfl-finding.ts";

/** The codes for the paths of one block. */
export interface PathCodes {
  /** An empty part, `.` or `..`. */
  readonly part: OcflCode;
  /** A slash at the beginning or end. */
  readonly slash: OcflCode;
  /** A path that stands twice, or that is the folder of another. */
  readonly conflict: OcflCode;
}

export const contentPathCodes: PathCodes = { part: "E099", slash: "E100", conflict: "E101" };
export const logicalPathCodes: PathCodes = { part: "E052", slash: "E053", conflict: "E095" };

export function checkPaths(
  paths: readonly string[],
  codes: PathCodes,
  found: (code: OcflCode, message: string) => void,
): void {
  const seen = new Set<string>();
  for (const path of paths) {
    if (path.startsWith("/") || path.endsWith("/")) found(codes.slash, `“${path}” begins or ends with a slash`);
    if (hasForbiddenPart(path)) found(codes.part, `“${path}” has a part that is empty or of full stops`);
    if (seen.has(path)) found(codes.conflict, `“${path}” stands twice`);
    seen.add(path);
  }
  for (const path of seen) {
    const folder = foldersOf(path).find((above) => seen.has(above));
    if (folder !== undefined) found(codes.conflict, `“${folder}” is a file, and “${path}” lies in it`);
  }
}

function hasForbiddenPart(path: string): boolean {
  const parts = path.replace(/^\/|\/$/g, "").split("/");
  return parts.some((part) => part === "" || part === "." || part === "..");
}

function foldersOf(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}
