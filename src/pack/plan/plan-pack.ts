/**
 * A pack before it is bound: the agenda and the papers in the order of the meeting, and the pages that each has.
 *
 * Pages count from 1 through the whole pack; the number on a page is its place in the file and its label.
 */

export interface PackPlan {
  /** The meeting's id. */
  readonly meeting: string;
  readonly parts: readonly PackPart[];
  readonly pageCount: number;
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
  readonly agenda: PartToBind;
  /** In the order of the agenda. */
  readonly papers: readonly (PartToBind & Pick<PaperPart, "item" | "report">)[];
}

export function planPack({ meeting, agenda, papers }: PackRequest): PackPlan {
  let pageCount = 0;
  const pagesOf = ({ title, pageCount: pages }: PartToBind): Pages => {
    const firstPage = pageCount + 1;
    pageCount += pages;
    return { title, firstPage, lastPage: pageCount };
  };
  const parts: readonly PackPart[] = [
    { kind: "agenda", ...pagesOf(agenda) },
    ...papers.map((paper): PaperPart => ({ kind: "paper", item: paper.item, report: paper.report, ...pagesOf(paper) })),
  ];
  return { meeting, parts, pageCount };
}

/** Where the paper of each item begins, by the item's number. */
export function firstPages({ parts }: PackPlan): ReadonlyMap<string, number> {
  return new Map(parts.flatMap((part) => (part.kind === "paper" ? [[part.item, part.firstPage] as const] : [])));
}
