import { attribute, type HtmlElement } from "../../read/html/html-node.ts";
import { alternativeTextFault, alternativeTextFaultInWords } from "../alternative-text.ts";
import type { HtmlFindings } from "./html-findings.ts";
import { type ElementsById, givenName } from "./name-of.ts";

/** Whatever is shown as a picture says what it shows, or that it shows nothing. */
export function checkHtmlPictures(elements: readonly HtmlElement[], byId: ElementsById, findings: HtmlFindings): void {
  for (const element of elements) {
    const isDrawn = element.tagName === "svg" && attribute(element, "aria-hidden") !== "true";
    if (element.tagName !== "img" && !isDrawn) continue;
    findings.counted.pictures += 1;
    const words = isDrawn ? givenName(element, byId) : attribute(element, "alt");
    if (words === undefined) {
      const hint = 'say what it shows in alt="…" or <title>; alt="" marks decoration';
      findings.add("html/figure-without-alt", { message: "a picture has no alternative text", hint }, element);
      continue;
    }
    const fault = alternativeTextFault(words);
    if (!fault) continue;
    const hint = "say what the picture shows";
    findings.add("html/figure-alt-text", { message: alternativeTextFaultInWords(words, fault), hint }, element);
  }
}
