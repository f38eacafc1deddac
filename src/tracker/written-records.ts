/** The records of a sheet as they are written in their file, each with its path, its parent and what it is known by. */

import type { YamlPath } from "../source/edit-yaml.ts";
import type { TrackerSheet } from "./tracker-sheet.ts";

/** Plain data of a YAML file, as written: without defaults. */
export type WrittenData = Readonly<Record<string, unknown>>;

export interface WrittenRecord {
  readonly path: YamlPath;
  readonly fields: WrittenData;
  /** The id of its parent; with the ids above it where two parents have the same: `wsoa/a-1`. */
  readonly parent: string | undefined;
  /** Its id; or its parent and date: `a-1@2026-02-12`, with `#2` for a second one of that day; or its place: `r-1@1`. */
  readonly ref: string;
}

/** A place to which records can be added: the list of one parent, there or not. */
export interface WrittenParent {
  readonly label: string;
  readonly path: YamlPath;
  readonly fields: WrittenData;
}

export function writtenRecords(sheet: TrackerSheet, data: WrittenData): readonly WrittenRecord[] {
  const list = sheet.lists.at(-1)?.list ?? "";
  const times = new Map<string, number>();
  return writtenParents(sheet, data).flatMap(({ label, path, fields }) =>
    listIn(fields, list).map((record, index) => {
      const parent = sheet.lists.length > 1 ? label : undefined;
      const name = nameOf(sheet.key, label, record, index);
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      return { path: [...path, list, index], fields: record, parent, ref: time === 1 ? name : `${name}#${time}` };
    }),
  );
}

function nameOf(key: TrackerSheet["key"], parent: string, record: WrittenData, index: number): string {
  switch (key) {
    case "id":
      return String(record.id);
    case "on":
    case "period":
      return `${parent}@${String(record[key])}`;
    case "place":
      return `${parent}@${index + 1}`;
  }
}

/** Every record that can hold records of the sheet; the file itself where they stand at its top. */
export function writtenParents({ lists }: TrackerSheet, data: WrittenData): readonly WrittenParent[] {
  let found: readonly (Omit<WrittenParent, "label"> & { readonly ids: readonly string[] })[] = [
    { ids: [], path: [], fields: data },
  ];
  for (const { list } of lists.slice(0, -1)) {
    found = found.flatMap(({ ids, path, fields }) =>
      listIn(fields, list).map((record, index) => ({
        ids: [...ids, String(record.id)],
        path: [...path, list, index],
        fields: record,
      })),
    );
  }
  const times = new Map<string, number>();
  for (const { ids } of found) times.set(ids.at(-1) ?? "", (times.get(ids.at(-1) ?? "") ?? 0) + 1);
  return found.map(({ ids, path, fields }) => {
    const id = ids.at(-1) ?? "";
    return { label: times.get(id) === 1 ? id : ids.join("/"), path, fields };
  });
}

function listIn(fields: WrittenData, name: string): readonly WrittenData[] {
  const list = fields[name];
  return Array.isArray(list) ? list.filter((item) => typeof item === "object" && item !== null) : [];
}
