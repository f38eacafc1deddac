import type { PlacedWords } from "../left-over-words.ts";
import { named, placeIn, wordsOf } from "./story.ts";
import type { WordFile } from "./word-file.ts";

/** Each paragraph with words, headers, footers and notes included. */
export function linesOf(file: string, { stories }: WordFile): readonly PlacedWords[] {
  return stories.flatMap((story) =>
    named(story, "p").flatMap(({ element, paragraph }) => {
      const words = wordsOf(element).replace(/\s+/g, " ").trim();
      return words === "" ? [] : [{ words, at: placeIn(file, story, paragraph) }];
    }),
  );
}
