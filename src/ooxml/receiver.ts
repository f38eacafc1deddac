import { partText } from "./read-package.ts";

/** A package while parts are added to it. */
export interface Receiver {
  text(name: string): string | undefined;
  set(name: string, text: string): void;
  setBytes(name: string, bytes: Uint8Array): void;
  has(name: string): boolean;
}

/** @param parts - changed in place */
export function receiverOf(parts: Map<string, Uint8Array>): Receiver {
  const encoder = new TextEncoder();
  return {
    text: (name) => partText(parts, name),
    set: (name, text) => parts.set(name, encoder.encode(text)),
    setBytes: (name, bytes) => parts.set(name, bytes),
    has: (name) => parts.has(name),
  };
}
