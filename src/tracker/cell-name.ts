/** @param column - from 0. @param row - from 0. @returns `C4`, as spreadsheets name cells */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `A` to `Z`, then `AA`. @param column - from 0 */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
