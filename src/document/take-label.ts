/** Labels at the end of a paragraph or a heading, by which other text refers to it. */

import type { Inline } from "./document.ts";
import { inlineWords } from "./pieces.ts";

/** `Text {#label}`, or `Text {# {{id}} }` where the id comes from data: the block's id. */
export function takeLabel(
  content: readonly Inline[],
): { readonly id: string; readonly content: readonly Inline[] } | undefined {
  const start = content.findLastIndex((inline) => inline.kind === "text" && inline.text.includes("{#"));
  const opening = content[start];
  if (opening?.kind !== "text") return undefined;
  const brace = opening.text.lastIndexOf("{#");
  const label = inlineWords([{ kind: "text", text: opening.text.slice(brace) }, ...content.slice(start + 1)]);
  const id = /^\{# ?([a-z0-9-]+) ?\}$/.exec(label)?.[1];
  if (id === undefined) return undefined;
  const before = opening.text.slice(0, brace).trimEnd();
  return { id, content: [...content.slice(0, start), ...(before ? [{ kind: "text" as const, text: before }] : [])] };
}
