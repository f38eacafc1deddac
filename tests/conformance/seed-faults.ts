/**
 * Every fault that somebody who knows the field found in the text of the source papers, by the line of the text.
 *
 * `A10` and so on are the rows of the field's description that list them.
 */

import type { WordingCode } from "../../src/diagnostics/wording-rules.ts";

export interface SeedFault {
  /** How the name of the paper's file begins. */
  readonly seed: string;
  readonly line: number;
  readonly code: WordingCode;
  /** Part of the message. */
  readonly says: string;
  readonly fault: string;
}

const fault = (seed: string, line: number, code: WordingCode, says: string, what: string): SeedFault => ({
  seed: `${seed}_`,
  line,
  code: code,
  says,
  fault: what,
});

export const seedFaults: readonly SeedFault[] = [
  fault("001", 119, "words/sentence-cut", "“and”", "A10 truncated sentence"),
  fault("001", 196, "words/fragment", "hich continues", "A10 orphan fragment"),
  fault("004", 27, "words/lost-character", "co?production", "A10 lost hyphen"),
  fault("004", 35, "words/lost-character", "Co?Production", "A10 lost hyphen, second"),
  fault("004", 35, "words/lost-character", "co?production", "A10 lost hyphen, third"),
  fault("004", 7, "words/no-break-spaces", "lines hold", "A10 non-breaking spaces"),
  fault("003", 38, "words/number-missing", "no 3.3", "A10 missing paragraph number"),
  fault("003", 34, "words/fragment", "has improved since", "A10 orphan bullet"),
  fault("003", 34, "words/word-missing", "commitment significant", "A10 words in the wrong order"),
  fault("003", 67, "words/word-missing", "the outcome the revisit", "A10 missing word"),
  fault("003", 81, "words/apostrophe", "boards responsibilities", "A10 missing apostrophe"),
  fault("003", 24, "words/said-twice", "1.1", "A10 paragraphs 1.1 and 3.1"),
  fault("003", 48, "words/said-twice", "2.2", "A10 paragraphs 2.2 and 4.1"),
  fault("003", 81, "words/said-twice", "2.3", "A10 paragraphs 2.3 and 4.5"),
  fault("002", 79, "words/confused", "there background", "A10 there for their"),
  fault("002", 40, "words/first-person", "caused us to", "A10 guidance in the first person"),
  fault("001", 11, "words/name", "Department of Education", "A10 name of the department"),
  fault("002", 32, "words/name", "Department of Education", "A10 name of the department"),
  fault("001", 34, "words/acronym-forms", "WSoA", "A10 WSOA and WSoA"),
  fault("002", 34, "words/acronym-forms", "WSOA", "A10 WSoA and WSOA"),
  fault("003", 18, "words/two-names", "re-inspection", "A10 re-inspection for revisit"),
  fault("002", 24, "words/acronym-unexplained", "ICEOG", "A10 undefined"),
  fault("002", 28, "words/acronym-unexplained", "CFC", "A10 undefined"),
  fault("002", 24, "words/acronym-unexplained", "WCC", "A10 undefined"),
  fault("002", 30, "words/acronym-unexplained", "SENDIASS", "A10 undefined"),
  fault("001", 70, "words/acronym-unexplained", "EHCP", "A10 undefined"),
  fault("000", 17, "words/acronym-unexplained", "DCS", "A10 undefined"),
  fault("003", 42, "words/acronym-unexplained", "SENCO", "A10 undefined"),
  fault("003", 42, "words/acronym-unexplained", "EHC", "A10 undefined"),
  fault("004", 23, "words/undated", "last quarter", "A10 undated"),
  fault("001", 57, "words/undated", "annual survey", "A10 undated"),
  fault("003", 18, "words/number-style", "in bold", "A10 bold on some paragraph numbers"),
  fault("003", 93, "words/fragment", "“.”", "A10 stray full stop"),
  fault("002", 38, "words/date-contradicted", "24th August 2018", "A4.2 two days of fit for purpose"),
  fault("002", 38, "words/date-not-derived", "24 February 2020", "A4.3 18 months do not end before February 2020"),
  fault("002", 9, "words/event-order", "August 2018", "A4.4 published before it was approved"),
  fault("002", 34, "words/quarter-of-what", "Qtr1", "A4.5 quarters of which year"),
  fault("002", 10, "words/cadence-missed", "245 days", "A4.6 six-monthly reports eight months apart"),
  fault("001", 24, "words/outruns-status", "Continuous Improvement Plan", "A4.12 the implementation of a draft"),
  fault("001", 194, "words/date-contradicted", "April 2023", "A4.13 two starts of the framework"),
  fault("001", 118, "words/undated", "pre-pandemic", "A4.14 a count with an unstated period"),
  fault("001", 1, "words/part-missing", "no body", "A11 body"),
  fault("001", 1, "words/part-missing", "no date", "A11 date"),
  fault("001", 1, "words/part-missing", "nobody to contact", "A11 author's contact"),
  fault("001", 1, "words/part-missing", "background papers", "A11 list of background papers"),
  fault("001", 1, "words/part-missing", "financial, legal or equality", "A11 implications"),
  fault("003", 1, "words/part-missing", "financial, legal or equality", "A11 implications"),
  fault("003", 16, "words/no-recommendation", "asked to do", "A11 recommendation"),
  fault("003", 9, "words/field-empty", "Local Member", "A3 Division and Local Member left blank"),
  fault("000", 48, "words/field-empty", "Supporting documents", "A11 attachments"),
  fault("004", 71, "words/field-empty", "Supporting documents", "A11 attachments"),
  fault("004", 15, "words/request-unrecorded", "is asked for", "A8 request: capacity and its risks"),
  fault("004", 43, "words/request-unrecorded", "is asked for", "A8 request: funding"),
  fault("004", 51, "words/request-unrecorded", "is asked for", "A8 request: the full report"),
  fault("004", 55, "words/request-unrecorded", "is asked for", "A8 request: the Independent Chair"),
  fault("004", 35, "words/request-unrecorded", "is promised", "A8 undertaking: Workington and Allerdale"),
];
