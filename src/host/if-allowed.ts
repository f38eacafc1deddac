/** What lies beside a file that somebody named may lie where nothing else may be read. */

import { HostError } from "./host-error.ts";

/** @returns what `read` returns; undefined where it asks for something outside the folders that may be used */
export async function ifAllowed<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof HostError && error.kind === "outside") return undefined;
    throw error;
  }
}
