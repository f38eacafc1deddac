/** A drawn chart taken apart: its words and shapes, each with the box that it fills. */

import { childElements, parseXml, type XmlElement } from "../../../src/ooxml/xml-tree.ts";
import { type Picture, svgDocument } from "../../../src/render/chart/picture.ts";
import { wordsWidthPt } from "../../../src/render/chart/words-width.ts";

export interface Drawn {
  readonly name: string;
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  readonly attributes: ReadonlyMap<string, string>;
}

/** In the order in which they are drawn: what comes later lies above. */
export function drawnIn(picture: Picture): readonly Drawn[] {
  return childElements(parseXml(svgDocument(picture))).map(drawnOf);
}

export const wordsIn = (drawn: readonly Drawn[]) => drawn.filter(({ name }) => name === "text");

function drawnOf(element: XmlElement): Drawn {
  const { name, attributes } = element;
  const words = element.children.filter((part) => typeof part === "string").join("");
  return {
    name,
    words,
    ...boxOf(element, words),
    fill: attributes.get("fill"),
    stroke: attributes.get("stroke"),
    attributes,
  };
}

type Box = Pick<Drawn, "left" | "right" | "top" | "bottom">;

function boxOf({ name, attributes }: XmlElement, words: string): Box {
  const at = (attribute: string) => Number(attributes.get(attribute) ?? 0);
  switch (name) {
    case "text": {
      const size = at("font-size");
      const width = wordsWidthPt(words, size, attributes.get("font-weight") === "bold" ? "bold" : "regular");
      const share = { middle: 0.5, end: 1 }[attributes.get("text-anchor") ?? ""] ?? 0;
      const left = at("x") - width * share;
      return { left, right: left + width, top: at("y") - size * 0.7, bottom: at("y") };
    }
    case "rect":
      return { left: at("x"), right: at("x") + at("width"), top: at("y"), bottom: at("y") + at("height") };
    case "circle":
      return {
        left: at("cx") - at("r"),
        right: at("cx") + at("r"),
        top: at("cy") - at("r"),
        bottom: at("cy") + at("r"),
      };
    case "line":
      return around([
        [at("x1"), at("y1")],
        [at("x2"), at("y2")],
      ]);
    case "polygon":
      return around((attributes.get("points") ?? "").split(" ").map((corner) => corner.split(",").map(Number)));
    case "path":
      return around(
        [...(attributes.get("d") ?? "").matchAll(/[ML](-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [
          Number(x),
          Number(y),
        ]),
      );
  }
  throw new Error(`a chart has a <${name}>`);
}

function around(corners: readonly (readonly (number | undefined)[])[]): Box {
  const [xs, ys] = [corners.map(([x = Number.NaN]) => x), corners.map(([, y = Number.NaN]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
