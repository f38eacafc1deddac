/** The areas of a page on which a reader clicks: one annotation for each link, however many lines its words take. */

import type { Element } from "../tagging/element.ts";

export type LinkTarget =
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "place"; readonly destination: string };

/** Left, bottom, right and top in points, from the bottom left of the page. */
type Rectangle = readonly [number, number, number, number];

interface LinkOnPage {
  readonly target: LinkTarget;
  readonly rectangles: Rectangle[];
  words: string;
}

/** What the annotation of a link says of itself, without its place in the structure. */
export type LinkAnnotation = Readonly<Record<string, unknown>>;

export class LinkAreas {
  readonly #links = new Map<Element, LinkOnPage>();

  add(link: Element, target: LinkTarget, rectangle: Rectangle, words: string): void {
    const known = this.#links.get(link) ?? { target, rectangles: [], words: "" };
    const last = known.rectangles.at(-1);
    const isOne = last !== undefined && touch(last, rectangle);
    known.rectangles.splice(isOne ? -1 : known.rectangles.length, 1, isOne ? around(last, rectangle) : rectangle);
    known.words += words;
    this.#links.set(link, known);
  }

  /** The annotations of the page that is finished, in the order of the words. */
  taken(): readonly (readonly [Element, LinkAnnotation])[] {
    const links = [...this.#links].map(([link, onPage]) => [link, annotation(onPage)] as const);
    this.#links.clear();
    return links;
  }
}

/** Whether both stand on one line, beside each other. */
function touch(one: Rectangle, other: Rectangle): boolean {
  const [left, right] = one[0] < other[0] ? [one, other] : [other, one];
  return one[1] === other[1] && one[3] === other[3] && right[0] - left[2] < nearPt;
}

const nearPt = 0.01;

function around(one: Rectangle, other: Rectangle): Rectangle {
  return [Math.min(one[0], other[0]), one[1], Math.max(one[2], other[2]), one[3]];
}

const printed = 4;

function annotation({ target, rectangles, words }: LinkOnPage): LinkAnnotation {
  const edges = (side: 0 | 1 | 2 | 3) => rectangles.map((rectangle) => rectangle[side]);
  return {
    Type: "Annot",
    Subtype: "Link",
    Rect: [Math.min(...edges(0)), Math.min(...edges(1)), Math.max(...edges(2)), Math.max(...edges(3))],
    QuadPoints: rectangles.flatMap(([left, bottom, right, top]) => [
      left,
      top,
      right,
      top,
      left,
      bottom,
      right,
      bottom,
    ]),
    Border: [0, 0, 0],
    F: printed,
    // A link without words, such as that of a blank, says where it leads.
    Contents: new String(words.trim() || (target.kind === "address" ? target.address : target.destination)),
    ...action(target),
  };
}

function action(target: LinkTarget): LinkAnnotation {
  switch (target.kind) {
    case "address":
      return { A: { S: "URI", URI: new String(target.address) } };
    case "place":
      return { Dest: new String(target.destination) };
  }
}
