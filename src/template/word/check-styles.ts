/** Whether the template has every style that its paragraphs are in: Word shows such text as Normal without a word. */

import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../../diagnostics/nearest-name.ts";
import { type PackageParts, partText } from "../../ooxml/read-package.ts";
import { closest, nodesBelow, nodesIn, parseNodes, textIn, type XmlNode } from "../../ooxml/xml-node.ts";

const references: ReadonlySet<string> = new Set(["w:pStyle", "w:rStyle", "w:tblStyle"]);

/** Ids of all styles; undefined where the template has no styles at all. */
export function styleIdsIn(parts: PackageParts): readonly string[] | undefined {
  const text = partText(parts, "word/styles.xml");
  return text === undefined
    ? undefined
    : nodesIn(parseNodes(text)).flatMap((style) => style.attributes.get("w:styleId") ?? []);
}

export function checkStyles(root: XmlNode, known: readonly string[] | undefined, at: Place): readonly Diagnostic[] {
  const paragraphs = [...nodesBelow(root)].filter(({ name }) => name === "w:p");
  const unknown = new Map<string, XmlNode>();
  for (const node of nodesBelow(root)) {
    const id = references.has(node.name) ? node.attributes.get("w:val") : undefined;
    if (id !== undefined && !known?.includes(id) && !unknown.has(id)) unknown.set(id, node);
  }
  return [...unknown].map(([id, node]) => {
    const paragraph = closest(node, "w:p");
    const text = paragraph && textIn(paragraph).trim().slice(0, 80);
    return {
      severity: "error",
      code: "word-template/unknown-style",
      message: `the template uses the style “${id}” and does not have it`,
      at: {
        ...at,
        ...(paragraph && { paragraph: paragraphs.indexOf(paragraph) + 1 }),
        ...(text && { text }),
      },
      hint: nearestNameHint(id, known ?? []),
    };
  });
}
