import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { datesOfSentences } from "./dates-of-sentences.ts";
import { isRecommendation, type Wording, whereIs, wordingFinding } from "./wording.ts";

const kinds = "Plan|Strategy|Policy|Statement|Programme|Framework";
const carriedOut = new RegExp(
  `\\b(?:implementation|delivery|carrying out|roll-?out|progress|impact) (?:of|in|against|in delivering) (?:the |its )?((?:[A-Z][\\w-]* |of |and |the ){0,8}(?:${kinds}))\\b`,
);
const draft = new RegExp(`\\bdraft (?:[A-Z][\\w-]* ){0,5}(${kinds})\\b`);
const yetToBeAgreed = new RegExp(
  `\\b((?:[A-Z][\\w-]* ){0,5}(?:${kinds}))\\b(?: [^\\s.;]+){0,4}? (?:will be (?:presented|submitted|considered|put)(?: [^\\s.;]+){0,4}? for (?:agreement|approval|sign-off)|(?:is|are) (?:still )?(?:to be|awaiting|subject to) (?:agreed|approved|agreement|approval))`,
);

/** “A draft Strategy went round in July. It is to be agreed in November.” */
const it =
  /^(?:It|The (?:final )?[A-Z][a-z]+) (?:will be|is to be|has (?:still |yet )to be|is still to be|awaits)\b[^.;]{0,60}\b(?:agreed|approved|approval|agreement|sign-off)\b/;

/** The body is asked about the carrying out of a plan that the paper itself calls a draft. */
export function outrunsStatus(wording: Wording): readonly Diagnostic[] {
  const { sentences, day } = wording;
  const dates = datesOfSentences(wording);
  const open = sentences.find((sentence, index) => {
    const { passage, words } = sentence;
    if (isRecommendation(passage) || !draft.test(words)) return false;
    const next = sentences[index + 1];
    const said = yetToBeAgreed.test(words)
      ? sentence
      : next?.passage === passage && it.test(next.words)
        ? next
        : undefined;
    if (!said) return false;
    const agreed = dates.get(said)?.at(-1);
    return day === undefined || agreed?.span === undefined || agreed.span.latest > day;
  });
  const kind = open && draft.exec(open.words)?.[1];
  if (!open || !kind) return [];
  return sentences.flatMap(({ passage, from, words }) => {
    const found = isRecommendation(passage) ? carriedOut.exec(words) : null;
    const plan = found?.[1];
    if (!found || !plan?.endsWith(kind)) return [];
    const message = `“${found[0]}” is asked about, and ${whereIs(open.passage)} says that the ${kind.toLowerCase()} is a draft yet to be agreed`;
    return [
      wordingFinding(
        "words/outruns-status",
        { passage, offset: from + found.index },
        { message, hint: "ask the body to note that the plan is being made, or come back when it is agreed" },
      ),
    ];
  });
}
