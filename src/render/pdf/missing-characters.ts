import type { Place } from "../../diagnostics/diagnostic.ts";
import type { Block, Document } from "../../document/document.ts";
import { documentPieces } from "../../document/pieces.ts";
import { facesOf } from "./faces.ts";
import { isMissing } from "./inline/run.ts";
import type { PdfFonts } from "./pdf-fonts.ts";

/** A character that no face holds: the page shows U+FFFD in its place. */
export interface MissingCharacter {
  readonly character: string;
  /** The words that it stands in. */
  readonly around: string;
  /** Where the words of its block come from. */
  readonly at?: Place;
}

/** Each once, where it first comes. */
export function missingCharacters(document: Document, fonts: PdfFonts): readonly MissingCharacter[] {
  const faces = facesOf(fonts);
  const found = new Map<string, MissingCharacter>();
  for (const { words, at } of wordsWithPlaces(document)) {
    for (const character of new Set(words)) {
      if (found.has(character) || !isMissing(character, faces)) continue;
      found.set(character, { character, around: wordsAround(character, words), ...(at && { at }) });
    }
  }
  return [...found.values()];
}

interface WordsWithPlace {
  readonly words: string;
  readonly at?: Place;
}

function wordsWithPlaces(document: Document): readonly WordsWithPlace[] {
  const { header, footer, notice, pageNumber } = document.running;
  const running = [document.notesTitle, header, footer, notice, pageNumber];
  const blocks = document.sections.flatMap((section) => section.blocks);
  return [
    ...pieceWords({ ...document, sections: [] }),
    ...blocks.flatMap((block) => pieceWords(onlyBlock(document, block), block.at)),
    ...running.flatMap((words) => (words === undefined ? [] : [{ words }])),
  ];
}

function onlyBlock(document: Document, block: Block): Document {
  return {
    ...document,
    title: [],
    sections: [{ kind: "section", id: block.id, orientation: "portrait", blocks: [block] }],
  };
}

function pieceWords(document: Document, at?: Place): readonly WordsWithPlace[] {
  return documentPieces(document).map(({ number, words }) => ({ words: `${number ?? ""}${words}`, ...(at && { at }) }));
}

/** About three words on either side. */
function wordsAround(character: string, words: string): string {
  const characters = [...words];
  const index = characters.indexOf(character);
  const [from, until] = [Math.max(0, index - 20), index + 21];
  const before = from > 0 ? "…" : "";
  const after = until < characters.length ? "…" : "";
  return `${before}${characters.slice(from, until).join("").trim()}${after}`;
}
