/** A PDF of somebody else that holds, in each place where no page shows it, a word by which a test finds it again. */

import { AFRelationship, PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from "@cantoo/pdf-lib";

/** One for each place. */
export const hiddenWords = [
  "canaryauthor",
  "canarycreator",
  "canaryproducer",
  "canaryxmp",
  "canaryattachment",
  "canaryscript",
  "canarypieceinfo",
  "canarypicture",
  "canarynote",
  "canaryid",
  "canaryunused",
] as const;

export async function toldPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = pdf;
  const stream = (text: string, entries: Record<string, string> = {}) =>
    context.register(context.stream(text, entries));
  pdf.setAuthor("canaryauthor");
  pdf.setCreator("canarycreator");
  pdf.setProducer("canaryproducer");
  pdf.setTitle("A survey");
  const xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><author>canaryxmp</author></x:xmpmeta>";
  catalog.set(PDFName.of("Metadata"), stream(xmp, { Type: "Metadata", Subtype: "XML" }));
  await pdf.attach(new TextEncoder().encode("canaryattachment"), "notes.txt", {
    mimeType: "text/plain",
    afRelationship: AFRelationship.Data,
  });

  const page = pdf.addPage([400, 600]);
  page.drawText("What families told us", {
    x: 50,
    y: 500,
    font: await pdf.embedFont(StandardFonts.Helvetica),
    size: 12,
  });
  page.node.set(
    PDFName.of("PieceInfo"),
    context.obj({ Program: { Private: PDFString.of("canarypieceinfo"), LastModified: PDFString.of("D:20260101") } }),
  );
  const picture = context.stream(new Uint8Array([255, 255, 255]), {
    Type: "XObject",
    Subtype: "Image",
    Width: 1,
    Height: 1,
    ColorSpace: "DeviceRGB",
    BitsPerComponent: 8,
    Metadata: stream("<x:xmpmeta xmlns:x='adobe:ns:meta/'><place>canarypicture</place></x:xmpmeta>"),
  });
  page.node.setXObject(PDFName.of("Seen"), context.register(picture));
  const note = context.obj({
    Type: "Annot",
    Subtype: "Highlight",
    Rect: [50, 490, 150, 510],
    T: PDFString.of("canarynote"),
    Contents: PDFString.of("A passage marked"),
  });
  page.node.set(PDFName.of("Annots"), context.obj([context.register(note)]));
  stream("canaryunused");
  context.trailerInfo.ID = context.obj([PDFHexString.fromText("canaryid"), PDFHexString.fromText("canaryid")]);
  await pdf.flush();
  return pdf.save({ updateFieldAppearances: false, useObjectStreams: false });
}

/** With a script in it, which packs refuse; the scrubbing takes it out all the same. */
export async function scriptedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await toldPdf(), { updateMetadata: false });
  pdf.addJavaScript("main", "app.alert('canaryscript')");
  return pdf.save({ updateFieldAppearances: false });
}
