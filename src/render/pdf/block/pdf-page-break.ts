import type { Content } from "pdfmake/interfaces.js";

export function pdfPageBreak(): Content {
  return { canvas: [], pageBreak: "before" };
}
