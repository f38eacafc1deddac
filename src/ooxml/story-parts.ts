import type { PackageParts } from "./read-package.ts";

/** The parts that hold paragraphs, the body first, the others by name. */
export function storyParts(parts: PackageParts): readonly string[] {
  const stories = [...parts.keys()].filter((name) =>
    /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/.test(name),
  );
  const isBody = (name: string) => name === "word/document.xml";
  return stories.sort((a, b) => Number(isBody(b)) - Number(isBody(a)) || (a < b ? -1 : 1));
}
