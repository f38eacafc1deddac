/**
 * Lets `toEqual` compare bytes as bytes: vitest compares them as lists of numbers, each by itself, which takes longer for a
 * PDF than printing it.
 */

import { expect } from "vitest";

/** Of the same kind only: whether a `Buffer` equals a `Uint8Array` is for vitest to say. */
function areEqualBytes(one: unknown, other: unknown): boolean | undefined {
  if (!(one instanceof Uint8Array && other instanceof Uint8Array)) return undefined;
  return one.constructor === other.constructor ? Buffer.compare(one, other) === 0 : undefined;
}

expect.addEqualityTesters([areEqualBytes]);
