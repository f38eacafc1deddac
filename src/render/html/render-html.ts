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
  const { header, content, footer } = htmlParts(document, theme);
  const body = elementOfLines("body", {}, [
    elementOfLines("header", {}, header),
    elementOfLines("main", {}, content),
    elementOfLines("footer", {}, footer),
  ]);
  const root = elementOfLines("html", { lang: document.properties.language }, [htmlHead(document, theme), body]);
  return `<!doctype html>\n${root}\n`;
}

/** What a paper says on its page, for a page that has more around it. */
export function htmlParts(document: Document, theme: Theme): Readonly<Record<"header" | "content" | "footer", Html[]>> {
  const page = pageOf(document, theme);
  return {
    header: pageHeader(document, page),
    content: pageContent(document, page),
    footer: pageFooter(document),
  };
}

/** The draft mark stands at the top of the page, and in print at the top of every sheet. */
function pageHeader({ running, title }: Document, page: Page): Html[] {
  const mark = running.header ? [element("p", { class: "mark" }, escaped(running.header))] : [];
  return [...mark, element("h1", {}, htmlInlines(title, page))];
}

function pageContent(document: Document, page: Page): Html[] {
  const sections = document.sections.map((section) => htmlSection(section, page));
  const notes = document.notes.length > 0 ? [htmlNotes(document, page)] : [];
  return [lines(sections), ...notes];
}

function pageFooter({ running }: Document): Html[] {
  const notice = running.notice ? [running.notice] : [];
  return [running.footer, ...notice].map((words) => element("p", {}, escaped(words)));
}
