import type { Link } from "../../../document/document.ts";
import type { Sheet } from "../sheet.ts";
import { withinMark } from "../tagging/mark.ts";
import { pdfInlines } from "./pdf-inlines.ts";
import type { Look, Run } from "./run.ts";

/** @throws Error for any other scheme: `file:` and `javascript:` never reach a reader */
export function pdfLink({ target, content }: Link, sheet: Sheet, look: Look): readonly Run[] {
  if (!/^(?:https?|mailto):/i.test(target)) {
    throw new Error(`a link to "${target}" reached the page; only https:, http: and mailto: are allowed`);
  }
  return pdfInlines(content, sheet, {
    ...look,
    mark: withinMark(look.mark, "Link"),
    color: sheet.theme.link,
    decoration: "underline",
    link: inAscii(target),
  });
}

/** The address in a PDF is plain ASCII. */
function inAscii(target: string): string {
  return URL.canParse(target) ? new URL(target).href : encodeURI(target);
}
