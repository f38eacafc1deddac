/** What each code of a font stands for, by its `ToUnicode` map. @see ISO 32000-1, 9.10.3 */

const word = String.raw`<([0-9a-f\s]*)>`;
const one = new RegExp(String.raw`${word}\s*${word}`, "gi");
const range = new RegExp(String.raw`${word}\s*${word}\s*(?:${word}|\[([^\]]*)\])`, "gi");

/** @param bytes - undefined where the font has no map: then no code stands for anything */
export function unicodeMap(bytes: Uint8Array | undefined): ReadonlyMap<number, string> {
  const characters = new Map<number, string>();
  const text = Buffer.from(bytes ?? []).toString("latin1");
  for (const [, section = ""] of text.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = "", character = ""] of section.matchAll(one)) characters.set(number(code), decoded(character));
  }
  for (const [, section = ""] of text.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, first = "", last = "", start, each] of section.matchAll(range)) {
      addRange(characters, [number(first), number(last)], start, each);
    }
  }
  return characters;
}

function addRange(
  characters: Map<number, string>,
  [first, last]: readonly [number, number],
  start: string | undefined,
  each: string | undefined,
): void {
  if (each !== undefined) {
    for (const [index, [, character = ""]] of [...each.matchAll(new RegExp(word, "gi"))].entries()) {
      characters.set(first + index, decoded(character));
    }
    return;
  }
  const from = decoded(start ?? "");
  const unit = from.charCodeAt(from.length - 1);
  for (let code = first; code <= Math.min(last, first + 0xffff); code += 1) {
    characters.set(code, from.slice(0, -1) + String.fromCharCode(unit + code - first));
  }
}

function number(hexadecimal: string): number {
  return Number.parseInt(hexadecimal.replace(/\s/g, ""), 16);
}

/** UTF-16, most significant byte first. */
function decoded(hexadecimal: string): string {
  const digits = hexadecimal.replace(/\s/g, "");
  const units = digits.match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}
