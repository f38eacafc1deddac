import { type PackageParts, partText } from "../../ooxml/read-package.ts";
import { childNode, nodesIn, parseNodes } from "../../ooxml/xml-node.ts";

/** Ids of the styles that Word calls headings or the title, whatever the program that saved the file named them. */
export function headingStyles(parts: PackageParts): ReadonlySet<string> {
  const text = partText(parts, "word/styles.xml");
  if (text === undefined) return new Set();
  const styles = nodesIn(parseNodes(text)).filter((style) =>
    /^(title|heading [1-9])$/i.test(childNode(style, "w:name")?.attributes.get("w:val") ?? ""),
  );
  return new Set(styles.map((style) => style.attributes.get("w:styleId") ?? ""));
}
