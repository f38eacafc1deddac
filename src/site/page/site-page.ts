/** What every page of the site has around its own words: a skip link, the way back, and the site's name and notice. */

import { element, elementOfLines, escaped, type Html, voidElement } from "../../render/html/element.ts";
import type { SiteWords } from "../../schema/site-words.ts";
import { from, homePage, searchPage } from "../address.ts";

/** What all pages know of the site. */
export interface SiteLook {
  readonly words: SiteWords;
  readonly council: string;
  /** Such as that of a demonstration. */
  readonly notice: string | undefined;
  /** The style sheet's address, which has its digest in it. */
  readonly style: string;
}

export interface SitePage {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** The pages above, the highest first. */
  readonly above: readonly Above[];
  /** What the page says, its first heading included. */
  readonly content: readonly Html[];
  /** Addresses of scripts: only the search has any. */
  readonly scripts?: readonly string[];
}

export interface Above {
  readonly path: string;
  readonly words: string;
}

// Ids in papers hold no colon.
const mainId = ":main";

export function sitePage(page: SitePage, look: SiteLook): string {
  const body = elementOfLines("body", {}, [
    element("a", { class: "skip", href: `#${mainId}` }, escaped(look.words.skip)),
    siteHeader(page, look),
    elementOfLines("main", { id: mainId, tabindex: "-1" }, page.content),
    siteFooter(look),
    ...(page.scripts ?? []).map((script) => element("script", { src: from(page.path, script) })),
  ]);
  return `<!doctype html>\n${elementOfLines("html", { lang: "en-GB" }, [siteHead(page, look), body])}\n`;
}

function siteHead({ path, title, description, scripts }: SitePage, { council, style }: SiteLook): Html {
  return elementOfLines("head", {}, [
    voidElement("meta", { charset: "utf-8" }),
    voidElement("meta", { "http-equiv": "Content-Security-Policy", content: contentPolicy(scripts !== undefined) }),
    voidElement("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("title", {}, escaped(path === homePage ? `${title}: ${council}` : `${title} – ${council}`)),
    voidElement("meta", { name: "description", content: description }),
    // An empty icon of its own keeps browsers from asking the server for one, which the policy would refuse.
    voidElement("link", { rel: "icon", href: "data:," }),
    voidElement("link", { rel: "stylesheet", href: from(path, style) }),
  ]);
}

/** Nothing is fetched from elsewhere, and no script runs but the site's own on the page that has one. */
function contentPolicy(hasScripts: boolean): string {
  const script = hasScripts ? " script-src 'self';" : "";
  return `default-src 'none';${script} style-src 'self' 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'self'`;
}

function siteHeader({ path, above }: SitePage, { words, council }: SiteLook): Html {
  const link = (to: string, text: string) =>
    element("a", { href: from(path, to), "aria-current": to === path ? "page" : undefined }, escaped(text));
  const crumbs = above.map(({ path: to, words: text }) =>
    element("li", {}, element("a", { href: from(path, to) }, escaped(text))),
  );
  return elementOfLines("header", { class: "site" }, [
    elementOfLines("div", { class: "bar" }, [
      element("p", { class: "council" }, escaped(council)),
      elementOfLines("nav", { "aria-label": words.navigation }, [
        elementOfLines("ul", { role: "list" }, [
          element("li", {}, link(homePage, words.home)),
          element("li", {}, link(searchPage, words.search)),
        ]),
      ]),
    ]),
    ...(crumbs.length > 0
      ? [
          elementOfLines("nav", { class: "breadcrumb", "aria-label": words.breadcrumb }, [
            elementOfLines("ol", { role: "list" }, crumbs),
          ]),
        ]
      : []),
  ]);
}

function siteFooter({ council, notice }: SiteLook): Html {
  const said = notice === undefined ? [council] : [council, notice];
  return elementOfLines(
    "footer",
    {},
    said.map((text) => element("p", {}, escaped(text))),
  );
}
