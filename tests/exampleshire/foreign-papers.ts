/**
 * The papers from elsewhere that Exampleshire's audit committee receives, in words of our own: what other programs are given
 * to make them of. What they made is committed in `data/exampleshire/meetings/2026-03-26-audit/`.
 */

import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { Resvg } from "@resvg/resvg-js";
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from "docx";

/** For a browser, whose PDFs are tagged. */
export const howRisksAreScored = `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>How risks are scored</title>
<style>@page { size: A4 } body { font: 12pt Arial, sans-serif; margin: 2cm } td, th { border: 1px solid #555; padding: 4pt 8pt; text-align: left }</style></head>
<body>
<h1>How risks are scored</h1>
<p>Each risk has two numbers from 1 to 5, and its score is one times the other.</p>
<h2>How likely it is</h2>
<ul><li>1: it would surprise everybody.</li><li>3: it may well happen this year.</li><li>5: it is happening.</li></ul>
<h2>How much it would matter</h2>
<table>
<thead><tr><th scope="col">Number</th><th scope="col">What it would mean for families</th></tr></thead>
<tbody>
<tr><td>1</td><td>Nobody outside the service would notice.</td></tr>
<tr><td>3</td><td>Some families would wait longer than the law allows.</td></tr>
<tr><td>5</td><td>Children would be without support for a term or more.</td></tr>
</tbody>
</table>
<p>Who looks after a risk scores it again each month, and says why where the score has moved.</p>
</body></html>
`;

/** As an officer writes one, with headings, a list and a table. */
export async function internalAuditProgress(): Promise<Uint8Array> {
  const heading = (text: string, level: "HEADING_1" | "HEADING_2") =>
    new Paragraph({ text, heading: HeadingLevel[level], outlineLevel: level === "HEADING_1" ? 0 : 1 });
  const row = (cells: readonly string[], isHeader = false) =>
    new TableRow({
      tableHeader: isHeader,
      children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
    });
  const children = [
    heading("Progress of internal audit", "HEADING_1"),
    new Paragraph(
      "Three audits were finished between January and March 2026. None found a fault that needs a special report.",
    ),
    heading("What was found", "HEADING_2"),
    new Table({
      rows: [
        row(["Audit", "Opinion", "Actions agreed"], true),
        row(["School transport", "Good", "2"]),
        row(["Debts of care homes", "Fair", "5"]),
        row(["Passwords of leavers", "Good", "1"]),
      ],
    }),
    heading("What comes next", "HEADING_2"),
    new Paragraph({ text: "Payments for places at independent schools, a second look", bullet: { level: 0 } }),
    new Paragraph({ text: "Grants to voluntary organisations", bullet: { level: 0 } }),
  ];
  const document = new Document({ title: "Progress of internal audit", sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

const letter = [
  "To the Director of Finance",
  "Exampleshire County Council",
  "",
  "9 March 2026",
  "",
  "Audit of the accounts for 2025 to 2026",
  "",
  "We shall begin on 15 June 2026 and be in the building for four",
  "weeks. We ask for the draft accounts by 31 May.",
  "",
  "As last year, we shall look closely at the value of land and",
  "buildings, and at what is owed for high needs.",
  "",
  "We hope to report to the committee in September.",
  "",
  "For the auditors",
];

/** As a photocopier sends it: a page that is a picture, and says nothing to a screen reader. */
export async function auditorsLetter(): Promise<Uint8Array> {
  const font = join(import.meta.dirname, "../../node_modules/@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf");
  const lines = letter.map((line, index) => `<text x="118" y="${220 + index * 40}" font-size="25">${line}</text>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="992" height="1403" font-family="Arimo"><rect width="992" height="1403" fill="#fdfcf8"/>${lines.join("")}</svg>`;
  const picture = new Resvg(svg, { font: { fontFiles: [font], loadSystemFonts: false } }).render();
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([595.28, 841.89]);
  page.drawImage(await pdf.embedPng(picture.asPng()), { x: 0, y: 0, width: 595.28, height: 841.89 });
  return pdf.save();
}
