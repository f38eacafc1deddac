/** Word's XML as Word itself writes it: revision ids, runs split by the spelling checker, paragraph ids. */

export const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'mc:Ignorable="w14"',
].join(" ");

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function run(text: string, look = ""): string {
  const properties = look === "" ? "" : `<w:rPr>${look}</w:rPr>`;
  return `<w:r w:rsidR="00D4E5F6">${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A tag as Word leaves it after somebody typed it: in four runs, with marks of the spelling checker between. */
export function split(words: string, look = ""): string {
  const [first, rest] = [words.slice(0, 3), words.slice(3)];
  const checked = (type: string) => `<w:proofErr w:type="${type}"/>`;
  return [
    run("{{", look),
    checked("spellStart"),
    run(first, look),
    run(rest, look),
    checked("spellEnd"),
    run("}}", look),
  ].join("");
}

/** @param inner - runs, or plain text for one run */
export function paragraph(inner: string, style = "", more = ""): string {
  const runs = inner.startsWith("<") || inner === "" ? inner : run(inner);
  const styled = style === "" ? "" : `<w:pStyle w:val="${style}"/>`;
  const properties = styled + more === "" ? "" : `<w:pPr>${styled}${more}</w:pPr>`;
  return `<w:p w:rsidR="00A1B2C3" w:rsidRDefault="00A1B2C3">${properties}${runs}</w:p>`;
}

export function field(instruction: string): string {
  const character = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return [
    character("begin"),
    `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>`,
    character("separate"),
    "<w:r><w:t>1</w:t></w:r>",
    character("end"),
  ].join("");
}

function cell(widthTwips: number, inner: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${widthTwips}" w:type="dxa"/></w:tcPr>${inner}</w:tc>`;
}

/** @param rows - the cells' paragraphs */
export function table(widthsTwips: readonly number[], rows: readonly (readonly string[])[], hasHeader = false): string {
  const grid = widthsTwips.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const lines = rows.map((cells, index) => {
    const repeats = hasHeader && index === 0 ? "<w:tblHeader/>" : "";
    return `<w:tr w:rsidR="00A1B2C3"><w:trPr><w:cantSplit/>${repeats}</w:trPr>${cells.map((inner, at) => cell(widthsTwips[at] ?? 0, inner)).join("")}</w:tr>`;
  });
  const total = widthsTwips.reduce((sum, width) => sum + width, 0);
  const look =
    '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>';
  return `<w:tbl><w:tblPr><w:tblStyle w:val="CouncilTable"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join("")}</w:tbl>`;
}

export function logo(relationship: string, description: string): string {
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1440000" cy="480000"/><wp:docPr id="7" name="Picture 7" descr="${description}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="7" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1440000" cy="480000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** In both forms: the one for Word since 2010, and the one for programs before. */
export function textBox(inner: string): string {
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="2400000" cy="420000"/><wp:wrapNone/><wp:docPr id="9" name="Text Box 9"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2400000" cy="420000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:189pt;height:33pt"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}

export function control(inner: string, settings = ""): string {
  return `<w:sdt><w:sdtPr><w:alias w:val="Committee"/><w:tag w:val="committee"/><w:id w:val="12345"/><w:showingPlcHdr/>${settings}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
}

export const noteReference = (id: number): string =>
  `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;

export const noteMark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
