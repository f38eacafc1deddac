/**
 * A copy of a workbook with a note at some of its cells.
 *
 * The parts are edited, not written anew, so that styles, drop-downs, hidden rows and all else stay as they are.
 */

import { addContentType, addRelationship, relationshipsOf, targetPart } from "../ooxml/package-part.ts";
import { type PackageParts, partText } from "../ooxml/read-package.ts";
import { type Receiver, receiverOf } from "../ooxml/receiver.ts";
import { xmlEscaped } from "../ooxml/xml-safe.ts";
import { attribute, xmlTags } from "../ooxml/xml-tags.ts";

export interface CellNote {
  readonly sheet: string;
  /** `C4` */
  readonly cell: string;
  readonly text: string;
}

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const noteType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const author = "boardpaper";

export function annotatedWorkbook(parts: PackageParts, notes: readonly CellNote[]): PackageParts {
  const changed = new Map(parts);
  const receiver = receiverOf(changed);
  for (const [name, part] of sheetParts(parts)) {
    const own = notes.filter(({ sheet }) => sheet === name);
    if (own.length > 0) annotateSheet(receiver, part, inOneNote(own));
  }
  return changed;
}

/** A cell has one note, however much is to be said of it. */
function inOneNote(notes: readonly CellNote[]): ReadonlyMap<string, string> {
  const byCell = new Map<string, string>();
  for (const { cell, text } of notes) byCell.set(cell, [byCell.get(cell), text].filter(Boolean).join("\n\n"));
  return byCell;
}

/** By the sheet's name. */
function sheetParts(parts: PackageParts): ReadonlyMap<string, string> {
  const targets = relationshipTargets((name) => partText(parts, name), "xl/workbook.xml");
  const sheets = [...xmlTags(partText(parts, "xl/workbook.xml") ?? "")].filter(({ name }) => /(^|:)sheet$/.test(name));
  return new Map(
    sheets.flatMap(({ text }) => {
      const target = targets.get(/\s\w+:id="([^"]*)"/.exec(text)?.[1] ?? "");
      return target ? [[unescaped(attribute(text, "name") ?? ""), target.part] as const] : [];
    }),
  );
}

interface Target {
  readonly part: string;
  /** The last step of its type: `comments`. */
  readonly kind: string;
}

/** By the relationship's id. */
function relationshipTargets(textOf: (part: string) => string | undefined, of: string): ReadonlyMap<string, Target> {
  const list = relationshipsOf(of);
  const tags = [...xmlTags(textOf(list) ?? "")].filter(({ name }) => /(^|:)Relationship$/.test(name));
  return new Map(
    tags.map(({ text }) => {
      const kind = (attribute(text, "Type") ?? "").split("/").at(-1) ?? "";
      return [attribute(text, "Id") ?? "", { part: targetPart(list, attribute(text, "Target") ?? ""), kind }];
    }),
  );
}

function annotateSheet(receiver: Receiver, sheet: string, notes: ReadonlyMap<string, string>): void {
  const targets = [...relationshipTargets(receiver.text, sheet).values()];
  const comments = targets.find(({ kind }) => kind === "comments")?.part ?? newComments(receiver, sheet);
  const drawing = targets.find(({ kind }) => kind === "vmlDrawing")?.part ?? newDrawing(receiver, sheet);
  const before = receiver.text(comments) ?? "";
  const added = [...notes.keys()].filter((cell) => !hasNote(before, cell));
  receiver.set(comments, withNotes(before, notes));
  receiver.set(drawing, withBoxes(receiver.text(drawing) ?? "", added));
}

function newComments(receiver: Receiver, sheet: string): string {
  const part = freeName(receiver, (number) => `xl/comments${number}.xml`);
  receiver.set(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${author}</author></authors><commentList></commentList></comments>`,
  );
  addContentType(receiver, `/${part}`, noteType);
  addRelationship(receiver, sheet, `${relations}/comments`, `/${part}`);
  return part;
}

/** Where Excel keeps the box in which a note is shown: in a format of its own from before. */
function newDrawing(receiver: Receiver, sheet: string): string {
  const part = freeName(receiver, (number) => `xl/drawings/vmlDrawing${number}.vml`);
  receiver.set(
    part,
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>',
  );
  const types = receiver.text("[Content_Types].xml") ?? "";
  if (!/Extension="vml"/i.test(types)) {
    const type = '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
    receiver.set(
      "[Content_Types].xml",
      types.replace(/<Types\b[^>]*>/, (tag) => `${tag}${type}`),
    );
  }
  const id = addRelationship(receiver, sheet, `${relations}/vmlDrawing`, `/${part}`);
  receiver.set(sheet, withDrawing(receiver.text(sheet) ?? "", id));
  return part;
}

/** What may come after it in a sheet, in the format's order. */
const afterDrawing = [
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

function withDrawing(sheet: string, id: string): string {
  const tags = [...xmlTags(sheet)];
  const prefix = /^(\w+:)?/.exec(tags[0]?.name ?? "")?.[0] ?? "";
  const next =
    tags.find(({ name, kind }) => kind !== "close" && afterDrawing.includes(name.slice(prefix.length))) ?? tags.at(-1);
  const at = next?.start ?? sheet.length;
  return `${sheet.slice(0, at)}<${prefix}legacyDrawing xmlns:r="${relations}" r:id="${id}"/>${sheet.slice(at)}`;
}

function freeName(receiver: Receiver, nameOf: (number: number) => string): string {
  let number = 1;
  while (receiver.has(nameOf(number))) number += 1;
  return nameOf(number);
}

function hasNote(comments: string, cell: string): boolean {
  return [...xmlTags(comments)].some(({ name, text }) => /(^|:)comment$/.test(name) && attribute(text, "ref") === cell);
}

/** A cell that has a note already keeps its words, with ours after them. */
function withNotes(comments: string, notes: ReadonlyMap<string, string>): string {
  const prefix = /<(\w+:)?comments\b/.exec(comments)?.[1] ?? "";
  const authors = [...comments.matchAll(/<(?:\w+:)?author>|<(?:\w+:)?author\s*\/>/g)].length;
  let text = comments
    .replace(/<((?:\w+:)?authors)\s*\/>/, "<$1></$1>")
    .replace(/<((?:\w+:)?commentList)\s*\/>/, "<$1></$1>");
  text = text.replace(/<\/(?:\w+:)?authors>/, (end) => `<${prefix}author>${author}</${prefix}author>${end}`);
  for (const [cell, words] of notes) {
    const run = `<${prefix}r><${prefix}t xml:space="preserve">`;
    const end = `</${prefix}t></${prefix}r>`;
    const existing = new RegExp(`(<${prefix}comment\\b[^>]*\\sref="${cell}"[\\s\\S]*?)(</${prefix}text>)`).exec(text);
    text = existing
      ? text.replace(existing[0], () => `${existing[1]}${run}\n\n${noteText(words)}${end}${existing[2]}`)
      : text.replace(
          new RegExp(`</${prefix}commentList>`),
          (close) =>
            `<${prefix}comment ref="${cell}" authorId="${authors}"><${prefix}text>${run}${noteText(words)}${end}</${prefix}text></${prefix}comment>${close}`,
        );
  }
  return text;
}

function noteText(words: string): string {
  return words.split("\n").map(xmlEscaped).join("\n");
}

function withBoxes(drawing: string, cells: readonly string[]): string {
  if (cells.length === 0) return drawing;
  const type = drawing.includes('id="_x0000_t202"') ? "" : shapeType;
  const first = Math.max(1024, ...[...drawing.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number))) + 1;
  const shapes = cells.map((cell, index) => box(cell, first + index)).join("");
  return drawing.replace(/<\/xml>\s*$/, () => `${type}${shapes}</xml>`);
}

const shapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

function box(cell: string, number: number): string {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  const anchor = [column + 1, 15, row, 2, column + 4, 15, row + 6, 4].join(", ");
  return [
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  ].join("");
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}
