/** A PDF as another program would write it: without any structure, with a link, and pages that are shown turned. */

import { degrees, PDFDocument, PDFName, PDFString, StandardFonts } from "@cantoo/pdf-lib";

export async function scannedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const turn of [0, 90, 180, 270]) {
    const page = pdf.addPage([400, 600]);
    page.setRotation(degrees(turn));
    page.drawText(`Turned by ${turn}`, { x: 50, y: 300, font, size: 12 });
  }
  const link = pdf.context.obj({
    Type: "Annot",
    Subtype: "Link",
    Rect: [50, 300, 150, 320],
    A: { S: "URI", URI: PDFString.of("https://www.gov.uk/") },
  });
  pdf.getPage(0).node.set(PDFName.of("Annots"), pdf.context.obj([pdf.context.register(link)]));
  return pdf.save({ updateFieldAppearances: false });
}
