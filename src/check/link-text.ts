/** Words of a link that do not say where it goes: read out in a list of links, they tell nothing. */

import { isBlank } from "../values/is-blank.ts";

export type LinkTextFault =
  /** Nothing can be read out. */
  | "empty"
  /** “here”, “click here”, “read more”. */
  | "vague"
  /** An address, which is read out letter by letter: by itself, or after “visit” and the like. */
  | "address";

/** @see WCAG 2.2, 2.4.4 and 2.4.9 */
export function linkTextFault(words: string): LinkTextFault | undefined {
  const said = words
    .replace(/\s+/g, " ")
    .replace(/^[\s"'“‘(>»]+|[\s"'”’).,:;!>»…]+$/g, "")
    .toLowerCase();
  if (isBlank(said)) return "empty";
  if (vague.test(said)) return "vague";
  return address.test(said.replace(leadIn, "")) ? "address" : undefined;
}

/** What is wrong, with the words themselves. */
export function linkTextFaultInWords(words: string, fault: LinkTextFault): string {
  switch (fault) {
    case "empty":
      return "a link has no words";
    case "vague":
      return `a link is called “${words.trim()}”, which does not say where it goes`;
    case "address":
      return `a link is called by its address, “${words.trim()}”`;
  }
}

const vague =
  /^((please )?(click|see|go|look|tap) )?(here|this|this (link|page|document|paper|report|website|site|file))$|^(this |the )?link$|^(click|tap)( on)? (the|this) link$|^(read |find out |learn |see )?more( information| info| details)?$|^(details|download|download here|page|document|pdf|website|webpage|web page|url)$/;

/**
 * Without a scheme only where something follows the site, since “GOV.UK” is also its name; and where it ends as sites that
 * councils name do, since “St.Mary/CE” is none.
 */
const address =
  /^(?:(?:https?:\/\/|www\.)\S+|[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:uk|com|org|net|eu|int|info|gov|edu|cymru|wales|scot|london)\/\S*)$/;

/** Words that lead to an address and say nothing of it. */
const leadIn =
  /^(?:(?:please|visit|see|read|go|look|find|out|more|available|online|to|on|at|from|via|the|link|website|webpage|page)[\s:]+)+/;
