/**
 * What a paper was built from, as digests: enough to tell later whether it would come out the same.
 *
 * Remembered, not listed, as the archive does it: what was asked for and was not there counts too.
 */

import { createHash } from "node:crypto";
import type { Host } from "../host/host.ts";
import { HostError } from "../host/host-error.ts";

/** How the host was asked, and with which words. */
export type Question =
  | { readonly ask: "readBytes" | "list" | "isFile" | "isFolder" | "packageFile"; readonly path: string }
  | { readonly ask: "dependencyFile"; readonly package: string; readonly path: string };

/** The SHA-256 of what the host said; or “not-found”, “true”, “false”. */
export type Answer = string;

export interface Seen {
  readonly question: Question;
  readonly answer: Answer;
}

export interface Watched {
  /** Reads as `host` does. */
  readonly host: Host;
  seen(): readonly Seen[];
}

export function watched(host: Host): Watched {
  const seen = new Map<string, Seen>();
  const ask = async <T>(question: Question, answered: () => Promise<T>, digest: (value: T) => Answer): Promise<T> => {
    const remember = (answer: Answer) => seen.set(JSON.stringify(question), { question, answer });
    try {
      const value = await answered();
      remember(digest(value));
      return value;
    } catch (error) {
      if (error instanceof HostError && error.kind === "not-found") remember("not-found");
      throw error;
    }
  };
  return {
    host: {
      ...host,
      readBytes: (path) => ask({ ask: "readBytes", path }, () => host.readBytes(path), sha256OfShared),
      list: (path) => ask({ ask: "list", path }, () => host.list(path), digestOf),
      isFile: (path) => ask({ ask: "isFile", path }, () => host.isFile(path), String),
      isFolder: (path) => ask({ ask: "isFolder", path }, () => host.isFolder(path), String),
      packageFile: (path) => ask({ ask: "packageFile", path }, () => host.packageFile(path), sha256OfShared),
      dependencyFile: (name, path) =>
        ask({ ask: "dependencyFile", package: name, path }, () => host.dependencyFile(name, path), sha256OfShared),
    },
    seen: () => [...seen.values()],
  };
}

/** The host's answers today, each asked for once however many papers were built from it. */
export class AnswersToday {
  readonly #host: Host;
  readonly #known = new Map<string, Promise<Answer>>();

  constructor(host: Host) {
    this.#host = host;
  }

  async areSame(seen: readonly Seen[]): Promise<boolean> {
    const same = await Promise.all(seen.map(async ({ question, answer }) => (await this.to(question)) === answer));
    return same.every(Boolean);
  }

  to(question: Question): Promise<Answer> {
    const key = JSON.stringify(question);
    const known = this.#known.get(key) ?? this.#ask(question);
    this.#known.set(key, known);
    return known;
  }

  async #ask(question: Question): Promise<Answer> {
    const host = this.#host;
    try {
      switch (question.ask) {
        case "readBytes":
          return sha256(await host.readBytes(question.path));
        case "list":
          return digestOf(await host.list(question.path));
        case "isFile":
          return String(await host.isFile(question.path));
        case "isFolder":
          return String(await host.isFolder(question.path));
        case "packageFile":
          return sha256(await host.packageFile(question.path));
        case "dependencyFile":
          return sha256OfShared(await host.dependencyFile(question.package, question.path));
      }
    } catch (error) {
      if (error instanceof HostError && error.kind === "not-found") return "not-found";
      throw error;
    }
  }
}

/** Of what many papers read there is one copy. */
const known = new WeakMap<Uint8Array, string>();

function sha256OfShared(bytes: Uint8Array): string {
  const digest = known.get(bytes) ?? sha256(bytes);
  known.set(bytes, digest);
  return digest;
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function digestOf(value: unknown): string {
  return sha256(new TextEncoder().encode(JSON.stringify(value)));
}
