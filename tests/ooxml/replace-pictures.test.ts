import { describe, expect, test } from "vitest";
import { partText } from "../../src/ooxml/read-package.ts";
import { replacePictures } from "../../src/ooxml/replace-pictures.ts";
import { png, relationships, wordLikeParts } from "../word-templates/word-like-template.ts";

const list = "word/_rels/header2.xml.rels";
const old = "word/media/image1.png";
const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
const plain = { ending: "png", bytes: png(3, 1, [200, 0, 0]) } as const;
const logo = new Map([["Logo of {{area.council}}", { width: 3, height: 1, description: "Our logo", plain }]]);
const pointing = (target: string) => relationships([["rId1", type, target]]);

describe("a picture that another one takes the place of", () => {
  test.each(["media/image1.png", "/word/media/image1.png", "./media/../media/image1.png"])(
    "goes out of the package, as %s too",
    (target) => {
      const parts = replacePictures(wordLikeParts({ parts: { [list]: pointing(target) } }), logo);
      expect([parts.has(old), parts.has("word/media/filled-1.png")]).toEqual([false, true]);
      expect(partText(parts, list)).not.toContain("image1.png");
    },
  );

  test.each(["media/image1.png", "/word/media/image1.png"])(
    "stays where another part shows it, which calls it %s",
    (target) => {
      const others = { [list]: pointing("media/image1.png"), "word/_rels/header1.xml.rels": pointing(target) };
      expect(replacePictures(wordLikeParts({ parts: others }), logo).has(old)).toBe(true);
    },
  );

  test("leaves nothing of its relationship, whose end may be a tag of its own", () => {
    const given = pointing("media/image1.png").replace("/></", "></Relationship></");
    const after = partText(replacePictures(wordLikeParts({ parts: { [list]: given } }), logo), list);
    expect(after).toBe(relationships([["rId2", type, "media/filled-1.png"]]));
  });
});
