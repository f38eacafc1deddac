/** The links to a published paper: as a page, as a PDF, and to what stood there before. */

import { element, elementOfLines, escaped, type Html, space } from "../../render/html/element.ts";
import type { SiteWords } from "../../schema/site-words.ts";
import { filled } from "../../values/filled.ts";
import { from } from "../address.ts";
import { fileOf, latestVersion, type PublishedDocument, type PublishedVersion } from "../published-meeting.ts";
import { dayInWords, sizeInWords } from "./in-words.ts";

/** In one line: the title leads to the page, and the size to the PDF. @param page - on which the links stand */
export function documentLinks(document: PublishedDocument, page: string, words: SiteWords): Html {
  return versionLinks(document.title, latestVersion(document), page, words);
}

function versionLinks(title: string, version: PublishedVersion, page: string, words: SiteWords): Html {
  const asPage = fileOf(version, "html");
  const asPdf = fileOf(version, "pdf");
  const parts: Html[] = [];
  if (asPage) parts.push(element("a", { href: from(page, asPage.path) }, escaped(filled(words.onPage, { title }))));
  if (asPdf) {
    const size = sizeInWords(asPdf.bytes);
    const said = filled(asPage ? words.pdf : words.asPdf, { title, size });
    // Read by itself, as screen readers list links, it still says of what it is the PDF.
    const named = asPage ? element("span", { class: "unseen" }, escaped(`${title} `)) : ("" as Html);
    parts.push(element("a", { href: from(page, asPdf.path), type: "application/pdf" }, named, escaped(said)));
  }
  return element("span", { class: "links" }, ...parts.flatMap((part, index) => (index === 0 ? [part] : [space, part])));
}

/** Papers with, beneath each, the versions that stood there before. */
export function documentList(documents: readonly PublishedDocument[], page: string, words: SiteWords): Html {
  return elementOfLines(
    "ul",
    { class: "papers", role: "list" },
    documents.map((document) =>
      element("li", {}, documentLinks(document, page, words), ...earlierVersions(document, page, words)),
    ),
  );
}

function earlierVersions(document: PublishedDocument, page: string, words: SiteWords): readonly Html[] {
  if (document.versions.length === 1) return [];
  const said = ({ number, on, reason = "" }: PublishedVersion) =>
    filled(words.version, { number: String(number), date: dayInWords(on), reason });
  const earlier = document.versions.slice(0, -1).map((version) => {
    const title = version.number === 1 ? words.firstVersion : said(version);
    return element("li", {}, versionLinks(`${document.title}: ${title}`, version, page, words));
  });
  return [
    element("p", {}, escaped(said(latestVersion(document)))),
    element("p", {}, escaped(words.earlierVersions)),
    elementOfLines("ul", {}, earlier),
  ];
}
