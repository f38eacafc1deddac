/** Words in one face and one look, as pdfmake takes them: without line breaks of their own. */

import type { FaceName, Faces } from "../faces.ts";

export interface Look {
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
const softHyphen = "\u00ad";
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
    if (drawn === undefined) continue;
    if (drawn.family !== family) finish();
    family = drawn.family;
    text += drawn.text;
  }
  finish();
  return runs;
}

/** The symbols come in one style. */
const symbolLook = { font: "symbols", bold: false, italics: false } as const;

function faceOf({ bold, italics }: Look): FaceName {
  if (bold) return italics ? "boldItalic" : "bold";
  return italics ? "italic" : "regular";
}

interface Drawn {
  readonly text: string;
  readonly family: "text" | "symbols";
}

/** `undefined` for what no reader sees: a soft hyphen would be drawn in the middle of a line. */
function drawnAs(character: string, face: FaceName, faces: Faces): Drawn | undefined {
  if (character === softHyphen) return undefined;
  const text = spaces.test(character) && character !== "\u00a0" && character !== "\u202f" ? " " : character;
  const family = faces.familyFor(text.codePointAt(0) ?? 0, face);
  if (family !== undefined) return { text, family };
  if (invisible.test(character)) return undefined;
  return { text: substitute, family: faces.familyFor(0xfffd, face) ?? "symbols" };
}

/** Whether the character is drawn as {@link substitute}. */
export function isMissing(character: string, faces: Faces): boolean {
  return (
    (["regular", "bold"] as const).some((face) => drawnAs(character, face, faces)?.text === substitute) &&
    character !== substitute
  );
}
