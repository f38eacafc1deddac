/** The system's error codes as kinds of `HostError`. */

import { HostError, type HostErrorKind } from "./host-error.ts";

/** @param error - a `HostError` is handed on as it is: it knows better what failed */
export function hostErrorOf(error: unknown, doing: string, path: string): HostError {
  if (error instanceof HostError) return error;
  const code = systemCode(error);
  const kind = code === "ENOTDIR" && doing === "write" ? "no-folder" : kinds[code];
  return new HostError(kind ?? "other", doing, path, error);
}

/** `ENOENT` and its like; "" for an error that isn't the system's. */
export function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

const kinds: Readonly<Record<string, HostErrorKind>> = {
  ENOENT: "not-found",
  ENOTDIR: "not-found",
  EEXIST: "exists",
  ENOTEMPTY: "exists",
  EACCES: "denied",
  EPERM: "denied",
  EROFS: "denied",
  EBUSY: "locked",
  ETXTBSY: "locked",
  ENOSPC: "full",
  EDQUOT: "full",
};
