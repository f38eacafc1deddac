/** A PDF as somebody who opens it finds it: labels of pages, bookmarks, links, and the words of each page. */

import { loadPdfjs } from "../../src/read/pdf/pdfjs.ts";

export interface BoundPdf {
  readonly labels: readonly string[];
  /** With the page that each leads to, from 1; those beneath another follow it. */
  readonly bookmarks: readonly Bookmark[];
  readonly links: readonly Link[];
  /** Of each page, spaces taken out. */
  readonly pages: readonly string[];
}

export interface Bookmark {
  readonly title: string;
  readonly depth: number;
  readonly page: number;
}

export interface Link {
  readonly on: number;
  readonly to: number | string;
}

type Pdf = Awaited<ReturnType<Awaited<ReturnType<typeof loadPdfjs>>["getDocument"]>["promise"]>;
type Outline = Awaited<ReturnType<Pdf["getOutline"]>>;

export async function boundPdf(bytes: Uint8Array): Promise<BoundPdf> {
  const { getDocument } = await loadPdfjs();
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
  });
  const pdf = await loading.promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map((number) => pdf.getPage(number)));
  const words = pages.map(async (page) =>
    (await page.getTextContent()).items.map((item) => ("str" in item ? item.str : "")).join(""),
  );
  const links = pages.map(async (page, index) => {
    const annotations = (await page.getAnnotations()).filter(({ subtype }) => subtype === "Link");
    const lead = async ({ url, dest }: { url?: string; dest?: Destination }) => url ?? pageOf(dest ?? null, pdf);
    return Promise.all(annotations.map(async (link) => ({ on: index + 1, to: await lead(link) })));
  });
  const found = {
    labels: (await pdf.getPageLabels()) ?? [],
    bookmarks: await bookmarksOf(await pdf.getOutline(), 0, pdf),
    links: (await Promise.all(links)).flat(),
    pages: (await Promise.all(words)).map(withoutSpaces),
  };
  await loading.destroy();
  return found;
}

function withoutSpaces(words: string): string {
  return words.replace(/\s/gu, "");
}

type Destination = string | readonly unknown[] | null;

async function bookmarksOf(outline: Outline, depth: number, pdf: Pdf): Promise<readonly Bookmark[]> {
  const nested = (outline ?? []).map(async ({ title, dest, items }) => [
    { title, depth, page: await pageOf(dest, pdf) },
    ...(await bookmarksOf(items, depth + 1, pdf)),
  ]);
  return (await Promise.all(nested)).flat();
}

/** @throws Error for a place that there is not */
async function pageOf(where: Destination, pdf: Pdf): Promise<number> {
  const place = typeof where === "string" ? await pdf.getDestination(where) : where;
  if (!place) throw new Error(`“${where}” leads nowhere`);
  return (await pdf.getPageIndex(place[0] as Parameters<Pdf["getPageIndex"]>[0])) + 1;
}
