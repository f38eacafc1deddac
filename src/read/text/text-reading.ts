import { type Checked, checked, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Reading } from "../reading.ts";

/** What was read of a text, which does not say in which language it is. */
export function textReading(read: Omit<Reading, "title" | "language">): Checked<Reading> {
  const title = read.pieces.find(({ kind }) => kind === "title")?.words ?? "";
  return checked({ title, language: "", ...read }, read.pieces.length > 0 ? [] : [noText]);
}

const noText: Diagnostic = {
  severity: "error",
  code: "text/no-text",
  message: "the file has no text",
  hint: "look whether it was saved before anything was written",
};
