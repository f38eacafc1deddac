import { expect, test } from "vitest";
import { relationshipsOf } from "../../src/ooxml/package-part.ts";
import { partText } from "../../src/ooxml/read-package.ts";
import { withRunningLine } from "../../src/ooxml/running-lines.ts";
import { wordLikeParts } from "../word-templates/word-like-template.ts";

test.each(["header1.xml", "/word/header1.xml"])(
  "a draft says so over a header that the template calls %s",
  (target) => {
    const list = relationshipsOf("word/document.xml");
    const own = partText(wordLikeParts(), list) ?? "";
    const template = wordLikeParts({ parts: { [list]: own.replace('"header1.xml"', `"${target}"`) } });
    const after = withRunningLine(template, { edge: "header", text: "Draft", style: undefined, isBold: true });
    expect(partText(after, "word/header1.xml")).toContain(">Draft<");
  },
);
