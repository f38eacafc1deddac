import { expect, test } from "vitest";
import { cleanTemplate } from "../../src/ooxml/clean-template.ts";
import { partText } from "../../src/ooxml/read-package.ts";
import { relationships, wordLikeParts } from "../word-templates/word-like-template.ts";

test("a relationship to a part that is left out goes whole, and the others stay whole, also where the end is a tag of its own", () => {
  const list = "word/_rels/header2.xml.rels";
  const shown = ["rId1", "image", "/word/media/image1.png"] as const;
  const given = relationships([shown, ["rId2", "comments", "comments.xml"]]).replaceAll("/><", "></Relationship><");
  const parts = wordLikeParts({ parts: { [list]: given, "word/comments.xml": "<w:comments/>" } });
  expect(partText(cleanTemplate(parts, new Map()).parts, list)).toBe(
    relationships([shown]).replace("/><", "></Relationship><"),
  );
});
