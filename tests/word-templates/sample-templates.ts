/** The Word templates of the two fictional councils in templates/councils, as they are made. */

import { partText } from "../../src/ooxml/read-package.ts";
import { wordLikeParts, wordLikeTemplate } from "./word-like-template.ts";
import { control, noteReference, paragraph, run, split, table } from "./word-xml.ts";

const text = (words: string) => paragraph(words, "TableText");

/** Of whatever kind a paper is, in the look of the template's tables. */
const front = paragraph(split("section:front"), "BodyText");

const reporting = [
  paragraph("{{#if reporting}}", "BodyText"),
  paragraph("How the programme is reported", "Caption"),
  table(
    [2400, 2400, 2826, 1400],
    [
      ["From", "To", "What", "How often"].map((words) => paragraph(run(words, "<w:b/>"), "TableText")),
      [
        text("{{#each reporting}}{{from}}"),
        paragraph(split("to"), "TableText"),
        text("{{#if what}}{{what}}{{else}}Progress{{/if}}"),
        text("{{#if cadence}}{{cadence}}{{else}}not stated{{/if}}{{/each}}"),
      ],
    ],
    true,
  ).replace("</w:tblPr>", '<w:tblCaption w:val="How the programme is reported"/></w:tblPr>'),
  paragraph("{{/if}}", "BodyText"),
].join("");

const afterTable = '<w:spacing w:before="160"/>';

const document = {
  front: front + paragraph(run("This paper is published with the agenda.") + noteReference(1), "BodyText", afterTable),
  body: paragraph(run("{{sec") + run("tions}}"), "BodyText"),
  after: reporting,
  ending: control(
    paragraph(run("Contact: Democratic Services. Published by: {{area.council}}"), "BodyText", afterTable),
  ),
  note: "Papers and agendas are kept by Democratic Services. Published by: {{area.council}}.",
};

/** As Word saves it. */
export function northmarchTemplate(): Uint8Array {
  return wordLikeTemplate(document);
}

/** Before LibreOffice opens and saves it: in another colour and without serifs. */
export function southmereTemplate(): Uint8Array {
  const parts = wordLikeParts(document);
  const styles = (partText(parts, "word/styles.xml") ?? "")
    .replaceAll("Liberation Serif", "Liberation Sans")
    .replaceAll("005EA5", "1D6B3A")
    .replaceAll("D6E4F0", "DDEEE2");
  return wordLikeTemplate({ ...document, parts: { "word/styles.xml": styles } });
}
