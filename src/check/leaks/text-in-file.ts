/**
 * Every text that a file holds, whether it shows it or not: words, alternative text, bookmarks, metadata, comments, changes
 * that Word keeps, hidden text, files within files, the names of things.
 *
 * By what the bytes are, whatever the file is called. What is packed is unpacked first.
 */

import { readPackage } from "../../ooxml/read-package.ts";
import { textsInMarkup } from "./text-in-markup.ts";
import { textsInPdf } from "./text-in-pdf.ts";

export interface FileToScan {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** @returns texts that belong together, its name among them; undefined where it can't be told what it says */
export async function textsInFile({ path, bytes }: FileToScan): Promise<readonly string[] | undefined> {
  let states = 0;
  const mayReadState = () => ++states <= mostStates;
  const texts = await textsInBytes(bytes, deepest, mayReadState);
  return texts && [path, ...texts];
}

/** Files within files within files. */
const deepest = 4;

/** Earlier states of PDFs, in the file and all files within it together: each is read like a file of its own. */
const mostStates = 32;

async function textsInBytes(
  bytes: Uint8Array,
  depth: number,
  mayReadState: () => boolean,
): Promise<readonly string[] | undefined> {
  const within = (file: Uint8Array) => textsInBytes(file, depth - 1, mayReadState);
  const isPdf = startsWith(bytes, "%PDF-");
  if (isPdf || startsWith(bytes, "PK\u0003\u0004")) {
    if (depth === 0) return undefined;
    return isPdf ? textsInPdf(bytes, within, mayReadState) : textsInPackage(bytes, within);
  }
  const text = textOf(bytes);
  return depth === 0 ? [text] : textsInMarkup(text, within);
}

async function textsInPackage(bytes: Uint8Array, within: Within): Promise<readonly string[] | undefined> {
  const parts = readPackage(bytes);
  if (!parts.ok) return undefined;
  const texts: string[] = [];
  for (const [name, part] of parts.value) {
    const found = await within(part);
    if (!found) return undefined;
    texts.push(name, ...found);
  }
  return texts;
}

/** The texts of bytes that stand within others. */
export type Within = (bytes: Uint8Array) => Promise<readonly string[] | undefined>;

/** A picture's bytes too: what a camera or a program wrote into them stands there in the clear. */
function textOf(bytes: Uint8Array): string {
  const unicode = /^(?:\u00ff\u00fe|\u00fe\u00ff)/.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 2)))?.[0];
  if (unicode === "\u00ff\u00fe") return new TextDecoder("utf-16le").decode(bytes);
  if (unicode === "\u00fe\u00ff") return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, mark.length)) === mark;
}
