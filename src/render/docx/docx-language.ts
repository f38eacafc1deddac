import type { RunLook } from "./docx-inline.ts";

/** Written from right to left, by their first subtag. */
const rightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "pnb", "ps", "sd", "syr", "ug", "ur", "yi"]);

/** @param language - BCP 47 */
export function languageLook(language: string): RunLook {
  const isRightToLeft = rightToLeft.has(language.toLowerCase().split("-")[0] ?? "");
  // Word reads the language of right-to-left text, and of that alone, from an attribute of its own.
  if (isRightToLeft) return { language: { bidirectional: language }, rightToLeft: true };
  return { language: { value: language } };
}
