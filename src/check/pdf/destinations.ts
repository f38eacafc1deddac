/** Where the links of a file may lead: the places that it gives a name. @see ISO 32000-1, 12.3.2.3 */

import type { PDFDict, PdfObjects } from "./pdf-objects.ts";

export class Destinations {
  readonly #pdf: PdfObjects;
  readonly #names: ReadonlySet<string>;

  constructor(pdf: PdfObjects) {
    this.#pdf = pdf;
    const older = pdf.keys(pdf.dictAt(pdf.catalog, "Dests"));
    this.#names = new Set([
      ...older,
      ...namesIn(pdf.dictAt(pdf.dictAt(pdf.catalog, "Names"), "Dests"), pdf, new Set()),
    ]);
  }

  /** @returns what is wrong with where a link leads; undefined where it leads out of the file, or to a place in it */
  fault(link: PDFDict): string | undefined {
    const pdf = this.#pdf;
    const action = pdf.dictAt(link, "A");
    const goal = pdf.raw(link, "Dest") ?? (pdf.nameAt(action, "S") === "GoTo" ? pdf.raw(action, "D") : undefined);
    if (goal === undefined) return undefined;
    const name = pdf.name(goal) ?? pdf.text(goal);
    if (name !== undefined) {
      return this.#names.has(name) ? undefined : `a link leads to “${name}”, a place that the file does not have`;
    }
    const [page] = pdf.list(goal);
    // Some programs give the page's number, which is understood.
    if (pdf.pageNumber(page) !== undefined || pdf.number(page) !== undefined) return undefined;
    return "a link leads to a page that the file does not have";
  }
}

function namesIn(tree: PDFDict | undefined, pdf: PdfObjects, met: Set<PDFDict>): readonly string[] {
  if (!tree || met.has(tree)) return [];
  met.add(tree);
  const names = pdf.listAt(tree, "Names").flatMap((entry, index) => (index % 2 === 0 ? (pdf.text(entry) ?? []) : []));
  return [...names, ...pdf.listAt(tree, "Kids").flatMap((kid) => namesIn(pdf.dict(kid), pdf, met))];
}
