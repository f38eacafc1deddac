import type { AgendaItem, Meeting } from "../schema/meeting.ts";
import type { MinutedItem, Minutes, Resolution } from "../schema/minutes.ts";

/** The minutes that a paper prints, and the recommendations that they answer. */
export interface MinutesOfPaper {
  readonly minutes: Minutes;
  /** Of each paper that an item received: the id of each recommendation in order, or none where it has no id. */
  readonly recommended: ReadonlyMap<string, readonly (string | undefined)[]>;
  /** Of each meeting whose minutes an item was to approve: its date, and how they were approved. */
  readonly earlier: ReadonlyMap<string, EarlierMinutes>;
}

export interface EarlierMinutes {
  readonly meeting: Pick<Meeting, "date">;
  readonly approved: Minutes["approved"];
}

/** What stands in the place of a recommendation where a resolution answers none, or none that is known. */
export const answersNone: ReadonlySet<Resolution["recommendation"]> = new Set(["not-stated", "moved-at-the-meeting"]);

/** From 1; nothing where the paper has no such recommendation. */
export function numberOf(
  recommendation: Resolution["recommendation"],
  recommended: readonly (string | undefined)[],
): number | undefined {
  const index = recommendation === undefined ? -1 : recommended.indexOf(recommendation);
  return index < 0 ? undefined : index + 1;
}

/** Whether the agenda keeps the item from the public, and nobody has said that what is minuted of it is open. */
export function isKeptBack({ number, isOpen }: MinutedItem, agenda: readonly AgendaItem[]): boolean {
  return !isOpen && agenda.some((item) => item.exempt !== undefined && item.number === number);
}
