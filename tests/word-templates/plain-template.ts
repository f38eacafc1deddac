/** A template as small as one can be: no styles but the standard's own, no lists, headers or notes. */

import { writePackage } from "../../src/ooxml/write-package.ts";
import { relationships } from "./word-like-template.ts";
import { declaration, paragraph } from "./word-xml.ts";

export function plainTemplate(body: string = paragraph("{{title}}") + paragraph("{{body}}")): Uint8Array {
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const texts = {
    "[Content_Types].xml": `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/></Types>`,
    "_rels/.rels": relationships([
      [
        "rId1",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        "word/document.xml",
      ],
    ]),
    "word/document.xml": `${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`,
  };
  const encoder = new TextEncoder();
  return writePackage(new Map(Object.entries(texts).map(([name, text]) => [name, encoder.encode(text)])));
}
