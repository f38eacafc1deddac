/** How a page's coordinates are turned, scaled and moved. @see ISO 32000-1, 8.3.3 Common transformations */

export type Matrix = readonly [a: number, b: number, c: number, d: number, x: number, y: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function times(inner: Matrix, outer: Matrix): Matrix {
  return [
    inner[0] * outer[0] + inner[1] * outer[2],
    inner[0] * outer[1] + inner[1] * outer[3],
    inner[2] * outer[0] + inner[3] * outer[2],
    inner[2] * outer[1] + inner[3] * outer[3],
    inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
    inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
  ];
}

/** Moved along its own axes. */
export function moved(matrix: Matrix, across: number, up: number): Matrix {
  return times([1, 0, 0, 1, across, up], matrix);
}
