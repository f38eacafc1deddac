/** Where a record or a field stands in a YAML text. */

import { isMap, isScalar, isSeq, type Node } from "yaml";
import type { Place } from "../values/place.ts";
import type { SourceFile } from "./author-text.ts";
import type { YamlPath } from "./edit-yaml.ts";
import { yamlDocument } from "./yaml-document.ts";

/** @returns the place of the nearest record around it where there is no such field */
export function yamlPlace(file: SourceFile, path: YamlPath): Place {
  const { document, lines } = yamlDocument(file.text);
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) break;
      node = pair.value;
      offset = (pair.key as Node).range?.[0] ?? offset;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  const { line, col } = lines.linePos(offset);
  return { file: file.path, line, column: col };
}
