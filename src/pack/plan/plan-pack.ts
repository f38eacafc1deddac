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

export type PackPart = AgendaPart | PaperPart;

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

export interface PartToBind {
  readonly title: string;
  readonly pageCount: number;
}

export interface PackRequest {
  readonly meeting: string;
  /** 1, or the number after the last page published before. */
  readonly firstPage: number;
  readonly agenda: PartToBind;
  /** In the order of the agenda. */
  readonly papers: readonly (PartToBind & Pick<PaperPart, "item" | "report">)[];
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
    ...papers.map((paper): PaperPart => ({ kind: "paper", item: paper.item, report: paper.report, ...pagesOf(paper) })),
  ];
  return { meeting, parts, firstPage, lastPage: next - 1 };
}

/** Where the paper of each item begins, by the item's number. */
export function firstPages({ parts }: PackPlan): ReadonlyMap<string, number> {
  return new Map(parts.flatMap((part) => (part.kind === "paper" ? [[part.item, part.firstPage] as const] : [])));
}
