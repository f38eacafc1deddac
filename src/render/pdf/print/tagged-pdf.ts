/** A PDF whose every piece of content says which part of the paper it is, or that it is decoration. */

import type { PdfFonts } from "../pdf-fonts.ts";
import { Element } from "../tagging/element.ts";
import type { Mark } from "../tagging/mark.ts";
import type { PdfPage, PdfReference } from "./internals.ts";
import { LinkAreas, type LinkTarget } from "./link-areas.ts";
import { FacedPdf, type PdfOptions } from "./new-pdf.ts";
import { type Direction, PageContent, type ShownText } from "./page-content.ts";
import { type OwnersByKey, writeStructure } from "./write-structure.ts";

export class TaggedPdf extends FacedPdf {
  readonly #paper: Element;
  readonly #references = new Map<Element, PdfReference>();
  readonly #owners: OwnersByKey = new Map();
  readonly #links = new LinkAreas();
  #content: { readonly page: PdfPage; readonly operators: PageContent; readonly owners: PdfReference[] } | undefined;

  constructor(paper: Element, fonts: PdfFonts, options: PdfOptions) {
    super(fonts, options);
    this.#paper = paper;
  }

  /** What is drawn from here on belongs to `mark`. */
  mark(mark: Mark, direction: Direction = "left-to-right"): void {
    const { page, operators, owners } = this.#drawn();
    if (!(mark instanceof Element)) {
      operators.beginDecoration(mark, direction);
      return;
    }
    operators.begin(mark, direction, () => {
      mark.join();
      const number = owners.length;
      owners.push(this.#reference(mark));
      mark.kids.push({ page: page.dictionary, number });
      return `/${mark.type} <</MCID ${number}>> BDC`;
    });
  }

  show(text: ShownText): void {
    const { page, operators } = this.#drawn();
    page.fonts[text.font.id] ??= text.font.ref();
    operators.show(text);
  }

  /** Words of `link`, whose lines together are one area. */
  linkTo(
    link: Element,
    target: LinkTarget,
    words: string,
    area: { x: number; y: number; width: number; height: number },
  ) {
    const top = this.page.height - area.y;
    this.#links.add(link, target, [area.x, top - area.height, area.x + area.width, top], words);
  }

  override addContent(operators: string): this {
    // A drawing may put a page of its own in place for a while, to group what it draws.
    if (!("dictionary" in this.page)) return super.addContent(operators);
    this.#drawn().operators.add(operators);
    return this;
  }

  override flushPages(): void {
    this.#finishPage();
    super.flushPages();
  }

  override endMarkings(): void {
    writeStructure(this, this.#paper, this.#owners, (element) => this.#reference(element));
  }

  #drawn() {
    if (this.#content?.page === this.page) return this.#content;
    this.#content = { page: this.page, operators: new PageContent(), owners: [] };
    return this.#content;
  }

  #finishPage(): void {
    if (!this.#content) return;
    const { page, operators, owners } = this.#content;
    operators.end();
    page.content.write(operators.bytes);

    page.dictionary.data.Tabs = "S";
    page.dictionary.data.StructParents = this.#owners.size;
    this.#owners.set(this.#owners.size, owners);
    for (const [link, annotation] of this.#links.taken()) this.#addAnnotation(link, annotation, page);
    this.#content = undefined;
  }

  #addAnnotation(link: Element, annotation: Readonly<Record<string, unknown>>, page: PdfPage): void {
    const placed = this.ref({ ...annotation, StructParent: this.#owners.size });
    this.#owners.set(this.#owners.size, this.#reference(link));
    page.annotations.push(placed);
    link.kids.push({ annotation: placed, page: page.dictionary });
    placed.end();
  }

  #reference(element: Element): PdfReference {
    const before = this.#references.get(element);
    if (before) return before;
    const reference = this.ref({});
    this.#references.set(element, reference);
    return reference;
  }
}
