/** Eighteen ways to break a Word file, each caught by our own check or by the Open XML SDK's validator. */

import { body, changed, sound } from "./word-files.ts";

export interface Breakage {
  readonly what: string;
  readonly bytes: Uint8Array;
  readonly caught: `word/${string}` | "by the validator";
}

const once = (pattern: RegExp, by: string) => (text: string) => text.replace(pattern, () => by);
const inBody = (pattern: RegExp, by: string) => changed(sound, { [body]: once(pattern, by) });

/** The second paragraph's id in the place of the third's. */
function paragraphIdTwice(text: string): string {
  const [, second = "", third = ""] = [...text.matchAll(/w14:paraId="(\w+)"/g)].map(([, id]) => id ?? "");
  return text.replace(`"${third}"`, `"${second}"`);
}

function styleAfterKeepNext(text: string): string {
  return text.replace(/(<w:pStyle w:val="[^"]*"\/>)(<w:keepNext\/>)/, "$2$1");
}

export const breakages: readonly Breakage[] = [
  {
    what: "a cell without a paragraph",
    bytes: inBody(/(?<=<\/w:tcPr>|<w:tc>)<w:p[ >](?:(?!<\/w:p>).)*<\/w:p>(?=<\/w:tc>)/s, ""),
    caught: "word/cell-without-paragraph",
  },
  {
    what: "a table without the grid of its columns",
    bytes: inBody(/<w:tblGrid>.*?<\/w:tblGrid>/s, ""),
    caught: "by the validator",
  },
  {
    what: "two bookmarks with one id",
    bytes: inBody(/<w:bookmarkStart ([^>]*)w:id="3"/, '<w:bookmarkStart w:name="_again" w:id="2"'),
    caught: "word/bookmark",
  },
  {
    what: "a picture that no relationship leads to",
    bytes: inBody(/r:embed="[^"]+"/, 'r:embed="rId999"'),
    caught: "word/part-missing",
  },
  {
    what: "a picture that is not in the file",
    bytes: changed(sound, {
      "word/_rels/document.xml.rels": once(/Target="media\/[^"]+\.png"/, 'Target="media/gone.png"'),
    }),
    caught: "word/part-missing",
  },
  {
    what: "a style that is not in the file",
    bytes: inBody(/w:pStyle w:val="BodyText"/, 'w:pStyle w:val="Nope"'),
    caught: "word/unknown-style",
  },
  {
    what: "a list that is not in the file",
    bytes: inBody(/<w:numId w:val="[1-9]\d*"\/>/, '<w:numId w:val="77"/>'),
    caught: "word/unknown-list",
  },
  {
    what: "properties of a paragraph in the wrong order",
    bytes: changed(sound, { [body]: styleAfterKeepNext }),
    caught: "by the validator",
  },
  { what: "XML that is not well formed", bytes: inBody(/<\/w:body>/, ""), caught: "word/damaged-part" },
  {
    what: "a part without its content type",
    bytes: changed(sound, {
      "[Content_Types].xml": once(/<Override[^>]*PartName="\/word\/footnotes\.xml"[^>]*\/>/, ""),
    }),
    caught: "by the validator",
  },
  {
    what: "a note that is not there",
    bytes: changed(sound, { "word/footnotes.xml": once(/<w:footnote w:id="1">.*?<\/w:footnote>/s, "") }),
    caught: "word/note-missing",
  },
  {
    what: "a field that begins and does not end",
    bytes: inBody(/<w:fldChar w:fldCharType="end"\/>/, ""),
    caught: "word/field-unbalanced",
  },
  {
    what: "a link to a bookmark that is not there",
    bytes: inBody(/w:anchor="[^"]+"/, 'w:anchor="_TocNope"'),
    caught: "word/link-nowhere",
  },
  {
    what: "a bookmark that begins and does not end",
    bytes: inBody(/<w:bookmarkEnd [^>]*\/>/, ""),
    caught: "word/bookmark",
  },
  {
    what: "two paragraphs with one id",
    bytes: changed(sound, { [body]: paragraphIdTwice }),
    caught: "word/paragraph-id-twice",
  },
  {
    what: "an alignment that there is not",
    bytes: inBody(/<w:jc w:val="[^"]*"\/>/, '<w:jc w:val="middle"/>'),
    caught: "by the validator",
  },
  {
    what: "two pictures with one id",
    bytes: changed(sound, { [body]: (text) => text.replace(/<w:r><w:drawing>.*?<\/w:drawing><\/w:r>/s, "$&$&") }),
    caught: "word/drawing-id-twice",
  },
  {
    what: "a table without its header row",
    bytes: inBody(/<w:tblHeader\/>/, ""),
    caught: "word/table-without-header",
  },
  {
    what: "a picture without alternative text",
    bytes: inBody(/ descr="[^"]*"/, ""),
    caught: "word/figure-without-alt",
  },
];
