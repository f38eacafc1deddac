/** Word's lengths: twentieths of a point. */

export function twipsOfMm(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

export function twipsOfPt(pt: number): number {
  return Math.round(pt * 20);
}

/** Word has type sizes in half points. */
export function halfPoints(pt: number): number {
  return Math.round(pt * 2);
}
