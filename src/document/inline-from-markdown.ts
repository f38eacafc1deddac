/** The text of a paragraph: tokens become merged values here, after Markdown has been read. */

import type { Paragraph as MdParagraph } from "mdast";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { isLanguage } from "../values/language.ts";
import { type MergedValues, valueTokens } from "../values/merged-markdown.ts";
import { Rag } from "../values/rag.ts";
import type { Inline } from "./document.ts";
import { nodeName } from "./node-name.ts";
import { slug } from "./slug.ts";

type MdInline = MdParagraph["children"][number];

export interface InlineContext {
  readonly section: string;
  readonly merged: MergedValues;
  /** A node as its author wrote it. */
  readonly written: (node: MdInline) => string;
  readonly at: (node: MdInline) => Place | undefined;
  readonly find: (code: Diagnostic["code"], message: string, node: MdInline, hint: string) => void;
}

export function inlinesFrom(nodes: readonly MdInline[], context: InlineContext): readonly Inline[] {
  return nodes.flatMap((node) => inlineFrom(node, context));
}

function inlineFrom(node: MdInline, context: InlineContext): readonly Inline[] {
  switch (node.type) {
    case "text":
      findNotesWithoutText(node, context);
      return textWithValues(node.value.replace(/[ \t]*\n[ \t]*/g, " "), context.merged);
    case "strong":
      return [{ kind: "strong", content: inlinesFrom(node.children, context) }];
    case "emphasis":
      return [{ kind: "emphasis", content: inlinesFrom(node.children, context) }];
    case "break":
      return [{ kind: "line-break" }];
    case "link":
      return linkFrom(node, context);
    case "footnoteReference":
      return [{ kind: "note-reference", target: `note-${context.section}-${slug(node.identifier)}`, text: "" }];
    default:
      context.find(
        "document/unsupported-markdown",
        `${nodeName(node)} can't stand in text`,
        node,
        node.type === "html"
          ? "write it without HTML; where < is meant as a sign, write \\<"
          : "papers hold text, links, notes, and bold or italic words",
      );
      return [];
  }
}

/** Markdown takes a reference to a note that nobody wrote for text. */
function findNotesWithoutText(node: MdInline, { written, find }: InlineContext): void {
  for (const [, name] of written(node).matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
    find(
      "document/unknown-reference",
      `there is no note “${name}” in this section`,
      node,
      `write its text on a line of its own: [^${name}]: …`,
    );
  }
}

function linkFrom(node: Extract<MdInline, { type: "link" }>, context: InlineContext): readonly Inline[] {
  const url = node.url.replace(valueTokens, (_, index: string) => context.merged.values[Number(index)]?.text ?? "");
  if (url.startsWith("#")) return [{ kind: "cross-reference", target: url.slice(1), text: "" }];

  const content = inlinesFrom(node.children, context);
  const language = /^lang:(.*)$/.exec(url)?.[1];
  if (language !== undefined && content.length > 0) {
    if (isLanguage(language)) return [{ kind: "language", language, content }];
    context.find(
      "document/unknown-language",
      `“${language}” is not the code of a language`,
      node,
      "write the words and their code: [Croeso](lang:cy)",
    );
    return content;
  }

  const rating = /^rag:(.*)$/.exec(url)?.[1];
  if (rating !== undefined) {
    const rag = Rag.safeParse(rating);
    const [only] = content;
    if (rag.success && content.length === 1 && only && (only.kind === "text" || only.kind === "merged")) {
      return [{ kind: "rag", rag: rag.data, text: only.text, facts: only.kind === "merged" ? only.facts : [] }];
    }
    context.find(
      "document/unknown-rating",
      `“${rating}” is no rating`,
      node,
      `there are: ${Rag.options.join(", ")}; write it as [Amber](rag:amber)`,
    );
    return [];
  }
  if (content.length === 0) {
    context.find(
      "document/link-target",
      `the link to “${url}” has no words`,
      node,
      "write what it leads to: [words](https://…)",
    );
    return [];
  }
  if (!/^(https?:\/\/|mailto:)\S+$/i.test(url)) {
    context.find(
      "document/link-target",
      `a link can't lead to “${url}”`,
      node,
      "link to https://…, to mailto:…, or to #an-id in this paper",
    );
    return [];
  }
  const at = context.at(node);
  return [{ kind: "link", target: url, content, ...(at && { at }) }];
}

/** Splits text at its tokens. */
function textWithValues(text: string, merged: MergedValues): readonly Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  const say = (words: string) => {
    if (words !== "") inlines.push({ kind: "text", text: words });
  };
  for (const match of text.matchAll(valueTokens)) {
    say(text.slice(from, match.index));
    from = match.index + match[0].length;
    const value = merged.values[Number(match[1])];
    if (!value) throw new Error(`no value stands behind token ${match[1]}`);
    inlines.push(
      value.rag
        ? { kind: "rag", rag: value.rag, text: value.text, facts: value.facts }
        : { kind: "merged", text: value.text, facts: value.facts },
    );
  }
  say(text.slice(from));
  return inlines;
}
