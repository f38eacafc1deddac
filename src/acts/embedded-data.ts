import type { Document } from "../document/document.ts";
import type { EmbeddedData } from "../render/pdf/claims.ts";

/**
 * The facts that a paper prints, as JSON: each by name, with its value and where it comes from.
 *
 * @param description - for whoever opens the list of attachments
 */
export function embeddedData({ id, properties, facts }: Document, description: string): EmbeddedData {
  const data = { version: 1, report: id, title: properties.title, asAt: properties.asAt, facts };
  return {
    name: `${id}.json`,
    mediaType: "application/json",
    description,
    bytes: new TextEncoder().encode(`${JSON.stringify(data, undefined, 2)}\n`),
  };
}
