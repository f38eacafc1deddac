import type { KeyObject } from "node:crypto";

/** An archive that can be written to. */
export interface OpenArchive {
  /** Its folder. */
  readonly archive: string;
  /** The private key that signs its log. */
  readonly key: KeyObject;
}
