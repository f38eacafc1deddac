/** The rules over words, for a paper of ours: with what its author accepts for a while, and says why. */

import { checkWords } from "../check/words/check-words.ts";
import { typedFigures } from "../check/words/typed-figures.ts";
import { wordingOfDocument } from "../check/words/wording-of-document.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import { type WordingCode, wordingRules } from "../diagnostics/wording-rules.ts";
import type { PaperHeader } from "../facts/area-data.ts";
import { inWords } from "../facts/fact.ts";
import { factsByName } from "../facts/name-facts.ts";
import type { Facts } from "../facts/vocabulary.ts";
import type { Host } from "../host/host.ts";
import type { Places } from "../source/places.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Paper } from "./make-paper.ts";
import { spellingDictionary } from "./spelling-dictionary.ts";

export async function wordingFindings(
  host: Host,
  { document, facts }: Paper,
  header: PaperHeader,
  places: Places,
): Promise<readonly Diagnostic[]> {
  const day = readOn(header);
  const wording = wordingOfDocument(document, day, places.of(header, "title"));
  const findings = [...checkWords(wording, await spellingDictionary(host)), ...typedFigures(wording, namesIn(facts))];
  return withoutAccepted(findings, header, day, places);
}

/** Most papers have no figure that was typed, and need no list of what all facts are in words. */
function namesIn(facts: Facts): (words: string) => string | undefined {
  let names: ReadonlyMap<string, string> | undefined;
  return (words) => {
    names ??= new Map(
      [...factsByName(facts)]
        // What stands in a list by its number is another thing tomorrow.
        .filter(([name]) => !/\.\d+(?:\.|$)/.test(name))
        .map(([name, fact]) => [inWords(fact.value), name] as const)
        .reverse(),
    );
    return names.get(words);
  };
}

/** The day of the meeting; as at which the paper speaks, where that is not known to the day. */
function readOn({ meeting, "as-at": asAt }: PaperHeader): CalendarDate {
  const { earliest, latest } = meeting.date;
  return earliest === latest ? latest : asAt;
}

/** An acceptance holds until its day, by the day of the meeting: what was accepted once is found again in a later paper. */
function withoutAccepted(
  findings: readonly Diagnostic[],
  { accept = [] }: PaperHeader,
  day: CalendarDate,
  places: Places,
): readonly Diagnostic[] {
  const accepts = ({ code, words = "" }: (typeof accept)[number], finding: Diagnostic) =>
    finding.code === code && finding.message.includes(words);
  const holding = accept.filter(({ until }) => until >= day);
  const stale = accept.flatMap((acceptance): readonly Diagnostic[] => {
    const at = places.of(acceptance, "code");
    if (!findings.some((finding) => accepts(acceptance, finding))) return [unused(acceptance.code, at)];
    return acceptance.until < day ? [{ ...expired(acceptance), at }] : [];
  });
  return [...findings.filter((finding) => !holding.some((acceptance) => accepts(acceptance, finding))), ...stale];
}

function unused(code: string, at: Diagnostic["at"]): Diagnostic {
  const codes = Object.keys(wordingRules) as WordingCode[];
  const isKnown = (codes as readonly string[]).includes(code);
  return {
    severity: wordingRules["words/acceptance-unused"].severity,
    code: "words/acceptance-unused",
    message: `nothing is found that “${code}” accepts`,
    ...(at && { at }),
    hint: isKnown ? "delete it" : nearestNameHint(code, codes),
  };
}

function expired({ code, until }: { readonly code: string; readonly until: CalendarDate }): Diagnostic {
  return {
    severity: wordingRules["words/acceptance-expired"].severity,
    code: "words/acceptance-expired",
    message: `“${code}” was accepted until ${until}, and is found still`,
    hint: "mend the words, or say with a new day why they may stay",
  };
}
