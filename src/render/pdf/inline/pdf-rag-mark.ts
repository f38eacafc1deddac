import type { RagMark } from "../../../document/document.ts";
import type { Sheet } from "../sheet.ts";
import { type Look, type Run, runsOf } from "./run.ts";

/** The symbol repeats the word and stays on its line. */
export function pdfRagMark({ rag, text }: RagMark, { theme, faces }: Sheet, look: Look): readonly Run[] {
  const { symbol, colour } = theme.rag[rag];
  return [...runsOf(symbol, { ...look, color: colour }, faces), ...runsOf(`\u00a0${text}`, look, faces)];
}
