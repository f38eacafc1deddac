/** What the page says of itself to browsers and search engines, and its only style sheet. */

import type { Document } from "../../document/document.ts";
import type { Theme } from "../theme/theme.ts";
import { element, elementOfLines, escaped, type Html, voidElement } from "./element.ts";
import { styleSheet } from "./style/style-sheet.ts";

// Nothing runs and nothing is fetched, whatever the page holds: images only from within the page itself.
const contentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

export function htmlHead({ properties, running }: Document, theme: Theme): Html {
  const description = properties.notice ? `${properties.subject}. ${properties.notice}` : properties.subject;
  return elementOfLines("head", {}, [
    voidElement("meta", { charset: "utf-8" }),
    voidElement("meta", { "http-equiv": "Content-Security-Policy", content: contentPolicy }),
    voidElement("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("title", {}, escaped(properties.title)),
    voidElement("meta", { name: "description", content: description }),
    voidElement("meta", { name: "author", content: properties.author }),
    voidElement("meta", { name: "keywords", content: properties.keywords.join(", ") }),
    voidElement("link", { rel: "schema.dcterms", href: "http://purl.org/dc/terms/" }),
    voidElement("meta", { name: "dcterms.modified", content: properties.asAt }),
    // An empty icon of its own keeps browsers from asking the server for one, which the policy would refuse.
    voidElement("link", { rel: "icon", href: "data:," }),
    // Made of the theme's values and of text that is escaped for CSS, so it can't end the element.
    element("style", {}, styleSheet(theme, running) as Html),
  ]);
}
