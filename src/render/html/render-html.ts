/**
 * The tree and a house style to one page that needs nothing else: no script, no file beside it, no network.
 *
 * Every word of the page stands in the tree. The same tree gives the same bytes.
 */

import type { Document } from "../../document/document.ts";
import type { Theme } from "../theme/theme.ts";
import { element, elementOfLines, escaped, type Html, lines } from "./element.ts";
import { htmlHead } from "./html-head.ts";
import { htmlNotes } from "./html-notes.ts";
import { htmlSection } from "./html-section.ts";
import { htmlInlines } from "./inline/html-inlines.ts";
import { type Page, pageOf } from "./page.ts";

/** @throws Error when a link is neither `https:`, `http:` nor `mailto:`; such links are refused before a tree is made */
export function renderHtml(document: Document, theme: Theme): string {
  const page = pageOf(document, theme);
  const body = elementOfLines("body", {}, [pageHeader(document, page), pageMain(document, page), pageFooter(document)]);
  const root = elementOfLines("html", { lang: document.properties.language }, [htmlHead(document, theme), body]);
  return `<!doctype html>\n${root}\n`;
}

/** The draft mark stands at the top of the page, and in print at the top of every sheet. */
function pageHeader({ running, title }: Document, page: Page): Html {
  const mark = running.header ? [element("p", { class: "mark" }, escaped(running.header))] : [];
  return elementOfLines("header", {}, [...mark, element("h1", {}, htmlInlines(title, page))]);
}

function pageMain(document: Document, page: Page): Html {
  const sections = document.sections.map((section) => htmlSection(section, page));
  const notes = document.notes.length > 0 ? [htmlNotes(document, page)] : [];
  return elementOfLines("main", {}, [lines(sections), ...notes]);
}

function pageFooter({ running }: Document): Html {
  const notice = running.notice ? [running.notice] : [];
  const said = [running.footer, ...notice].map((words) => element("p", {}, escaped(words)));
  return elementOfLines("footer", {}, said);
}
