/** pdfjs, loaded when a PDF is first read, without a word on the terminal, and putting back the functions of the language that it replaces. */

type Pdfjs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

/** Only for drawing on screens; where they are missing, pdfjs says so on the terminal although we draw nothing. */
const drawingNames = ["DOMMatrix", "ImageData", "Path2D"] as const;

const { push } = Array.prototype;
const { parse, stringify } = JSON;

let loaded: Promise<Pdfjs> | undefined;

/** The same each time: it is loaded once. */
export function loadPdfjs(): Promise<Pdfjs> {
  loaded ??= loadedQuietly();
  return loaded;
}

async function loadedQuietly(): Promise<Pdfjs> {
  const shared = globalThis as Record<string, unknown>;
  for (const name of drawingNames) shared[name] ??= class {};
  const warn = console.warn;
  // pdfjs warns while it loads that it has no canvas, before it can be told to be quiet.
  console.warn = () => {};
  try {
    const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const { PDFWorker } = pdfjs;
    // It loads its other half when it first works, which replaces the same functions again.
    const worker = new PDFWorker({ verbosity: 0 });
    await worker.promise;
    worker.destroy();
    return pdfjs;
  } finally {
    console.warn = warn;
    // Elsewhere they have faults for which pdfjs puts its own in their place; whoever writes JSON afterwards waits four times as long.
    Object.assign(Array.prototype, { push });
    Object.assign(JSON, { parse, stringify });
  }
}
