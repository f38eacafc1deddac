import { expect, test } from "vitest";
import { graftRelationships } from "../../src/ooxml/graft-relationships.ts";
import { partText } from "../../src/ooxml/read-package.ts";
import { receiverOf } from "../../src/ooxml/receiver.ts";
import { png, relationships } from "../word-templates/word-like-template.ts";

const body = "word/document.xml";
const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
const picture = png(3, 1, [200, 0, 0]);
const types = "<Types></Types>";

/** A picture of the same name that another paper brought. */
const receiving = () =>
  new Map([
    ["[Content_Types].xml", new TextEncoder().encode(types)],
    ["word/media/image1.png", png(3, 1, [0, 0, 200])],
  ]);

test.each([
  ["media/image1.png", "word/media/image1.png"],
  ["/word/media/image1.png", "word/media/image1.png"],
  ["../media/image1.png", "media/image1.png"],
])("a picture that blocks point to by %s comes in beside one of the same name", (target, part) => {
  const from = new Map([
    ["word/_rels/document.xml.rels", new TextEncoder().encode(relationships([["rId7", type, target]]))],
    [part, picture],
  ]);
  const into = receiving();
  expect(graftRelationships(receiverOf(into), from, body)).toEqual(new Map([["rId7", "rId1"]]));
  expect(into.get("word/media/paper-1.png")).toEqual(picture);
  expect(partText(into, "word/_rels/document.xml.rels")).toContain('Target="media/paper-1.png"');
  expect(into.get("word/media/image1.png")).toEqual(receiving().get("word/media/image1.png"));
});
