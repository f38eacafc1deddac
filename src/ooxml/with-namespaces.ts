import { type PackageParts, partText } from "./read-package.ts";
import { attribute, withAttribute, xmlTags } from "./xml-tags.ts";

/** Declares the prefixes that the blocks use and the receiving part doesn't know. */
export function withNamespaces(part: string, from: PackageParts, xml: string): string {
  const [root] = xmlTags(part);
  const [own] = xmlTags(partText(from, "word/document.xml") ?? "");
  if (!root || !own) return part;
  const used = new Set([...xml.matchAll(/[<\s](\w+):\w/g)].map(([, prefix = ""]) => prefix));
  const ignorable = new Set((attribute(own.text, "mc:Ignorable") ?? "").split(" "));
  let tag = root.text;
  for (const prefix of [...used, "mc"]) {
    const uri = attribute(own.text, `xmlns:${prefix}`);
    if (uri === undefined || attribute(tag, `xmlns:${prefix}`) !== undefined) continue;
    tag = withAttribute(tag, `xmlns:${prefix}`, uri);
    if (!ignorable.has(prefix)) continue;
    const already = (attribute(tag, "mc:Ignorable") ?? "").split(" ").filter((name) => name !== "");
    tag = withAttribute(tag, "mc:Ignorable", [...already, prefix].join(" "));
  }
  return part.slice(0, root.start) + tag + part.slice(root.end);
}
