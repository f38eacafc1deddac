/**
 * A council's report template as Word would save it: style-linked lists, a first page with logo and text box, a note,
 * a content control, tags split over runs. Fictional, and made of our own words.
 */

import { deflateSync } from "node:zlib";
import type { PackageParts } from "../../src/ooxml/read-package.ts";
import { writePackage } from "../../src/ooxml/write-package.ts";
import {
  control,
  declaration,
  field,
  logo,
  namespaces,
  noteMark,
  noteReference,
  paragraph,
  run,
  split,
  table,
  textBox,
} from "./word-xml.ts";

export interface TemplateChanges {
  /** Instead of the table and the note at the front. */
  readonly front?: string;
  /** Instead of the paragraph with `{{body}}`. */
  readonly body?: string;
  /** After it. */
  readonly after?: string;
  /** After that: a content control, else. */
  readonly ending?: string;
  readonly header?: string;
  /** The words of the first of its two notes; the second is referred to where a test does so. */
  readonly note?: string;
  /** Whole parts, also new ones; undefined takes one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

/** How the list of the headings prints its three levels. */
export type HeadingList = readonly [string, string, string];

export function wordLikeTemplate(changes: TemplateChanges = {}, list?: HeadingList): Uint8Array {
  return writePackage(wordLikeParts(changes, list));
}

export function wordLikeParts(
  changes: TemplateChanges = {},
  list: HeadingList = ["%1.0", "%1.%2", "%1.%2.%3"],
): PackageParts {
  const texts: Record<string, string | Uint8Array | undefined> = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relationships([
      ["rId1", `${office}/officeDocument`, "word/document.xml"],
      [
        "rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
      ],
    ]),
    "docProps/core.xml": coreProperties,
    "word/document.xml": document(changes),
    "word/_rels/document.xml.rels": relationships([
      ["rId1", `${office}/styles`, "styles.xml"],
      ["rId2", `${office}/numbering`, "numbering.xml"],
      ["rId3", `${office}/settings`, "settings.xml"],
      ["rId4", `${office}/footnotes`, "footnotes.xml"],
      ["rId10", `${office}/header`, "header1.xml"],
      ["rId11", `${office}/header`, "header2.xml"],
      ["rId12", `${office}/footer`, "footer1.xml"],
    ]),
    "word/styles.xml": styles,
    "word/numbering.xml": numbering(list),
    "word/settings.xml": settings,
    "word/footnotes.xml": footnotes(changes.note ?? "Papers are kept by {{area.council}}."),
    "word/header1.xml": part(
      "hdr",
      changes.header ?? paragraph(`${split("title")}${run(" – ")}${run("{{meeting.body}}")}`, "Header"),
    ),
    "word/header2.xml": part(
      "hdr",
      paragraph(
        logo("rId1", "Logo of {{area.council}}") + textBox(paragraph("Facts as at {{date asAt “d MMMM yyyy”}}")),
        "Header",
      ),
    ),
    "word/_rels/header2.xml.rels": relationships([["rId1", `${office}/image`, "media/image1.png"]]),
    "word/footer1.xml": part(
      "ftr",
      paragraph(`${run("{{area.council}}  Page ")}${field("PAGE")}${run(" of ")}${field("NUMPAGES")}`, "Footer"),
    ),
    "word/media/image1.png": png(120, 40, [0, 94, 165]),
    ...changes.parts,
  };
  const encoder = new TextEncoder();
  return new Map(
    Object.entries(texts).flatMap(([name, content]) =>
      content === undefined ? [] : [[name, typeof content === "string" ? encoder.encode(content) : content] as const],
    ),
  );
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function part(root: "hdr" | "ftr", inner: string): string {
  return `${declaration}<w:${root} ${namespaces}>${inner}</w:${root}>`;
}

const sectionSettings =
  '<w:headerReference w:type="default" r:id="rId10"/><w:headerReference w:type="first" r:id="rId11"/><w:footerReference w:type="default" r:id="rId12"/><w:footerReference w:type="first" r:id="rId12"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/><w:docGrid w:linePitch="360"/>';

function document(changes: TemplateChanges): string {
  const bookmarked = `<w:bookmarkStart w:id="0" w:name="OLE_LINK1"/>${run("{{bo")}${run("dy}}")}<w:bookmarkEnd w:id="0"/>`;
  const content = [
    paragraph("{{title}}", "Title"),
    changes.front ?? ownFront(),
    changes.body ?? paragraph(bookmarked, "BodyText"),
    changes.after ?? scheduleOfActions(),
    changes.ending ?? control(paragraph(run("{{meeting.body}}", '<w:rStyle w:val="PlaceholderText"/>'), "BodyText")),
  ];
  return `${declaration}<w:document ${namespaces}><w:body>${content.join("")}<w:sectPr w:rsidR="00A1B2C3">${sectionSettings}</w:sectPr></w:body></w:document>`;
}

function ownFront(): string {
  const fact = (label: string, value: string) => [
    paragraph(run(label, "<w:b/>"), "TableText"),
    paragraph(value, "TableText"),
  ];
  const facts = table(
    [2500, 6526],
    [
      fact("Report to", split("meeting.body")),
      fact("Date of meeting", split("meeting.date", "<w:b/>")),
      fact("Report of", "{{ paper.author }}"),
    ],
  );
  return facts + paragraph(run("Owned by Democratic Services.") + noteReference(1), "BodyText");
}

/** A heading in the same list as the body's, a table with a row for each action, and words for when there are none. */
function scheduleOfActions(): string {
  const text = (words: string) => paragraph(words, "TableText");
  return [
    paragraph("Schedule of actions", "Heading1"),
    paragraph("{{#if plan.current.actions}}", "BodyText"),
    table(
      [900, 5126, 3000],
      [
        ["Ref", "Action", "Lead"].map((words) => paragraph(run(words, "<w:b/>"), "TableText")),
        [
          text("{{#each plan.current.actions}}{{id}}"),
          paragraph(split("text"), "TableText"),
          text("{{#if lead}}{{lead}}{{else}}Nobody yet{{/if}}{{/each}}"),
        ],
      ],
      true,
    ),
    paragraph("{{else}}", "BodyText"),
    paragraph("No action of {{plan.current.name}} is listed.", "BodyText"),
    paragraph("{{/if}}", "BodyText"),
  ].join("");
}

function footnotes(words: string): string {
  const note = (id: number, inner: string, type = "") =>
    `<w:footnote${type === "" ? "" : ` w:type="${type}"`} w:id="${id}">${inner}</w:footnote>`;
  const separators = [
    note(-1, paragraph("<w:r><w:separator/></w:r>"), "separator"),
    note(0, paragraph("<w:r><w:continuationSeparator/></w:r>"), "continuationSeparator"),
  ];
  const own = [words, "Second note of the template."].map((text, index) =>
    note(index + 1, paragraph(`${noteMark}${run(` ${text}`)}`, "FootnoteText")),
  );
  return `${declaration}<w:footnotes ${namespaces}>${separators.join("")}${own.join("")}</w:footnotes>`;
}

function numbering(texts: HeadingList): string {
  const level = (at: number, text: string, style: string, indent: number, format = "decimal") =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pStyle w:val="${style}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${indent}" w:hanging="${Math.min(indent, 720)}"/></w:pPr></w:lvl>`;
  const headings = (["Heading1", "CouncilPara2", "CouncilPara3"] as const)
    .map((style, at) => level(at, texts[at] ?? "", style, 720))
    .join("");
  return `${declaration}<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0"><w:nsid w:val="12AB34CD"/><w:multiLevelType w:val="multilevel"/><w:tmpl w:val="AABBCCDD"/>${headings}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:nsid w:val="22AB34CD"/><w:multiLevelType w:val="hybridMultilevel"/><w:tmpl w:val="BBBBCCDD"/>${level(0, "▪", "CouncilBullet", 1146, "bullet")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
}

const styles = stylesPart();

function stylesPart(): string {
  const style = (id: string, name: string, properties = "", look = "") =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}</w:style>`;
  const list = (id: number, level = 0) =>
    `<w:numPr>${level === 0 ? "" : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${id}"/></w:numPr>`;
  const blue = '<w:color w:val="005EA5"/>';
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(
    (side) => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="005EA5"/>`,
  );
  return [
    `${declaration}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:cs="Liberation Serif"/><w:sz w:val="23"/><w:lang w:val="en-GB" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    style("BodyText", "Body Text"),
    style(
      "Heading1",
      "heading 1",
      `<w:keepNext/>${list(1)}<w:spacing w:before="320"/><w:outlineLvl w:val="0"/>`,
      `<w:b/>${blue}<w:sz w:val="30"/>`,
    ),
    style(
      "Heading2",
      "heading 2",
      '<w:keepNext/><w:spacing w:before="200"/><w:outlineLvl w:val="1"/>',
      `<w:b/>${blue}<w:sz w:val="26"/>`,
    ),
    style("CouncilPara2", "Council Para 2", list(1, 1)),
    style("CouncilPara3", "Council Para 3", list(1, 2)),
    style("CouncilBullet", "Council Bullet", `${list(2)}<w:contextualSpacing/>`),
    style("Title", "Title", "", `<w:b/>${blue}<w:sz w:val="44"/>`),
    style("TableText", "Table Text", '<w:spacing w:before="40" w:after="40"/>', '<w:sz w:val="20"/>'),
    style("Caption", "caption", "<w:keepNext/>", '<w:b/><w:sz w:val="20"/>'),
    style("Header", "header"),
    style("Footer", "footer"),
    style("FootnoteText", "footnote text", '<w:spacing w:after="0"/>', '<w:sz w:val="18"/>'),
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="808080"/></w:rPr></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    `<w:style w:type="table" w:styleId="CouncilTable"><w:name w:val="Council Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders.join("")}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="D6E4F0"/></w:tcPr></w:tblStylePr></w:style></w:styles>`,
  ].join("");
}

const settings = `${declaration}<w:settings ${namespaces}><w:defaultTabStop w:val="720"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:rsids><w:rsidRoot w:val="00A1B2C3"/><w:rsid w:val="00A1B2C3"/><w:rsid w:val="00D4E5F6"/></w:rsids><w:themeFontLang w:val="en-GB"/></w:settings>`;

const coreProperties = `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Report template</dc:title><dc:creator>Pat Clerk</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2024-01-02T09:00:00Z</dcterms:created></cp:coreProperties>`;

const contentTypes = contentTypesPart();

function contentTypesPart(): string {
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const overrides = [
    ["document", "document.main"],
    ["styles", "styles"],
    ["numbering", "numbering"],
    ["settings", "settings"],
    ["footnotes", "footnotes"],
    ["header1", "header"],
    ["header2", "header"],
    ["footer1", "footer"],
  ].map(([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${kind}+xml"/>`);
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.join("")}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
}

export function relationships(
  list: readonly (readonly [id: string, type: string, target: string, more?: string])[],
): string {
  const elements = list.map(
    ([id, type, target, more = ""]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"${more}/>`,
  );
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join("")}</Relationships>`;
}

export function png(width: number, height: number, rgb: readonly [number, number, number]): Uint8Array {
  const row = Buffer.concat([Buffer.from([0]), Buffer.concat(Array.from({ length: width }, () => Buffer.from(rgb)))]);
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length, 0);
    head.write(type, 4, "latin1");
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), data])), 0);
    return Buffer.concat([head, data, sum]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", size),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
