/**
 * What is found in the records and lists of a paper's data, however deep.
 *
 * The papers of an area share its files: each is looked through once.
 *
 * @param look - at one record or list, by itself
 */
export function inEveryRecord<T>(look: (holder: object) => readonly T[]): (data: object) => readonly T[] {
  const known = new WeakMap<object, readonly T[]>();
  const visit = (holder: object): readonly T[] => [
    ...look(holder),
    ...Object.values(holder).flatMap((value) => (isHolder(value) ? visit(value) : [])),
  ];
  return (data) =>
    Object.values(data).flatMap((file) => {
      if (!isHolder(file)) return [];
      const found = known.get(file) ?? visit(file);
      known.set(file, found);
      return found;
    });
}

function isHolder(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
