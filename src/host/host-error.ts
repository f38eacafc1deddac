/**
 * What went wrong at the machine's edge, in words a person can act on.
 *
 * Thrown, never returned: a disk that fails is not the author's mistake. The system's own error is the `cause`.
 */

export type HostErrorKind = keyof typeof reasons;

export class HostError extends Error {
  readonly kind: HostErrorKind;
  /** As it reads after "cannot". */
  readonly doing: string;
  /** As the caller named it. */
  readonly path: string;

  /** @param doing - what failed, as it reads after "cannot": "read", "write" */
  constructor(kind: HostErrorKind, doing: string, path: string, cause?: unknown) {
    super(`cannot ${doing} ${path}: ${reasonOf(kind, cause)}`, { cause });
    this.name = "HostError";
    this.kind = kind;
    this.doing = doing;
    this.path = path;
  }
}

const reasons = {
  "not-found": "there is no such file or folder",
  "no-folder": "a file stands where its folder should be; name another folder",
  exists: "it exists already, and is never overwritten",
  outside: "it lies outside the folders that boardpaper may use",
  denied: "permission was denied, or the folder is read-only",
  locked: "another program has it open; close it there and try again",
  full: "the disk is full",
  other: "the system refused",
};

function reasonOf(kind: HostErrorKind, cause: unknown): string {
  return kind === "other" && cause instanceof Error ? cause.message : reasons[kind];
}
