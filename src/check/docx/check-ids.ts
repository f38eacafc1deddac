import { named, type PlacedElement, type Story } from "./story.ts";
import type { WordFile } from "./word-file.ts";
import type { WordFindings } from "./word-findings.ts";

/** What Word tells apart by ids and names has each once, and what begins ends. */
export function checkIds({ stories }: WordFile, findings: WordFindings): void {
  const bookmarkNames = new Set<string>();
  const paragraphs = new Set<string>();
  const drawings = new Set<string>();
  for (const story of stories) {
    checkBookmarks(story, bookmarkNames, findings);
    checkOnce(story, idsOf(story, "p", "paraId"), paragraphs, "word/paragraph-id-twice", "paragraph", findings);
    checkOnce(story, idsOf(story, "docPr", "id"), drawings, "word/drawing-id-twice", "picture", findings);
  }
}

type Identified = readonly (readonly [id: string, placed: PlacedElement])[];

function idsOf(story: Story, name: string, attribute: string): Identified {
  return named(story, name).flatMap((placed) => {
    const id = placed.element.attributes.get(attribute);
    return id === undefined ? [] : [[id, placed] as const];
  });
}

function checkOnce(
  story: Story,
  ids: Identified,
  seen: Set<string>,
  code: "word/paragraph-id-twice" | "word/drawing-id-twice",
  what: string,
  findings: WordFindings,
): void {
  for (const [id, placed] of ids) {
    if (seen.has(id)) {
      findings.addAt(code, story, placed, {
        message: `another ${what} has the id ${id} too`,
        hint: "open the file in Word and save it, which gives new ids",
      });
    }
    seen.add(id);
  }
}

function checkBookmarks(story: Story, names: Set<string>, findings: WordFindings): void {
  const open = new Map<string, PlacedElement>();
  const begun = new Set<string>();
  const fault = (placed: PlacedElement, message: string) =>
    findings.addAt("word/bookmark", story, placed, { message, hint: "delete the bookmark in Word and set it anew" });

  for (const placed of named(story, "bookmarkStart", "bookmarkEnd")) {
    const { name: kind, attributes } = placed.element;
    const [id, name] = [attributes.get("id") ?? "", attributes.get("name") ?? ""];
    if (kind === "bookmarkEnd") {
      if (!open.delete(id)) fault(placed, `a bookmark with the id ${id} ends here and began nowhere`);
      continue;
    }
    if (begun.has(id)) fault(placed, `the bookmark “${name}” has the id ${id} of another one`);
    if (names.has(name)) fault(placed, `there are two bookmarks “${name}”, and links lead to the first`);
    if (name.length > longestName) fault(placed, `Word cuts the name of the bookmark “${name}” after 40 characters`);
    begun.add(id);
    names.add(name);
    open.set(id, placed);
  }
  for (const [id, placed] of open) fault(placed, `the bookmark with the id ${id} begins here and ends nowhere`);
}

/** Of Word. */
const longestName = 40;
