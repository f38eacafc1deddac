/**
 * A recommendation as the resolution that agrees to it, in the body's own grammar: a draft, for whoever takes the minutes.
 *
 * Where turning the sentence round could go wrong (two verbs, two sentences, no object), it stays in the active voice,
 * which is right after “that” in any case: “the Board note … and support …”.
 */

import type { Body } from "../schema/governance.ts";

export interface Grammar {
  readonly resolves: Body["resolves"];
  /** “Health and Wellbeing Board” */
  readonly body: string;
  /** Of each verb the form that follows “be”: `note` is `noted`, `delegate` is `delegated to`. */
  readonly verbs: Readonly<Record<string, string>>;
}

/** @param recommendation - “That the Board note the progress of the plan.”, “note the progress of the plan;” */
export function draftedResolution(recommendation: string, grammar: Grammar): string {
  const clause = recommendation
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(?:[.;,]|\band\b)+\s*$/i, "")
    .replace(/[.;,\s]+$/, "")
    .replace(/^that\s+/i, "");
  const asked = whatIsAsked(clause, grammar);
  if (!asked) return clause;
  switch (grammar.resolves) {
    case "be-noted":
      return passive(asked, grammar) ?? active(asked, grammar);
    case "body-notes":
      return active(asked, grammar);
    case "noted":
      return past(asked, grammar);
  }
}

/** As it stands within another resolution: “the recommendation, that the Board note …, be deferred”. */
export function recommendedClause(recommendation: string, grammar: Grammar): string {
  return draftedResolution(recommendation, { ...grammar, resolves: "body-notes" });
}

interface Asked {
  /** “formally ”, or nothing. */
  readonly adverb: string;
  readonly verb: string;
  readonly rest: string;
}

/** Nothing where the clause is a resolution already: “the report be noted”. */
function whatIsAsked(clause: string, { body, verbs }: Grammar): Asked | undefined {
  const who = `(?:(?:the )?(?:${escaped(body)}|(?:\\p{Lu}[\\p{L}’'-]*|and|of|for)(?: (?:\\p{Lu}[\\p{L}’'-]*|and|of|for)){0,7}?) )?`;
  const asks = "(?:(?:is|are|be) )?(?:(?:asked|recommended|invited|requested) )?(?:to )?";
  const verb = Object.keys(verbs)
    .map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${escaped(word.slice(1))}`)
    .join("|");
  const found = new RegExp(`^${who}${asks}(\\p{L}+ly )?(${verb})(?: (.+))?$`, "u").exec(clause);
  if (!found) return undefined;
  const [, adverb = "", written = "", rest = ""] = found;
  return { adverb: adverb.toLowerCase(), verb: written.toLowerCase(), rest };
}

function passive({ adverb, verb, rest }: Asked, { verbs }: Grammar): string | undefined {
  const participle = verbs[verb] ?? verb;
  const done = participle.replace(/ to$/, "");
  const isSplitByTo = participle !== done;
  if (rest === "" || rest.startsWith("and ") || isTwoSentences(rest) || secondVerb(verbs).test(rest)) return undefined;
  if (/^(?:that|whether|if) /.test(rest) || (isSplitByTo && rest.startsWith("to ")))
    return `it be ${adverb}${done} ${rest}`;
  if (/^(?:to|on|in|for|upon|with) /.test(rest)) return undefined;
  if (isSplitByTo && !isPlainlySplit(verb, rest)) return undefined;
  const end = isSplitByTo ? rest.search(/ to /) : rest.search(/ (?:once|unless|so that|subject to|provided that) /);
  const [object, after] = end < 0 ? [rest, ""] : [rest.slice(0, end), rest.slice(end)];
  // A clause between commas has to end before the verb.
  const comma = /, (?:(?:of|to|in|for|from) )?(?:which|who|whose|whom|where|including) [^,]*$/.test(object) ? "," : "";
  return `${object}${comma} be ${adverb}${done}${after}`;
}

/** Verbs of which “to” names who receives something; that of the others says what somebody is to do. */
const receivers = new Set(["delegate", "recommend", "refer"]);

/** Whether the only “to” is that of the verb, and not that of “up to £5,000”, “access to schools”, “the changes to the plan”. */
function isPlainlySplit(verb: string, rest: string): boolean {
  const [object = "", ...after] = rest.split(" to ");
  const [told] = after;
  if (told === undefined) return true;
  if (after.length > 1 || / up$/.test(object) || takesTo.test(object)) return false;
  if (receivers.has(verb)) return /^(?:the )?\p{Lu}/u.test(told);
  return !/ (?:on|in|about|for|with|from|by) /.test(object) && beginsWithVerb.test(told);
}

/** “the changes”, “access”: such a noun has a “to” of its own. */
const takesTo =
  /(?:^|[\s-])(?:access|addition|alternative|amendment|approach|barrier|change|contribution|exception|increase|investment|reference|regard|relation|response|right|support)s?$/i;

/** “settle it by March”, “agree, before June, how”: a word that is no plural and no “-ing”, and what follows a verb. */
const beginsWithVerb =
  /^(?!\p{L}*(?:[^s]s|ing)(?!\p{L}))\p{Ll}+(?:,| (?:the|a|an|it|its|them|their|this|that|these|those|each|all|any|how|whether|what|which|when|back|again|by|before|\p{Lu}\p{L}*)(?!\p{L}))/u;

/** “the Board note the report”: as it is after “that”, and right with any number of verbs. */
function active({ adverb, verb, rest }: Asked, { body }: Grammar): string {
  return `the ${body} ${adverb}${verb}${rest === "" ? "" : ` ${rest}`}`;
}

function past({ adverb, verb, rest }: Asked, { verbs }: Grammar): string {
  const done = (word: string) => (verbs[word] ?? word).replace(/ to$/, "");
  const told = rest.replace(new RegExp(secondVerb(verbs), "gu"), (_, lead: string, word: string) => lead + done(word));
  return `${adverb}${done(verb)}${told === "" ? "" : ` ${told}`}`;
}

/** “…, and agree whether …” */
function secondVerb(verbs: Grammar["verbs"]): RegExp {
  return new RegExp(
    `((?:^|[,;]? )and (?:to )?(?:\\p{L}+ly )?)(${Object.keys(verbs).map(escaped).join("|")})(?!\\p{L})`,
    "u",
  );
}

const isTwoSentences = (text: string) => /[.;] /.test(text);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
