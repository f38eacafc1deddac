import type { PublishedDocument } from "../site/published-meeting.ts";
import type { DocumentToPublish } from "./meeting-to-publish.ts";

/**
 * Two files of one name, in different folders, have different ids; and each keeps the one that it was published under, also
 * when the other is there no longer: what was taken down keeps its own for ever.
 */
export function withOwnIds(
  documents: readonly DocumentToPublish[],
  earlier: readonly PublishedDocument[],
): readonly DocumentToPublish[] {
  const ids = new Map<DocumentToPublish, string>();
  const used = new Set<string>();
  const take = (document: DocumentToPublish, id: string) => {
    ids.set(document, id);
    used.add(id);
  };
  for (const document of documents) {
    const before = earlier.find((one) => !used.has(one.id) && isSamePaper(one, document));
    if (before) take(document, before.id);
  }
  const gone = new Set(earlier.filter(({ takenDown }) => takenDown !== undefined).map(({ id }) => id));
  for (const document of documents.filter((one) => !ids.has(one))) {
    let id = document.id;
    for (let number = 2; used.has(id) || gone.has(id); number++) id = `${document.id}-${number}`;
    take(document, id);
  }
  return documents.map((document) => ({ ...document, id: ids.get(document) ?? document.id }));
}

function isSamePaper(one: PublishedDocument, { report, file }: DocumentToPublish): boolean {
  return file === undefined ? report !== undefined && one.report === report : one.file === file;
}
