/** The bytes of the faces that a PDF embeds: TrueType files, loaded by the host. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
  /** For characters that the house face lacks: ticks, boxes, shapes. */
  readonly symbols: Uint8Array;
}
