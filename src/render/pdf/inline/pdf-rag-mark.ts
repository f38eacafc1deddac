import type { RagMark } from "../../../document/document.ts";
import type { Sheet } from "../sheet.ts";
import { type Look, type Run, runsOf } from "./run.ts";

/** The symbol repeats the word, so it is not read out, and it stays on the word's line. */
export function pdfRagMark({ rag, text }: RagMark, { theme, faces }: Sheet, look: Look): readonly Run[] {
  const { symbol, colour } = theme.rag[rag];
  const silent = { ...look, mark: "layout" } as const;
  return [
    ...runsOf(symbol, { ...silent, color: colour }, faces),
    ...runsOf("\u00a0", silent, faces),
    ...runsOf(text, look, faces),
  ];
}
