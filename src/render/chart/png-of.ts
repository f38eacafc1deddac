/**
 * A picture as PNG, for programs that show no SVG.
 *
 * resvg is loaded with the first picture. It sets words in the house face only, whatever fonts the machine has.
 */

import { createRequire } from "node:module";
import { type Picture, svgDocument } from "./picture.ts";

/** For a printer: 216 dots an inch. */
const dotsPerPoint = 3;

const faces = ["400Regular/Arimo_400Regular.ttf", "700Bold/Arimo_700Bold.ttf"] as const;

export function pngOf(picture: Picture): Uint8Array {
  const require = createRequire(import.meta.url);
  const { Resvg }: typeof import("@resvg/resvg-js") = require("@resvg/resvg-js");
  const drawn = new Resvg(svgDocument(picture), {
    font: {
      loadSystemFonts: false,
      fontFiles: faces.map((face) => require.resolve(`@expo-google-fonts/arimo/${face}`)),
      defaultFontFamily: "Arimo",
    },
    fitTo: { mode: "zoom", value: dotsPerPoint },
    background: "#ffffff",
  });
  return new Uint8Array(drawn.render().asPng());
}
