import { spellingList } from "../check/words/dictionary.ts";
import { fieldWords } from "../check/words/field-words.ts";
import type { SpellingList } from "../check/words/spelling.ts";
import type { Host } from "../host/host.ts";

let kept: SpellingList | undefined;

/** The words of British English and of the field: read when words are checked, and never to build a paper. */
export async function spellingDictionary(host: Host): Promise<SpellingList> {
  if (kept) return kept;
  const text = async (file: string) => new TextDecoder().decode(await host.dependencyFile("dictionary-en-gb", file));
  kept = spellingList(await text("index.aff"), await text("index.dic"), fieldWords);
  return kept;
}
