/** The texts of a page, of XML, of JSON and of plain text, in each way in which its writing can be read. */

import type { Within } from "./text-in-file.ts";

/**
 * As it is written, and without its tags, so that a tag within a word does not hide it nor one between paragraphs join two
 * words; with entities, escapes of JSON and of addresses resolved; and what is packed into it as base64.
 */
export async function textsInMarkup(text: string, within: Within): Promise<readonly string[] | undefined> {
  const plain = withoutEscapes(withoutEntities(text));
  const texts = [plain, withoutEntities(withoutTags(text))];
  if (/%[0-9a-f]{2}/i.test(text)) texts.push(withoutPercents(plain));
  for (const packed of text.match(base64) ?? []) {
    const found = await within(Buffer.from(packed, "base64"));
    if (!found) return undefined;
    texts.push(...found);
  }
  return texts;
}

/** Long enough to hold some words. */
const base64 = /[A-Za-z0-9+/]{40,}={0,2}/g;

/** Tags within a line of words: those of web pages by name, and all of Word's but these. */
const inLine: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo cite code em font i ins del mark q s small span strong sub sup time u wbr tspan".split(" "),
);
const betweenWords: ReadonlySet<string> = new Set(["w:p", "w:tc", "w:tr", "w:br", "w:cr", "w:tab", "w:drawing"]);

function withoutTags(text: string): string {
  const open = text.replace(/<!--|-->/g, " ");
  // Behind the last that ends, no tag does: each sign that opens one would be followed to the end of the text in vain.
  const end = open.lastIndexOf(">") + 1;
  const read = open.slice(0, end).replace(/<\/?([\w:-]+)[^>]*>/g, (_, name: string) => {
    const isWithin = inLine.has(name.toLowerCase()) || (name.includes(":") && !betweenWords.has(name));
    return isWithin ? "" : " ";
  });
  return read + open.slice(end);
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  shy: "",
};

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Of JSON and of scripts. */
function withoutEscapes(text: string): string {
  return text
    .replace(/\\u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrtbf]/g, " ");
}

function withoutPercents(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) =>
    new TextDecoder().decode(Uint8Array.from(escaped.slice(1).split("%"), (code) => Number.parseInt(code, 16))),
  );
}
