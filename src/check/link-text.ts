/** Words of a link that do not say where it goes: read out in a list of links, they tell nothing. */

export type LinkTextFault =
  /** Nothing can be read out. */
  | "empty"
  /** “here”, “click here”, “read more”. */
  | "vague"
  /** An address, which is read out letter by letter. */
  | "address";

/** @see WCAG 2.2, 2.4.4 and 2.4.9 */
export function linkTextFault(words: string): LinkTextFault | undefined {
  const said = words
    .replace(/\s+/g, " ")
    .replace(/^[\s"'“‘(>»]+|[\s"'”’).,:;!>»…]+$/g, "")
    .toLowerCase();
  if (said === "") return "empty";
  if (vague.test(said)) return "vague";
  return /^(https?:\/\/|www\.)\S+$/.test(said) ? "address" : undefined;
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
