/**
 * Is a folder a complete and valid bag, as BagIt 1.0 or an earlier version has it?
 *
 * @see RFC 8493
 */

import { createHash } from "node:crypto";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { filesBelow } from "../host/files-below.ts";
import type { Host } from "../host/host.ts";
import { bytesIfAny } from "./held-object.ts";

/** How much of it was read. */
export interface CheckedBag {
  readonly findings: readonly Diagnostic[];
  readonly files: number;
  readonly bytes: number;
}

/** @param bag - its folder, which has a bagit.txt */
export async function checkBag(host: Host, bag: string): Promise<CheckedBag> {
  return new BagCheck(host, bag).all();
}

type BagCode = Extract<Diagnostic["code"], `archive/bag-${string}`>;

interface Manifest {
  readonly file: string;
  readonly algorithm: string;
  readonly isOfPayload: boolean;
  /** By the path in Unicode's composed form: systems differ in how they write an é. */
  readonly digests: ReadonlyMap<string, string>;
}

interface FileOfBag {
  readonly path: string;
  readonly digests: ReadonlyMap<string, string>;
  readonly bytes: number;
}

class BagCheck {
  readonly #host: Host;
  readonly #bag: string;
  readonly #findings: Diagnostic[] = [];
  #bytes = 0;

  constructor(host: Host, bag: string) {
    this.#host = host;
    this.#bag = bag;
  }

  async all(): Promise<CheckedBag> {
    const declaration = await this.#declaration();
    const paths = declaration ? await filesBelow(this.#host, this.#bag) : [];
    if (declaration) await this.#contents(paths, declaration);
    return { findings: this.#findings, files: paths.length, bytes: this.#bytes };
  }

  #report(code: BagCode, path: string, message: string): void {
    const hint = "ask for the bag once more: what is handed over must be as it was sent";
    this.#findings.push({ severity: "error", code, message, at: { file: `${this.#bag}/${path}` }, hint });
  }

  async #declaration(): Promise<Declaration | undefined> {
    const bytes = await bytesIfAny(this.#host, `${this.#bag}/bagit.txt`);
    const declared = bytes && declarationIn(bytes);
    if (!declared)
      this.#report("archive/bag-declaration", "bagit.txt", "it does not say which version and encoding the bag has");
    return declared;
  }

  async #contents(paths: readonly string[], declaration: Declaration): Promise<void> {
    const manifests: Manifest[] = [];
    for (const file of paths) {
      const [, kind, algorithm = ""] = /^(tag)?manifest-([a-z0-9]+)\.txt$/.exec(file) ?? [];
      if (!algorithm) continue;
      const digests = await this.#manifest(file, declaration);
      manifests.push({ file, algorithm, isOfPayload: kind === undefined, digests });
    }
    const payload = paths.filter((path) => path.startsWith("data/"));
    const ofPayload = manifests.filter(({ isOfPayload }) => isOfPayload);
    if (ofPayload.length === 0)
      this.#report("archive/bag-manifest", "manifest-sha512.txt", "the bag has no manifest of its payload");
    if (payload.length === 0 && !(await this.#host.isFolder(`${this.#bag}/data`)))
      this.#report("archive/bag-file", "data", "the bag has no payload");

    const files = new Map<string, FileOfBag>();
    for (const path of paths) files.set(composed(path), await this.#file(path, manifests));
    for (const manifest of manifests) this.#compare(manifest, files);
    this.#listed(payload, ofPayload, declaration);
    await this.#size(payload, files, declaration);
    await this.#fetched(files, declaration);
  }

  async #manifest(file: string, declaration: Declaration): Promise<ReadonlyMap<string, string>> {
    const digests = new Map<string, string>();
    for (const line of await this.#lines(file, declaration)) {
      const [, digest = "", written = ""] = /^([0-9a-fA-F]+)[ \t]+\*?(.+)$/.exec(line) ?? [];
      const path = composed(withoutEscapes(written).replace(/^\.\//, ""));
      const known = digests.get(path);
      if (!written) this.#report("archive/bag-manifest", file, `“${line}” is no digest and path`);
      else if (leavesBag(path)) this.#report("archive/bag-manifest", file, `“${path}” leads out of the bag`);
      else if (known !== undefined && (declaration.isOne || known !== digest.toLowerCase()))
        this.#report("archive/bag-manifest", file, `“${path}” is listed twice`);
      else digests.set(path, digest.toLowerCase());
    }
    return digests;
  }

  /** Each file is read once, whatever it is compared with. */
  async #file(path: string, manifests: readonly Manifest[]): Promise<FileOfBag> {
    const wanted = manifests.filter(({ algorithm, digests }) => canDigest(algorithm) && digests.has(composed(path)));
    const hashes = [...new Set(wanted.map(({ algorithm }) => algorithm))].map(
      (name) => [name, createHash(name)] as const,
    );
    let bytes = 0;
    for await (const piece of this.#host.readPieces(`${this.#bag}/${path}`)) {
      bytes += piece.length;
      for (const [, hash] of hashes) hash.update(piece);
    }
    this.#bytes += bytes;
    return { path, bytes, digests: new Map(hashes.map(([name, hash]) => [name, hash.digest("hex")])) };
  }

  #compare({ algorithm, digests }: Manifest, files: ReadonlyMap<string, FileOfBag>): void {
    for (const [path, digest] of digests) {
      const file = files.get(path);
      if (!file) this.#report("archive/bag-file", path, "the file is listed, and is not there");
      else if (canDigest(algorithm) && file.digests.get(algorithm) !== digest)
        this.#report("archive/bag-file", path, `the file does not have the ${algorithm} digest that is listed`);
    }
  }

  /** Since 1.0 every file of the payload stands in every manifest; before, in one at least. */
  #listed(payload: readonly string[], manifests: readonly Manifest[], { isOne }: Declaration): void {
    for (const path of payload) {
      const count = manifests.filter(({ digests }) => digests.has(composed(path))).length;
      if (count < (isOne ? manifests.length : Math.min(1, manifests.length)))
        this.#report("archive/bag-file", path, "the file is there, and a manifest does not list it");
      else if (count > 0 && !manifests.some((each) => canDigest(each.algorithm) && each.digests.has(composed(path))))
        this.#report("archive/bag-manifest", path, "no manifest lists the file with a digest that is known here");
    }
  }

  async #size(
    payload: readonly string[],
    files: ReadonlyMap<string, FileOfBag>,
    declaration: Declaration,
  ): Promise<void> {
    const info = (await this.#lines("bag-info.txt", declaration)).join("\n");
    const [, bytes, count] = /^Payload-Oxum\s*:\s*(\d+)\.(\d+)\s*$/im.exec(info) ?? [];
    if (bytes === undefined) return;
    const found = payload.reduce((sum, path) => sum + (files.get(composed(path))?.bytes ?? 0), 0);
    if (found !== Number(bytes) || payload.length !== Number(count))
      this.#report(
        "archive/bag-file",
        "bag-info.txt",
        `the payload is ${found}.${payload.length}, and not ${bytes}.${count}`,
      );
  }

  /** What is to be fetched from elsewhere must be there by now: nothing is fetched. */
  async #fetched(files: ReadonlyMap<string, FileOfBag>, declaration: Declaration): Promise<void> {
    for (const line of await this.#lines("fetch.txt", declaration)) {
      const path = composed(withoutEscapes(line.split(/\s+/).slice(2).join(" ")));
      if (leavesBag(path)) this.#report("archive/bag-manifest", "fetch.txt", `“${path}” leads out of the bag`);
      else if (!files.has(path)) this.#report("archive/bag-file", path, "the file was to be fetched, and is not there");
    }
  }

  /** Of a file that may be missing. */
  async #lines(file: string, { decoder }: Declaration): Promise<readonly string[]> {
    const bytes = await bytesIfAny(this.#host, `${this.#bag}/${file}`);
    const text = bytes && decoded(bytes, decoder);
    if (bytes && text === undefined)
      this.#report("archive/bag-manifest", file, "its characters are not in the bag's encoding");
    return (text ?? "").split(/\r\n|\n|\r/).filter((line) => line !== "");
  }
}

interface Declaration {
  /** 1.0, which is stricter than the drafts before it. */
  readonly isOne: boolean;
  readonly decoder: (bytes: Uint8Array) => TextDecoder;
}

function declarationIn(bytes: Uint8Array): Declaration | undefined {
  const text = decoded(bytes, () => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }));
  if (text === undefined) return undefined;
  const strict = /^BagIt-Version: (\d+\.\d+)\r?\nTag-File-Character-Encoding: (\S+)\r?\n?$/.exec(text);
  const loose = /^BagIt-Version\s*:\s*(0\.\d+)\s*\r?\nTag-File-Character-Encoding\s*:\s*(\S+)\s*$/.exec(text);
  const [, version, encoding = ""] = strict ?? loose ?? [];
  if (version === undefined || !isEncoding(encoding)) return undefined;
  const decoder = (of: Uint8Array) => {
    const isBigEndian = of[0] === 0xfe && of[1] === 0xff;
    const name = encoding.toLowerCase() === "utf-16" ? (isBigEndian ? "utf-16be" : "utf-16le") : encoding;
    return new TextDecoder(name, { fatal: true });
  };
  return { isOne: version === "1.0", decoder };
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function decoded(bytes: Uint8Array, decoder: Declaration["decoder"]): string | undefined {
  try {
    return decoder(bytes).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const known: ReadonlySet<string> = new Set(["md5", "sha1", "sha224", "sha256", "sha384", "sha512"]);

const canDigest = (algorithm: string): boolean => known.has(algorithm);

const composed = (path: string): string => path.normalize("NFC");

/** Only these three are written otherwise. @see RFC 8493, section 2.1.3 */
function withoutEscapes(path: string): string {
  return path.replace(/%0a/gi, "\n").replace(/%0d/gi, "\r").replaceAll("%25", "%");
}

function leavesBag(path: string): boolean {
  return /^[/~]|^[A-Za-z]:|\\\\|^%\w+%/.test(path) || path.split(/[\\/]/).includes("..");
}
