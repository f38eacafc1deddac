/** A drawn chart: its size in points at its full width, and the shapes in it. */

import { escaped, group, rounded, type Svg, shape } from "./svg.ts";

export interface Picture {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly content: Svg;
}

/** What a page says in place of a picture. */
export interface InPlace {
  /** Of the picture; unique in the page. */
  readonly id: string;
  readonly altText: string;
  readonly longDescription: string;
}

/** The metrics of all of these are those of Arial, by which labels are placed. */
const family = "Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif";

/** The picture as an SVG document of its own. */
export function svgDocument(picture: Picture): string {
  return root(picture, { width: rounded(picture.widthPt), height: rounded(picture.heightPt) }, []);
}

/** The picture within a page: as wide as the page lets it be, and described. */
export function svgElement(picture: Picture, { id, altText, longDescription }: InPlace): string {
  const described = { role: "img", "aria-labelledby": `${id}:alt`, "aria-describedby": `${id}:description` };
  return root(picture, described, [
    shape("title", { id: `${id}:alt` }, escaped(altText)),
    shape("desc", { id: `${id}:description` }, escaped(longDescription)),
  ]);
}

function root(
  { widthPt, heightPt, content }: Picture,
  attributes: Readonly<Record<string, string>>,
  described: readonly Svg[],
): string {
  const box = `0 0 ${rounded(widthPt)} ${rounded(heightPt)}`;
  return shape(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: box, ...attributes, "font-family": family },
    group(...described),
    content,
  );
}
