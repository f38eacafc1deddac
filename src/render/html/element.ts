/**
 * Markup as a type of its own: words become markup only by `escaped`, so no author's text can open a tag.
 *
 * The one place where HTML is escaped.
 */

declare const html: unique symbol;

export type Html = string & { readonly [html]: true };

/** An attribute that is undefined is left out; one that is true has no value, such as `hidden`. */
type Attributes = Readonly<Record<string, string | true | undefined>>;

export function escaped(text: string): Html {
  return text.replace(/[&<>"']/g, (character) => entities[character as keyof typeof entities]) as Html;
}

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function element(name: string, attributes: Attributes, ...content: readonly Html[]): Html {
  return `${voidElement(name, attributes)}${content.join("")}</${name}>` as Html;
}

/** An element that has neither content nor an end tag: `meta`, `col`, `br`. */
export function voidElement(name: string, attributes: Attributes = {}): Html {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined) return "";
    return value === true ? ` ${key}` : ` ${key}="${escaped(value)}"`;
  });
  return `<${name}${written.join("")}>` as Html;
}

/** An element whose parts stand on lines of their own. Only for what holds blocks: between words a line is a space. */
export function elementOfLines(name: string, attributes: Attributes, content: readonly Html[]): Html {
  return element(name, attributes, lines(["" as Html, ...content, "" as Html]));
}

export function lines(parts: readonly Html[]): Html {
  return parts.join("\n") as Html;
}

export const space = " " as Html;
export const nothing = "" as Html;
