import { child, childElements, type XmlElement } from "../../ooxml/xml-tree.ts";
import { isLanguage } from "../../values/language.ts";
import { named, type Story, within, wordsOf } from "./story.ts";
import type { WordFile } from "./word-file.ts";
import type { WordFinding, WordFindings } from "./word-findings.ts";

const stylesPart = "word/styles.xml";

/** The language in which to read. Screen readers go by that of the text, not by what the file's properties say. */
export function checkLanguage({ xml, stories }: WordFile, findings: WordFindings): void {
  const styles = xml.get(stylesPart);
  const inStyles = styles ? [...within(styles)].flatMap(languageOf) : [];
  for (const language of inStyles) {
    if (!isKnown(language)) findings.add("word/language", notALanguage(language), stylesPart);
  }
  for (const story of stories) {
    for (const placed of named(story, "lang")) {
      for (const language of languageOf(placed.element)) {
        if (!isKnown(language)) findings.addAt("word/language", story, placed, notALanguage(language));
      }
    }
  }
  if (inStyles.length > 0 || stories.every(saysItself)) return;
  findings.add("word/language", {
    message: "the file does not say in which language its text is",
    hint: "select all text in Word and set its language under Review, Language",
  });
}

/** Of each run of words for itself: so converters write it that make no styles. */
function saysItself(story: Story): boolean {
  const runs = named(story, "r").filter(({ element }) => /\p{L}/u.test(wordsOf(element)));
  return runs.every(({ element }) => childElements(child(element, "rPr")).flatMap(languageOf).length > 0);
}

function notALanguage(language: string): WordFinding {
  return {
    message: `“${language}” is not the name of a language`,
    hint: "select the text in Word and set its language under Review, Language",
  };
}

/** That of words in Latin letters; those of other scripts are said beside it. */
function languageOf({ name, attributes }: XmlElement): readonly string[] {
  const language = name === "lang" ? (attributes.get("val") ?? "") : "";
  return language === "" ? [] : [language];
}

/** Word also knows languages by the four digits of its older files, and by an order of sorting behind the name. */
function isKnown(language: string): boolean {
  return /^[0-9a-f]{4}$/i.test(language) || isLanguage(language.replace(sorting, ""));
}

/** @see MS-LCID, section 2.2 */
const sorting = /_(?:tradnl|phoneb|technl|modern|radstr|stroke|pronun|mathan)$/i;
