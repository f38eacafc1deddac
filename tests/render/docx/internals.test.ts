/** What we drive of docx beyond its public face gives what docx gives by itself. */

import { NextAttributeComponent, Packer, Paragraph, TextRun, Document as WordDocument, XmlComponent } from "docx";
import { expect, test } from "vitest";
import { normalisedParts } from "../../../src/ooxml/normalise-docx.ts";
import { type PackageParts, readPackage } from "../../../src/ooxml/read-package.ts";
import { docxParts, ownMethods } from "../../../src/render/docx/docx-internals.ts";
import { wordDocument } from "../../../src/render/docx/word-document.ts";
import { plainTheme } from "../../../src/render/theme/theme.ts";
import { day, everyBlockDocument } from "../../make.ts";

const stamp = { date: day("2026-02-28"), language: "en-GB" } as const;

const asText = (parts: PackageParts) =>
  [...normalisedParts(parts, stamp)].map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString("latin1")}`).sort();

/** By docx's own methods, zipped and unzipped. */
async function byItself(document: WordDocument): Promise<PackageParts> {
  const [attributes, element] = [NextAttributeComponent.prototype.prepForXml, XmlComponent.prototype.prepForXml];
  NextAttributeComponent.prototype.prepForXml = ownMethods.attributes;
  XmlComponent.prototype.prepForXml = ownMethods.element;
  try {
    const read = readPackage(await Packer.toBuffer(document));
    if (!read.ok) throw new Error("docx wrote no package");
    return read.value;
  } finally {
    Object.assign(NextAttributeComponent.prototype, { prepForXml: attributes });
    Object.assign(XmlComponent.prototype, { prepForXml: element });
  }
}

test("the quicker methods take the place of docx's own", () => {
  docxParts(new WordDocument({ sections: [] }));
  expect(NextAttributeComponent.prototype.prepForXml).not.toBe(ownMethods.attributes);
  expect(XmlComponent.prototype.prepForXml).not.toBe(ownMethods.element);
});

test("every kind of block has the same parts, to the last character, as docx writes them by itself", async () => {
  const ours = asText(docxParts(wordDocument(everyBlockDocument(), plainTheme)));
  const theirs = asText(await byItself(wordDocument(everyBlockDocument(), plainTheme)));
  expect(ours).toHaveLength(theirs.length);
  expect(ours.length).toBeGreaterThan(12);
  expect(ours).toEqual(theirs);
});

test("an attribute that is not given is not written, and an element without children is empty", () => {
  const paragraph = new Paragraph({ children: [new TextRun({ text: "", bold: true })], spacing: {} });
  const parts = docxParts(new WordDocument({ sections: [{ children: [paragraph] }] }));
  const xml = new TextDecoder().decode(parts.get("word/document.xml"));
  expect(xml).not.toContain("undefined");
  expect(xml).toMatch(/<w:b\/>/);
});
