/** Where something stands. Lines and columns count from 1; a column counts UTF-16 units, as editors do. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** `programme.yaml:41:7`, as editors and terminals make links of it. */
export function placeInWords(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
}
