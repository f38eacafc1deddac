/**
 * A meeting as the site has published it: `meetings/<id>/meeting.json`, which other programs may read too.
 *
 * The site's pages are drawn from these records alone, so whatever a page, the search or the sitemap tells was public before.
 */

import { z } from "zod";
import { parsePartialDate } from "../values/partial-date.ts";

const PublishedFile = z.strictObject({
  format: z.enum(["html", "pdf", "json"]),
  /** Below the site: `meetings/2026-03-12-hwb/2026-03-hwb.pdf`. */
  path: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});

const PublishedVersion = z.strictObject({
  number: z.int().min(1),
  /** The day on which it was published: `2026-03-04`. */
  on: z.string(),
  /** Why there is a new version; the first has none. */
  reason: z.string().optional(),
  /** A digest of all that it was made from: while that is the same, nothing is made again. */
  source: z.string(),
  /** Of a pack: the number of its last page. */
  lastPage: z.int().optional(),
  files: z.array(PublishedFile).min(1),
});

const PublishedDocument = z.strictObject({
  /** The id of a report, or what the file is called. */
  id: z.string(),
  kind: z.enum(["agenda", "pack", "paper", "appendix", "supplement", "supplement-pack", "minutes", "decision"]),
  /** The number of its item. */
  item: z.string().optional(),
  title: z.string(),
  /** What the meeting's file calls it: the id of a report, or the path of a file from elsewhere in the area's folder. */
  report: z.string().optional(),
  file: z.string().optional(),
  /** The day on which it was taken down: its files are notices, and no search finds it. */
  takenDown: z.string().optional(),
  /** The oldest first. */
  versions: z.array(PublishedVersion).min(1),
  /** What the search finds it by. */
  passages: z.array(z.strictObject({ heading: z.string(), anchor: z.string().optional(), text: z.string() })),
});

const PublishedItem = z.strictObject({
  number: z.string(),
  title: z.string(),
  purpose: z.string().optional(),
  presenter: z.string().optional(),
  standing: z.enum(["paper", "verbal", "to-follow", "tabled", "exempt", "none"]),
  /** Of an exempt item: the descriptions that are relied on, and why. Of one to follow: why. */
  exempt: z.strictObject({ notice: z.string(), descriptions: z.array(z.string()), reason: z.string() }).optional(),
  toFollow: z.string().optional(),
  /** What was resolved, a clause each. */
  decisions: z.array(z.string()),
});

export const PublishedMeeting = z.strictObject({
  version: z.literal(1),
  id: z.string(),
  body: z.strictObject({ id: z.string(), name: z.string() }),
  date: z.string().refine((date) => parsePartialDate(date) !== undefined),
  time: z.string().optional(),
  place: z.string().optional(),
  contact: z.string(),
  published: z.string(),
  hasDraftMinutes: z.boolean(),
  items: z.array(PublishedItem),
  documents: z.array(PublishedDocument),
});

export type PublishedMeeting = z.infer<typeof PublishedMeeting>;
export type PublishedItem = z.infer<typeof PublishedItem>;
export type PublishedDocument = z.infer<typeof PublishedDocument>;
export type PublishedVersion = z.infer<typeof PublishedVersion>;
export type PublishedFile = z.infer<typeof PublishedFile>;

/** @returns undefined where the text is no such record */
export function parsePublishedMeeting(text: string): PublishedMeeting | undefined {
  try {
    return PublishedMeeting.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The version that counts. */
export function latestVersion({ versions }: PublishedDocument): PublishedVersion {
  const latest = versions.at(-1);
  if (!latest) throw new RangeError("a published document has at least one version");
  return latest;
}

export function fileOf(version: PublishedVersion, format: PublishedFile["format"]): PublishedFile | undefined {
  return version.files.find((file) => file.format === format);
}

/** Those that were not taken down: neither a feed nor a search engine is led to a notice. */
export function openDocuments({ documents }: PublishedMeeting): readonly PublishedDocument[] {
  return documents.filter(({ takenDown }) => takenDown === undefined);
}

/** The papers and appendices of an item; a record of what was decided on it is none. */
export function papersOf(
  { documents }: Pick<PublishedMeeting, "documents">,
  item: string,
): readonly PublishedDocument[] {
  return documents.filter(
    (document) => document.item === item && (document.kind === "paper" || document.kind === "appendix"),
  );
}
