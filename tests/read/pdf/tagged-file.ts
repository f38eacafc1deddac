/** A small tagged PDF written by hand, so that the reader is tried on something that our renderer didn't make. */

interface TaggedFile {
  /** The operators of each page. */
  readonly pages: readonly string[];
  /** Object numbers from 100, each with its dictionary; 100 is the root of the structure tree. */
  readonly structure: Readonly<Record<number, string>>;
}

/** Page n is object 10 + n. There is no table of the objects' places: readers then look for them. */
export function taggedFile({ pages, structure }: TaggedFile): Uint8Array {
  const numbers = pages.map((_, index) => 10 + index);
  const objects = new Map<number, string>([
    [1, "<< /Type /Catalog /Pages 2 0 R /Lang (cy) /MarkInfo << /Marked true >> /StructTreeRoot 100 0 R >>"],
    [2, `<< /Type /Pages /Count ${pages.length} /Kids [${numbers.map((number) => `${number} 0 R`).join(" ")}] >>`],
    [3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"],
    [4, "<< /Title (Adroddiad) >>"],
  ]);
  for (const [index, content] of pages.entries()) {
    objects.set(
      10 + index,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /StructParents ${index} ` +
        `/Resources << /Font << /F1 3 0 R >> >> /Contents ${50 + index} 0 R >>`,
    );
    objects.set(50 + index, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  for (const [number, dictionary] of Object.entries(structure)) objects.set(Number(number), dictionary);
  const body = [...objects].map(([number, object]) => `${number} 0 obj\n${object}\nendobj\n`).join("");
  return new TextEncoder().encode(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Info 4 0 R >>\n%%EOF\n`);
}

/** Words at a place, as marked content of a tag. */
export function drawn(
  tag: string,
  id: number | undefined,
  words: string,
  leftPt: number,
  baselinePt: number,
  sizePt = 12,
) {
  const mark = id === undefined ? `/${tag} BMC` : `/${tag} << /MCID ${id} >> BDC`;
  return `${mark} BT /F1 ${sizePt} Tf ${leftPt} ${baselinePt} Td (${words}) Tj ET EMC`;
}
