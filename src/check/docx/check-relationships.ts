import { relationshipsOf, targetPart } from "../../ooxml/package-part.ts";
import { childElements, type XmlElement } from "../../ooxml/xml-tree.ts";
import type { PlacedElement, Story } from "./story.ts";
import type { WordFile } from "./word-file.ts";
import type { WordFindings } from "./word-findings.ts";

/** Pictures, links and parts that are pointed to are there, and none is fetched from elsewhere when the file is opened. */
export function checkRelationships(word: WordFile, findings: WordFindings): void {
  for (const [name, root] of word.xml) {
    if (!name.endsWith(".rels")) continue;
    for (const relationship of childElements(root)) checkTarget(word, name, relationship, findings);
  }
  for (const story of word.stories) {
    const known = new Set(
      childElements(word.xml.get(relationshipsOf(story.part))).map(({ attributes }) => attributes.get("Id")),
    );
    for (const placed of story.elements) checkUse(story, placed, known, findings);
  }
}

function checkTarget({ parts }: WordFile, name: string, { attributes }: XmlElement, findings: WordFindings): void {
  const target = attributes.get("Target") ?? "";
  const isLink = (attributes.get("Type") ?? "").endsWith("/hyperlink");
  findings.counted.references += 1;
  if (/^external$/i.test(attributes.get("TargetMode") ?? "")) {
    if (isLink) return;
    const message = `the file fetches “${target}” from elsewhere when it is opened`;
    findings.add("word/content-elsewhere", { message, hint: "embed it in the file instead of linking to it" }, name);
  } else if (!isLink && !parts.has(targetPart(name, target))) {
    const message = `the part “${target}” is pointed to and is not in the file`;
    findings.add("word/part-missing", { message, hint: "make the file again from what it came from" }, name);
  }
}

/** Where an element's attribute is a relationship's id. */
const users: ReadonlyMap<string, string> = new Map([
  ["blip", "embed"],
  ["svgBlip", "embed"],
  ["imagedata", "id"],
  ["hyperlink", "id"],
  ["chart", "id"],
  ["headerReference", "id"],
  ["footerReference", "id"],
]);

function checkUse(
  story: Story,
  placed: PlacedElement,
  known: ReadonlySet<string | undefined>,
  findings: WordFindings,
): void {
  const attribute = users.get(placed.element.name);
  const id = attribute === undefined ? undefined : placed.element.attributes.get(attribute);
  if (id === undefined || id === "" || known.has(id)) return;
  findings.addAt("word/part-missing", story, placed, {
    message: `something is pointed to by “${id}” that is not in the file`,
    hint: "put the picture or link in again",
  });
}
