/** pdfjs, loaded when a PDF is first read, without a word on the terminal. */

type Pdfjs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

/** Only for drawing on screens; where they are missing, pdfjs says so on the terminal although we draw nothing. */
const drawingNames = ["DOMMatrix", "ImageData", "Path2D"] as const;

export async function loadPdfjs(): Promise<Pdfjs> {
  const shared = globalThis as Record<string, unknown>;
  for (const name of drawingNames) shared[name] ??= class {};
  const warn = console.warn;
  // pdfjs warns while it loads that it has no canvas, before it can be told to be quiet.
  console.warn = () => {};
  try {
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    console.warn = warn;
  }
}
