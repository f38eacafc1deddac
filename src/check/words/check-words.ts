/** Every rule over the words of a paper. A rule is a file; its codes, and how much they count, stand in the catalogue. */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { acronymFaults } from "./acronyms.ts";
import { allOnTrack } from "./all-on-track.ts";
import { missedCadences } from "./cadence.ts";
import {
  clashingWords,
  confusedWords,
  misplacedWords,
  missingApostrophes,
  missingWords,
  repeatedWords,
} from "./confused-words.ts";
import { listsOfOtherLength, moreThanWhole, partsOfWhole, wrongPercentages, wrongSharesOfThese } from "./counts.ts";
import { contradictedDates, eventsOutOfOrder } from "./dates-of-events.ts";
import { datesNotDerived } from "./derived-dates.ts";
import { emptyFields } from "./empty-fields.ts";
import { inspectorsFirstPerson } from "./first-person.ts";
import { fragments } from "./fragments.ts";
import { lostCharacters } from "./lost-character.ts";
import { twoNames, twoSpellings, wrongNames } from "./names.ts";
import { outrunsStatus } from "./outruns-status.ts";
import { missingNumbers, numberStyles } from "./paragraph-numbers.ts";
import { partsOfAReport } from "./parts-of-a-report.ts";
import { longSentences, plainEnglish } from "./plain-english.ts";
import { referencesToNowhere } from "./references.ts";
import { unrecordedRequests } from "./requests.ts";
import { saidTwice } from "./said-twice.ts";
import { cutSentences, withoutFullStop } from "./sentence-cut.ts";
import { misspelt, type SpellingList } from "./spelling.ts";
import { staleFuture } from "./stale-future.ts";
import { quartersOfWhat, undatedTimes } from "./undated.ts";
import { wrongWeekdays } from "./weekday.ts";
import type { Wording, WordingRule } from "./wording.ts";

const rules: readonly WordingRule[] = [
  acronymFaults,
  allOnTrack,
  clashingWords,
  ...confusedWords,
  contradictedDates,
  cutSentences,
  datesNotDerived,
  emptyFields,
  eventsOutOfOrder,
  fragments,
  inspectorsFirstPerson,
  listsOfOtherLength,
  longSentences,
  lostCharacters,
  misplacedWords,
  missedCadences,
  missingApostrophes,
  missingNumbers,
  missingWords,
  moreThanWhole,
  numberStyles,
  outrunsStatus,
  partsOfAReport,
  partsOfWhole,
  plainEnglish,
  quartersOfWhat,
  referencesToNowhere,
  repeatedWords,
  saidTwice,
  staleFuture,
  twoNames,
  twoSpellings,
  undatedTimes,
  unrecordedRequests,
  withoutFullStop,
  wrongNames,
  ...wrongPercentages,
  wrongSharesOfThese,
  wrongWeekdays,
];

export function checkWords(wording: Wording, dictionary: SpellingList): readonly Diagnostic[] {
  return [...rules.flatMap((rule) => rule(wording)), ...misspelt(wording, dictionary)];
}
