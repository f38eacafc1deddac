/** Words in one face and one look, as pdfmake takes them: without line breaks of their own. */

import type { FaceName, Faces } from "../faces.ts";
import type { Mark } from "../tagging/mark.ts";

/** How words look, and what they are. */
export interface Look {
  readonly mark: Mark;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly sup?: true;
  readonly decoration?: "underline";
  readonly link?: string;
  readonly linkToDestination?: string;
}

export interface Run extends Look {
  readonly text: string;
  readonly font?: "symbols";
}

/** Shown in place of a character that no face holds: never an empty box, never nothing. */
export const substitute = "\ufffd";

const spaces = /[\s\u2028\u2029]/u;
const invisible = /\p{Default_Ignorable_Code_Point}/u;

/** Splits where the face changes. Spaces that would break the line become plain ones. */
export function runsOf(words: string, look: Look, faces: Faces): readonly Run[] {
  return phrases(words).flatMap((phrase) => {
    const runs = phraseRuns(phrase, look, faces);
    // Two faces in one phrase, such as Hebrew and Arabic: the first words stand on the right.
    return rightToLeft.test(phrase) ? [...runs].reverse() : runs;
  });
}

/**
 * Words that are read from right to left apart from the others, tied together: fonts turn round what they draw in one
 * go, so that a space at the end would come to stand at the beginning, and words by themselves in the wrong order.
 */
function phrases(words: string): readonly string[] {
  if (!rightToLeft.test(words)) return [words];
  return words
    .split(rightToLeftPhrases)
    .filter((phrase) => phrase !== "")
    .map((phrase) => (rightToLeft.test(phrase) ? phrase.replaceAll(" ", "\u00a0") : phrase));
}

const letter = "[\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}]";
const rightToLeft = new RegExp(letter, "u");
const rightToLeftPhrases = new RegExp(`(${letter}(?:[ \\u00a0\\p{M}]*${letter})*\\p{M}*)`, "u");

function phraseRuns(words: string, look: Look, faces: Faces): readonly Run[] {
  const face = faceOf(look);
  const runs: Run[] = [];
  let family: "text" | "symbols" = "text";
  let text = "";
  const finish = () => {
    if (text !== "") runs.push(family === "text" ? { ...look, text } : { ...look, text, ...symbolLook });
    text = "";
  };

  for (const character of words) {
    const drawn = drawnAs(character, face, faces);
    if (drawn === undefined) continue;
    // Both faces have the space that ties such words, and it mustn't part them.
    const isTie = character === "\u00a0" && rightToLeft.test(words);
    if (!isTie && drawn.family !== family) finish();
    if (!isTie) family = drawn.family;
    text += drawn.text;
  }
  finish();
  return runs;
}

/** The symbols come in one style. */
const symbolLook = { font: "symbols", bold: false, italics: false } as const;

function faceOf({ bold, italics }: Pick<Look, "bold" | "italics">): FaceName {
  if (bold) return italics ? "boldItalic" : "bold";
  return italics ? "italic" : "regular";
}

interface Drawn {
  readonly text: string;
  readonly family: "text" | "symbols";
}

/** `undefined` for what no reader sees: fonts draw a soft hyphen in the middle of a line, and joiners as spaces. */
function drawnAs(character: string, face: FaceName, faces: Faces): Drawn | undefined {
  if (invisible.test(character)) return undefined;
  const text = spaces.test(character) && character !== "\u00a0" && character !== "\u202f" ? " " : character;
  const family = faces.familyFor(text.codePointAt(0) ?? 0, face);
  if (family !== undefined) return { text, family };
  return { text: substitute, family: faces.familyFor(0xfffd, face) ?? "symbols" };
}

/** Whether the character is drawn as {@link substitute}. */
export function isMissing(character: string, faces: Faces): boolean {
  return (
    (["regular", "bold"] as const).some((face) => drawnAs(character, face, faces)?.text === substitute) &&
    character !== substitute
  );
}
