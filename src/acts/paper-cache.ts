/**
 * Papers that need not be built again: for each, what it was built from and what came of it.
 *
 * Lies in `<out>/.boardpaper/cache/`, one file for each report and set of options, and can be deleted at any time. A
 * paper counts as unchanged only where everything that was read says the same today, boardpaper itself is the same, and
 * each of its files has the bytes that were written.
 */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import type { PaperJob } from "./made-papers.ts";
import { AnswersToday, type Seen, sha256 } from "./seen-inputs.ts";

export interface KeptPaper {
  /** Relative to the folder of outputs. */
  readonly paths: readonly string[];
  readonly findings: readonly Diagnostic[];
}

interface Entry {
  readonly version: 1;
  readonly tool: string;
  readonly seen: readonly Seen[];
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  readonly findings: readonly Diagnostic[];
}

export class PaperCache {
  readonly #host: Host;
  readonly #out: string;
  readonly #today: AnswersToday;
  readonly #tool: string;

  private constructor(host: Host, out: string, tool: string) {
    this.#host = host;
    this.#out = out;
    this.#today = new AnswersToday(host);
    this.#tool = tool;
  }

  static async open(host: Host, out: string): Promise<PaperCache> {
    return new PaperCache(host, out, await toolDigest(host));
  }

  /** @returns nothing where the paper has to be built */
  async unchanged(paper: PaperJob): Promise<KeptPaper | undefined> {
    const path = this.#pathOf(paper);
    const entry = (await this.#host.isFile(path)) ? entryIn(await this.#host.readBytes(path)) : undefined;
    if (entry?.tool !== this.#tool) return undefined;
    const written = entry.files.map((file) => ({
      question: { ask: "readBytes", path: `${this.#out}/${file.path}` } as const,
      answer: file.sha256,
    }));
    if (!(await this.#today.areSame([...entry.seen, ...written]))) return undefined;
    return { paths: entry.files.map((file) => file.path), findings: entry.findings };
  }

  /** What is to be written once the paper's own files have been. */
  entryFor(
    paper: PaperJob,
    seen: readonly Seen[],
    files: readonly FileToWrite[],
    findings: readonly Diagnostic[],
  ): FileToWrite {
    const digests = files.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) }));
    const entry: Entry = { version: 1, tool: this.#tool, seen, files: digests, findings };
    return { path: this.#pathOf(paper), bytes: new TextEncoder().encode(`${JSON.stringify(entry)}\n`) };
  }

  #pathOf({ report, options }: PaperJob): string {
    const key = sha256(new TextEncoder().encode(JSON.stringify([report, options])));
    return `${this.#out}/.boardpaper/cache/${key}.json`;
  }
}

/** boardpaper's own version; and its code, which somebody may be changing: the program names its parts by what is in them. */
async function toolDigest(host: Host): Promise<string> {
  const program = `${host.packageRoot}/dist/program/boardpaper.js`;
  const code = (await host.isFile(program)) ? [sha256(await host.readBytes(program))] : [];
  const manifest = sha256(await host.packageFile("package.json"));
  return sha256(new TextEncoder().encode([host.nodeVersion, manifest, ...code].join("\n")));
}

/** An entry that is damaged is none. */
function entryIn(bytes: Uint8Array): Entry | undefined {
  try {
    const entry: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const isEntry = typeof entry === "object" && entry !== null && "version" in entry && entry.version === 1;
    return isEntry && "seen" in entry && "files" in entry && "findings" in entry ? (entry as Entry) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
