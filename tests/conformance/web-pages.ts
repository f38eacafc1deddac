/** The web pages that a browser is asked to judge: every report's, one with every kind of block, and one in large print. */

import { renderHtml } from "../../src/render/html/render-html.ts";
import { largePrint } from "../../src/render/theme/large-print.ts";
import { plainTheme } from "../../src/render/theme/theme.ts";
import { everyBlockDocument } from "../make.ts";
import { builtPapers } from "./built-papers.ts";

export interface WebPage {
  readonly name: string;
  readonly html: string;
}

export async function webPages(): Promise<readonly WebPage[]> {
  const ofReports = (await builtPapers(["html"])).map(({ name, bytes }) => ({
    name,
    html: new TextDecoder().decode(bytes),
  }));
  return [
    { name: "every-block.html", html: renderHtml(everyBlockDocument(), plainTheme) },
    { name: "every-block-large-print.html", html: renderHtml(everyBlockDocument(), largePrint(plainTheme)) },
    ...ofReports,
  ];
}
