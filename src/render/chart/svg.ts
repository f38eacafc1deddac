/** Pieces of SVG as text. Numbers are rounded here and words escaped here, and nowhere else. */

declare const svg: unique symbol;

export type Svg = string & { readonly [svg]: true };

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An attribute that is undefined is left out. */
export function shape(name: string, attributes: Attributes, ...content: readonly Svg[]): Svg {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${typeof value === "number" ? rounded(value) : escaped(value)}"`,
  );
  const start = `<${name}${written.join("")}`;
  return (content.length === 0 ? `${start}/>` : `${start}>${content.join("")}</${name}>`) as Svg;
}

export function group(...content: readonly Svg[]): Svg {
  return content.join("") as Svg;
}

/** Characters that XML can't hold at all are shown as U+FFFD. */
export function escaped(words: string): Svg {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\ufffd") as Svg;
}

/**
 * To a tenth of a point: finer than any printer, and the same on every machine.
 *
 * @throws RangeError for what is no number: a picture with a mark in no place would show something else than the data
 */
export function rounded(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a figure has a mark at ${value}`);
  return String(Math.round(value * 10) / 10 + 0);
}
