/**
 * A pack before it is bound: the agenda and the papers in the order of the meeting, and the pages that each has.
 *
 * Pages count from 1 through the whole pack: the number on a page is its place in the file and its label. A supplement counts
 * on from the pages that were published before.
 */

export interface PackPlan {
  /** The meeting's id. */
  readonly meeting: string;
  readonly parts: readonly PackPart[];
  /** The numbers of its first and its last page. */
  readonly firstPage: number;
  readonly lastPage: number;
}

export type PackPart = AgendaPart | PaperPart | AppendixPart;

interface Pages {
  readonly title: string;
  readonly firstPage: number;
  readonly lastPage: number;
}

export interface AgendaPart extends Pages {
  readonly kind: "agenda";
}

export interface PaperPart extends Pages {
  readonly kind: "paper";
  /** The number of the item that receives it: `7`, `7a`. */
  readonly item: string;
  /** The report's id. */
  readonly report: string;
}

export interface AppendixPart extends Pages {
  readonly kind: "appendix";
  readonly item: string;
  /** The id of a report, or the path of a file. */
  readonly source: string;
}

export interface PartToBind {
  readonly title: string;
  readonly pageCount: number;
}

/** A part of an item before its pages are known. */
export type ItemPart = PartToBind &
  (Pick<PaperPart, "kind" | "item" | "report"> | Pick<AppendixPart, "kind" | "item" | "source">);

export interface PackRequest {
  readonly meeting: string;
  /** 1, or the number after the last page published before. */
  readonly firstPage: number;
  readonly agenda: PartToBind;
  /** In the order of the agenda. */
  readonly papers: readonly ItemPart[];
}

export function planPack({ meeting, firstPage, agenda, papers }: PackRequest): PackPlan {
  let next = firstPage;
  const pagesOf = ({ title, pageCount }: PartToBind): Pages => {
    const first = next;
    next += pageCount;
    return { title, firstPage: first, lastPage: next - 1 };
  };
  const parts: readonly PackPart[] = [
    { kind: "agenda", ...pagesOf(agenda) },
    ...papers.map((part): PackPart => {
      const pages = pagesOf(part);
      return part.kind === "paper"
        ? { kind: "paper", item: part.item, report: part.report, ...pages }
        : { kind: "appendix", item: part.item, source: part.source, ...pages };
    }),
  ];
  return { meeting, parts, firstPage, lastPage: next - 1 };
}

/** Where the first part of each item begins, by the item's number. */
export function firstPages({ parts }: PackPlan): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const part of parts) {
    if (part.kind !== "agenda" && !first.has(part.item)) first.set(part.item, part.firstPage);
  }
  return first;
}
