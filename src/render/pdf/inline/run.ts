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
const nonJoiner = "\u200c";
const invisible = /\p{Default_Ignorable_Code_Point}/u;

/** Splits where the face changes. Spaces that would break the line become plain ones. */
export function runsOf(words: string, look: Look, faces: Faces): readonly Run[] {
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
    // What isn't drawn keeps the letters around it apart: in Persian they would else be joined.
    if (drawn === undefined ? character === nonJoiner : drawn.family !== family) finish();
    if (drawn === undefined) continue;
    family = drawn.family;
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

/** Words without what no reader sees. */
export function withoutInvisible(words: string): string {
  return [...words].filter((character) => !invisible.test(character)).join("");
}

/** Whether the character is drawn as {@link substitute}. */
export function isMissing(character: string, faces: Faces): boolean {
  return (
    (["regular", "bold"] as const).some((face) => drawnAs(character, face, faces)?.text === substitute) &&
    character !== substitute
  );
}
