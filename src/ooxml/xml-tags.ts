/**
 * The tags of an XML text in order, and a way to rewrite some of them that leaves every other character as it is.
 *
 * Knows comments, CDATA, processing instructions and `>` in quoted values, so that nothing inside them is taken for a tag.
 * Names are taken with their prefix: for parts whose prefixes are known, as in the packages that docx writes.
 */

export interface XmlTag {
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  /** Where the tag begins, at `<`. */
  readonly start: number;
  /** Just after `>`. */
  readonly end: number;
  /** The tag as it is written. */
  readonly text: string;
}

export function* xmlTags(xml: string): Generator<XmlTag> {
  let at = xml.indexOf("<");
  while (at !== -1) {
    const skipped = endOfUnparsed(xml, at);
    const end = skipped ?? endOfTag(xml, at);
    if (skipped === undefined) yield tag(xml.slice(at, end), at, end);
    at = xml.indexOf("<", end);
  }
}

/** @param rewrite - the new text of a tag, or undefined to leave it */
export function rewriteTags(xml: string, rewrite: (tag: XmlTag) => string | undefined): string {
  const pieces: string[] = [];
  let written = 0;
  for (const found of xmlTags(xml)) {
    const text = rewrite(found);
    if (text === undefined) continue;
    pieces.push(xml.slice(written, found.start), text);
    written = found.end;
  }
  pieces.push(xml.slice(written));
  return pieces.join("");
}

/** The value as it is written, with its entities; undefined when the tag has no such attribute. */
export function attribute(tagText: string, name: string): string | undefined {
  const found = attributePattern(name).exec(tagText);
  return found ? (found[2] ?? found[3]) : undefined;
}

/** @param value - already escaped */
export function withAttribute(tagText: string, name: string, value: string): string {
  const pattern = attributePattern(name);
  if (pattern.test(tagText)) return tagText.replace(pattern, (_, before: string) => `${before}"${value}"`);
  return tagText.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end.trim()}`);
}

export function withoutAttribute(tagText: string, name: string): string {
  return tagText.replace(attributePattern(name), "");
}

const patterns = new Map<string, RegExp>();

function attributePattern(name: string): RegExp {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(\\s${name.replace(/[.]/g, "\\.")}\\s*=\\s*)(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  return pattern;
}

/** The elements with these names that no other of them holds, whole. */
export function* xmlElements(xml: string, names: ReadonlySet<string>): Generator<XmlElementText> {
  let depth = 0;
  let open: XmlTag | undefined;
  for (const found of xmlTags(xml)) {
    if (!names.has(found.name)) continue;
    if (found.kind === "open") {
      if (depth === 0) open = found;
      depth += 1;
      continue;
    }
    if (found.kind === "close") depth -= 1;
    if (depth === 0) {
      const first = found.kind === "empty" ? found : open;
      if (first) yield { tag: first, start: first.start, end: found.end, text: xml.slice(first.start, found.end) };
    }
  }
}

/** @param isGone - told the opening tag; else all of them go */
export function withoutElements(
  xml: string,
  names: ReadonlySet<string>,
  isGone: (tagText: string) => boolean = () => true,
): string {
  const pieces: string[] = [];
  let written = 0;
  for (const { tag: opening, start, end } of xmlElements(xml, names)) {
    if (!isGone(opening.text)) continue;
    pieces.push(xml.slice(written, start));
    written = end;
  }
  return pieces.join("") + xml.slice(written);
}

export interface XmlElementText {
  readonly tag: XmlTag;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function endOfUnparsed(xml: string, at: number): number | undefined {
  if (xml.startsWith("<!--", at)) return after(xml, "-->", at + 4);
  if (xml.startsWith("<![CDATA[", at)) return after(xml, "]]>", at + 9);
  if (xml.startsWith("<?", at)) return after(xml, "?>", at + 2);
  if (xml.startsWith("<!", at)) return after(xml, ">", at + 2);
  return undefined;
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found === -1 ? xml.length : found + mark.length;
}

function endOfTag(xml: string, at: number): number {
  for (let index = at + 1; index < xml.length; index += 1) {
    const character = xml[index];
    if (character === ">") return index + 1;
    if (character === '"' || character === "'") {
      const close = xml.indexOf(character, index + 1);
      if (close === -1) return xml.length;
      index = close;
    }
  }
  return xml.length;
}

function tag(text: string, start: number, end: number): XmlTag {
  const isClose = text[1] === "/";
  const name = nameAt(text, isClose ? 2 : 1);
  const kind = isClose ? "close" : text.endsWith("/>") ? "empty" : "open";
  return { name, kind, start, end, text };
}

function nameAt(text: string, from: number): string {
  let end = from;
  while (end < text.length && !endsName.has(text.charCodeAt(end))) end += 1;
  return text.slice(from, end);
}

/** A blank, a tab, line ends, `/` and `>`. */
const endsName: ReadonlySet<number> = new Set([" ", "\t", "\n", "\r", "/", ">"].map((sign) => sign.charCodeAt(0)));
