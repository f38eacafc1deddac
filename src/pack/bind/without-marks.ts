/**
 * Drawing instructions without those that mark content: marks within marks would give a piece of text two owners.
 *
 * Everything else stays byte for byte. The instructions are read token by token, since a text or a picture within them may
 * hold the letters of any instruction.
 */

const marking: ReadonlySet<string> = new Set(["BMC", "BDC", "EMC", "MP", "DP"]);
const newline = 10;

export function withoutMarks(content: Uint8Array): Uint8Array {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const kept: Uint8Array[] = [];
  let start = 0;
  let at = 0;
  while (at < bytes.length) {
    const end = tokenEnd(bytes, at);
    const word = operatorAt(bytes, at, end);
    at = word === "ID" ? pictureEnd(bytes, end) : end;
    if (word === undefined) continue;
    if (!marking.has(word)) kept.push(bytes.subarray(start, at), Uint8Array.of(newline));
    start = at;
  }
  return Buffer.concat(kept);
}

const isSpace = (byte: number | undefined): boolean => byte !== undefined && byte <= 32;
const delimiters = "()<>[]{}/%";
const isPlain = (byte: number | undefined): boolean =>
  byte !== undefined && !isSpace(byte) && !delimiters.includes(String.fromCharCode(byte));

/** Where the token ends that begins at `at`; brackets are tokens by themselves. */
function tokenEnd(bytes: Buffer, at: number): number {
  const first = String.fromCharCode(bytes[at] ?? 0);
  if (first === "%") return untilByte(bytes, at, (byte) => byte === newline || byte === 13);
  if (first === "(") return textEnd(bytes, at);
  if (first === "<" && bytes[at + 1] === bytes[at]) return at + 2;
  if (first === "<") return bytes.indexOf(">", at) + 1 || bytes.length;
  if (first === "/") return untilByte(bytes, at + 1, (byte) => !isPlain(byte));
  return isPlain(bytes[at]) ? untilByte(bytes, at, (byte) => !isPlain(byte)) : at + 1;
}

function untilByte(bytes: Buffer, from: number, ends: (byte: number | undefined) => boolean): number {
  let at = from;
  while (at < bytes.length && !ends(bytes[at])) at++;
  return at;
}

/** After the bracket that closes a text; brackets in it come in pairs or behind a backslash. */
function textEnd(bytes: Buffer, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    const character = String.fromCharCode(bytes[at] ?? 0);
    if (character === "\\") at++;
    else if (character === "(") depth++;
    else if (character === ")" && --depth === 0) return at + 1;
  }
  return bytes.length;
}

/** The instruction that a token is; not a number, a name or a text. */
function operatorAt(bytes: Buffer, at: number, end: number): string | undefined {
  if (!isPlain(bytes[at])) return undefined;
  const word = bytes.toString("latin1", at, end);
  return /^[+-]?[\d.]/.test(word) || word === "true" || word === "false" || word === "null" ? undefined : word;
}

/** After the `EI` that ends a picture drawn in place: one with white space on both sides. */
function pictureEnd(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf("EI", from); at >= 0; at = bytes.indexOf("EI", at + 1)) {
    if (isSpace(bytes[at - 1]) && (at + 2 >= bytes.length || isSpace(bytes[at + 2]))) return at + 2;
  }
  return bytes.length;
}
