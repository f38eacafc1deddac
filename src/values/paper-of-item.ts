/** The id of the paper of an agenda item, by which the agenda leads to it in a pack: `item-7/paper`. */
export function paperOfItem(itemNumber: string): string {
  return `item-${itemNumber}/paper`;
}
