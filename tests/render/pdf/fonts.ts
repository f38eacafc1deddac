/** The fonts that papers are set in, as the host will load them. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PdfFonts } from "../../../src/render/pdf/pdf-fonts.ts";

const installed = (path: string) => new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve(path))));
const arimo = (style: string) => installed(`@expo-google-fonts/arimo/${style}/Arimo_${style}.ttf`);

export const fonts: PdfFonts = {
  regular: arimo("400Regular"),
  bold: arimo("700Bold"),
  italic: arimo("400Regular_Italic"),
  boldItalic: arimo("700Bold_Italic"),
  symbols: installed("dejavu-fonts-ttf/ttf/DejaVuSans.ttf"),
};
