/** Which papers a pack is made of, in the order of the meeting, as its file names them. None is read yet. */

import type { Place } from "../diagnostics/diagnostic.ts";
import type { AgendaItem, Appendix, Meeting } from "../schema/meeting.ts";
import type { Places } from "../source/places.ts";

/**
 * The agenda and its public papers, or the papers that are not for publication; or a supplement to either, by its number.
 * Public content and restricted content have no paper in common.
 */
export type PackContent = PublicContent | RestrictedContent;

export type PublicContent = { readonly kind: "agenda" } | { readonly kind: "supplement"; readonly number: number };

export type RestrictedContent =
  | { readonly kind: "part-two" }
  | { readonly kind: "restricted-supplement"; readonly number: number };

export type WantedPart = WantedPaper | WantedAppendix | WantedSheet;

export interface WantedPaper {
  readonly kind: "paper";
  readonly item: AgendaItem;
  readonly source: WantedSource;
  readonly at: Place;
}

export interface WantedAppendix {
  readonly kind: "appendix";
  readonly item: AgendaItem;
  readonly title: string;
  readonly source: WantedSource;
  readonly at: Place;
}

/** A sheet stands for the paper: a supplement brings it; it is not for publication, or was taken down, and is not read. */
export interface WantedSheet {
  readonly kind: "to-follow" | "exempt-item" | "taken-down";
  readonly item: AgendaItem;
}

/** A report of the area, by its id; or a file from elsewhere, by its path in the area's folder. */
export type WantedSource =
  | { readonly kind: "report"; readonly id: string }
  | { readonly kind: "file"; readonly path: string };

export function wantedParts(meeting: Meeting, content: PackContent, places: Places): readonly WantedPart[] {
  switch (content.kind) {
    case "agenda":
      return onAgenda(meeting).flatMap((item) =>
        item.exempt ? [{ kind: "exempt-item", item }] : partsOfItem(item, places),
      );
    case "part-two":
      return onAgenda(meeting)
        .filter(({ exempt }) => exempt)
        .flatMap((item) => partsOfItem(item, places));
    case "supplement":
      return broughtParts(meeting, content.number, places).flatMap((part): readonly WantedPart[] => {
        if (!part.item.exempt) return [part];
        return part.kind === "paper" ? [{ kind: "exempt-item", item: part.item }] : [];
      });
    case "restricted-supplement":
      return broughtParts(meeting, content.number, places).filter(({ item }) => item.exempt);
  }
}

/** The contents of a meeting that are not for publication, in the order in which members get them. */
export function restrictedContents(meeting: Meeting): readonly RestrictedContent[] {
  const exempt = new Set(meeting.items.filter((item) => item.exempt).map(({ number }) => number));
  const ofAgenda: readonly RestrictedContent[] = onAgenda(meeting).some(({ number }) => exempt.has(number))
    ? [{ kind: "part-two" }]
    : [];
  const added = meeting.supplements.flatMap(({ papers }, index): readonly RestrictedContent[] =>
    papers.some(({ item }) => exempt.has(item)) ? [{ kind: "restricted-supplement", number: index + 1 }] : [],
  );
  return [...ofAgenda, ...added];
}

function onAgenda({ items }: Meeting): readonly AgendaItem[] {
  return items.filter(({ added }) => added === undefined);
}

function partsOfItem(item: AgendaItem, places: Places): readonly WantedPart[] {
  if (item.toFollow) return [{ kind: "to-follow", item }];
  // Handed out at the meeting, and published after it.
  if (item.tabled) return [];
  const source = sourceOf(item);
  return [
    ...(source ? [{ kind: "paper" as const, item, source, at: placeOf(item, places) }] : []),
    ...appendicesOf(item, places),
  ];
}

function appendicesOf(item: AgendaItem, places: Places): readonly WantedAppendix[] {
  return item.appendices.flatMap((appendix): readonly WantedAppendix[] => {
    const source = sourceOf(appendix);
    return source ? [{ kind: "appendix", item, title: appendix.title, source, at: placeOf(appendix, places) }] : [];
  });
}

/** The appendices of an item come with the paper that the agenda did not have. */
function broughtParts(
  { items, supplements }: Meeting,
  number: number,
  places: Places,
): readonly (WantedPaper | WantedAppendix)[] {
  return (supplements[number - 1]?.papers ?? []).flatMap((brought): readonly (WantedPaper | WantedAppendix)[] => {
    const item = items.find((one) => one.number === brought.item);
    const source = sourceOf(brought);
    if (!item || !source) return [];
    const paper: WantedPaper = { kind: "paper", item, source, at: placeOf(brought, places) };
    return brought.change === "adds" ? [paper, ...appendicesOf(item, places)] : [paper];
  });
}

type NamesSource = Pick<AgendaItem | Appendix, "paper" | "file">;

function sourceOf({ paper, file }: NamesSource): WantedSource | undefined {
  if (paper !== undefined) return { kind: "report", id: paper };
  return file === undefined ? undefined : { kind: "file", path: file };
}

function placeOf(names: NamesSource, places: Places): Place {
  return places.of(names, names.paper === undefined ? "file" : "paper");
}
