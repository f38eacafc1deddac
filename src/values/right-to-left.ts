/** Letters that are read from right to left, and what looks the other way round among them. */

const scripts = ["Hebrew", "Arabic", "Syriac", "Thaana", "Nko"].map((script) => `\\p{Script=${script}}`).join("");

/** Of Arabic and Persian, as part of a pattern: read from left to right, as all figures are. */
export const arabicFigures = "\u0660-\u0669\u06f0-\u06f9";

/** Percent, decimal and thousands signs of Arabic, which are read with the figures. */
export const arabicNumberSigns = "\u066a-\u066c";

/** One letter, sign or mark of these scripts, as the source of a `u` pattern. */
export const rightToLeftLetter = `(?![${arabicFigures}${arabicNumberSigns}])[${scripts}]`;

const pairs = ["()", "[]", "{}", "<>", "«»", "‹›", "≤≥", "⟨⟩"];
const partners = new Map(pairs.flatMap(([left = "", right = ""]) => [[left, right] as const, [right, left] as const]));

/** What a character is drawn as among words from right to left: a bracket opens to the other side there. */
export function mirrored(character: string): string {
  return partners.get(character) ?? character;
}
