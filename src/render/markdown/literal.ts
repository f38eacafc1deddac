import { singleSpaces } from "../../values/single-spaces.ts";

/** Words as Markdown that says them: nothing in them is a sign of its own. Blanks are settled, so all stands in one line. */
export function literal(words: string): string {
  return singleSpaces(words).replace(/[\\`*_[\]<>|~&#$@]/g, "\\$&");
}

/** The same for words that begin a line, where Markdown looks for lists, rules and directives. */
export function literalAtStart(markdown: string): string {
  return markdown
    .trim()
    .replace(/^[-+=:]/, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}
