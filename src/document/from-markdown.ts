/**
 * mdast to blocks: the last place that knows Markdown exists.
 *
 * What a paper cannot hold (HTML, pictures, code) is a diagnostic at the author's line, never dropped.
 */

import type {
  BlockContent,
  DefinitionContent,
  List as MdList,
  Paragraph as MdParagraph,
  Table as MdTable,
  RootContent,
} from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { MergedValues } from "../values/merged-markdown.ts";
import { columnWidth } from "./column-width.ts";
import type { ResolveDirective } from "./directive.ts";
import type { Block, Inline, List, ListItem, Note, NumberedItem, Table } from "./document.ts";
import { forbiddenCharacters } from "./forbidden-references.ts";
import { type InlineContext, inlinesFrom } from "./inline-from-markdown.ts";
import { nodeName } from "./node-name.ts";
import { type ParsedMarkdown, parseMarkdown } from "./parse-markdown.ts";
import { inlineWords } from "./pieces.ts";
import { slug } from "./slug.ts";
import { takeLabel } from "./take-label.ts";

export interface MarkdownContext {
  readonly merged: MergedValues;
  readonly resolveDirective: ResolveDirective;
  /** The hash of what an enclosed report says; nothing where it is not known. */
  readonly enclosedHash: (report: string) => string | undefined;
  /** Both are added to. */
  readonly findings: Diagnostic[];
  readonly notes: Note[];
}

export function sectionBlocks(section: string, markdown: string, context: MarkdownContext): readonly Block[] {
  const parsed = parseMarkdown(markdown, context.merged.files);
  context.findings.push(...forbiddenCharacters(parsed.text, parsed.placeAt));
  return new SectionReader(section, parsed, context).blocks(parsed.root.children);
}

/**
 * Markdown of one line: a title, a value of the front matter, a caption.
 *
 * @param at - where it stands, if it has no marks of its own
 */
export function inlineFromMarkdown(markdown: string, context: MarkdownContext, at?: Place): readonly Inline[] {
  const own = parseMarkdown(markdown, context.merged.files);
  const parsed = { ...own, placeAt: (offset: number) => own.placeAt(offset) ?? at };
  context.findings.push(...forbiddenCharacters(parsed.text, parsed.placeAt));
  const reader = new SectionReader("line", parsed, context);
  return parsed.root.children.flatMap((node) => {
    if (node.type === "paragraph") return reader.inlines(node.children);
    reader.unsupported(node, "only text can stand here");
    return [];
  });
}

/** What is read here, with its attributes; all others are asked for with {@link ResolveDirective}. */
const ownDirectives: ReadonlyMap<string, readonly string[]> = new Map([
  ["recommendations", []],
  ["resolutions", []],
  ["notice", []],
  ["signatures", []],
  ["enclosure", ["report"]],
  ["table", ["caption"]],
]);

type Readable = RootContent | BlockContent | DefinitionContent;

class SectionReader {
  readonly #section: string;
  readonly #parsed: ParsedMarkdown;
  readonly #context: MarkdownContext;
  #ordinal = 0;

  constructor(section: string, parsed: ParsedMarkdown, context: MarkdownContext) {
    this.#section = section;
    this.#parsed = parsed;
    this.#context = context;
  }

  blocks(nodes: readonly Readable[]): readonly Block[] {
    return nodes.flatMap((node) => this.#block(node));
  }

  #block(node: Readable): readonly Block[] {
    const at = this.#at(node);
    switch (node.type) {
      case "paragraph":
        return [this.#paragraph(node)];
      case "heading":
        return this.#heading(node, at);
      case "list":
        return [this.#list(node)];
      case "blockquote":
        return [this.#quotation(node.children, at)];
      case "table":
        return this.#table(node, undefined, at);
      case "containerDirective":
      case "leafDirective":
        return this.#directive(node as ContainerDirective | LeafDirective, at);
      case "footnoteDefinition":
        this.#note(node.identifier, node.children, at);
        return [];
      case "thematicBreak":
        return [{ kind: "page-break", ...this.#named(at) }];
      default:
        this.unsupported(node);
        return [];
    }
  }

  #paragraph(node: MdParagraph): Block {
    const content = this.inlines(node.children);
    const label = takeLabel(content);
    const named = this.#named(this.#at(node));
    return { kind: "paragraph", ...named, ...(label && { id: label.id }), content: label?.content ?? content };
  }

  /** Sections have their headings from the template, so an author's begin with `##`. */
  #heading(node: Extract<RootContent, { type: "heading" }>, at: Place | undefined): readonly Block[] {
    const content = this.inlines(node.children);
    if (node.depth === 1 || node.depth > 3) {
      this.#find(
        "document/heading-level",
        `a heading with ${node.depth === 1 ? "one #" : `${node.depth} #`} can't stand inside a section`,
        at,
        "use ## or ###",
      );
    }
    const label = takeLabel(content);
    const id = label?.id ?? `${this.#section}/${slug(inlineWords(content))}`;
    const level = node.depth === 3 ? 3 : 2;
    return [{ kind: "heading", id, ...(at && { at }), level, content: label?.content ?? content }];
  }

  #list(node: MdList): List {
    const named = this.#named(this.#at(node));
    if (node.ordered && node.start !== 1)
      this.unsupported(node, "number it from 1: every list begins there", `a list that begins with ${node.start}`);
    return {
      kind: "list",
      ...named,
      isOrdered: node.ordered === true,
      items: node.children.map((item) => this.#item(item.children, this.#at(item))),
    };
  }

  #item(children: readonly (BlockContent | DefinitionContent)[], at: Place | undefined): ListItem {
    const content: Inline[] = [];
    let nested: List | undefined;
    for (const child of children) {
      if (child.type === "paragraph" && !nested) {
        if (content.length > 0) content.push({ kind: "line-break" });
        content.push(...this.inlines(child.children));
      } else if (child.type === "list" && !nested) nested = this.#list(child);
      else this.unsupported(child, "an item of a list holds text, and one list beneath it");
    }
    return { content, ...(at && { at }), ...(nested && { nested }) };
  }

  /** A last paragraph that begins with a dash says who is quoted. */
  #quotation(children: readonly (BlockContent | DefinitionContent)[], at: Place | undefined): Block {
    const paragraphs = children.flatMap((child) => {
      if (child.type === "paragraph") return [this.inlines(child.children)];
      this.unsupported(child, "a quotation holds text only");
      return [];
    });
    const last = paragraphs.at(-1);
    const attribution = paragraphs.length > 1 && last ? withoutDash(last) : undefined;
    const quoted = attribution ? paragraphs.slice(0, -1) : paragraphs;
    const content = quoted.flatMap((paragraph, index): readonly Inline[] =>
      index > 0 ? [{ kind: "line-break" }, ...paragraph] : paragraph,
    );
    return { kind: "quotation", ...this.#named(at), content, ...(attribution && { attribution }) };
  }

  #table(node: MdTable, caption: readonly Inline[] | undefined, at: Place | undefined): readonly Block[] {
    if (!caption) {
      this.#find(
        "document/table-without-caption",
        "the table has no caption",
        at,
        'put it between :::table{caption="…"} and :::',
      );
      return [];
    }
    const [head, ...rows] = node.children.map((row) => row.children.map((cell) => this.inlines(cell.children)));
    const columns = (head ?? []).map((header, index) => ({
      header,
      align: node.align?.[index] === "right" ? ("right" as const) : ("left" as const),
      width: columnWidth([header, ...rows.map((row) => row[index] ?? [])]),
    }));
    if (rows.some((row) => row.length > columns.length))
      this.#find(
        "document/table-columns",
        "a row has more cells than the table has headings",
        at,
        "write a heading over each column",
      );
    const cells = rows.map((row) => columns.map((_, index) => ({ content: row[index] ?? [] })));
    const table: Table = { kind: "table", ...this.#named(at), caption, columns, rows: cells };
    return [table];
  }

  #directive(node: ContainerDirective | LeafDirective, at: Place | undefined): readonly Block[] {
    const children = node.type === "containerDirective" ? node.children : [];
    const own = ownDirectives.get(node.name);
    if (own) this.#findAttributes(node, own, at);
    switch (node.name) {
      case "recommendations":
      case "resolutions":
        return this.#numbered(node.name, children, at);
      case "notice":
        return [{ kind: "notice", ...this.#named(at), content: this.#paragraphs(children) }];
      case "enclosure":
        return [this.#enclosure(this.#attribute(node.attributes?.report ?? ""), children, at)];
      case "signatures":
        return [
          {
            kind: "signatures",
            ...this.#named(at),
            signatories: this.#only(children, ["paragraph"]).flatMap((child) =>
              child.type === "paragraph" ? [this.inlines(child.children)] : [],
            ),
          },
        ];
      case "table":
        return this.#captioned(children, node.attributes?.caption ?? undefined, at);
      default:
        return this.#resolved(node, at);
    }
  }

  #enclosure(report: string, children: readonly (BlockContent | DefinitionContent)[], at: Place | undefined): Block {
    const hash = this.#context.enclosedHash(report);
    return {
      kind: "enclosure",
      ...this.#named(at),
      ...(hash !== undefined && { report: { id: report, hash } }),
      content: this.#paragraphs(children),
    };
  }

  #numbered(
    kind: "recommendations" | "resolutions",
    children: readonly (BlockContent | DefinitionContent)[],
    at: Place | undefined,
  ): readonly Block[] {
    const [first] = children;
    const lead = first?.type === "paragraph" ? first : undefined;
    const [list, ...rest] = this.#only(lead ? children.slice(1) : children, ["list"]);
    for (const other of rest) this.unsupported(other, `:::${kind} holds one list`, "a second list");
    const items: readonly NumberedItem[] = (list?.type === "list" ? list.children : []).map((item, index) => {
      const itemAt = this.#at(item);
      return { id: `${kind}/${index + 1}`, ...(itemAt && { at: itemAt }), content: this.#paragraphs(item.children) };
    });
    return [
      {
        kind,
        id: `${this.#section}/${kind}`,
        ...(at && { at }),
        ...(lead && { lead: this.inlines(lead.children) }),
        items,
      },
    ];
  }

  #captioned(
    children: readonly (BlockContent | DefinitionContent)[],
    caption: string | undefined,
    at: Place | undefined,
  ): readonly Block[] {
    const [table, ...rest] = this.#only(children, ["table"]);
    for (const other of rest) this.unsupported(other, ":::table holds one table", "a second table");
    if (table?.type === "table")
      return this.#table(table, caption ? inlineFromMarkdown(caption, this.#context, at) : undefined, at);
    this.#find(
      "document/table-without-rows",
      "there is no table between :::table and :::",
      at,
      "write the table with | between its cells",
    );
    return [];
  }

  #resolved(node: ContainerDirective | LeafDirective, at: Place | undefined): readonly Block[] {
    const { caption, ...rest } = node.attributes ?? {};
    const holds = node.name === "figure" ? ["table"] : [];
    const children = node.type === "containerDirective" ? this.#only(node.children, holds) : [];
    const [table] = children.flatMap((child) => (child.type === "table" ? this.#table(child, [], at) : []));
    const resolved = this.#context.resolveDirective({
      name: node.name,
      attributes: Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, this.#attribute(value ?? "")])),
      caption: inlineFromMarkdown(caption ?? "", this.#context, at),
      ...(table?.kind === "table" && { table }),
      ...(at && { at }),
    });
    this.#context.findings.push(...(resolved.ok ? resolved.warnings : resolved.errors));
    return resolved.ok ? resolved.value : [];
  }

  #paragraphs(children: readonly (BlockContent | DefinitionContent)[]): readonly Inline[] {
    return children.flatMap((child, index): readonly Inline[] => {
      if (child.type !== "paragraph") {
        this.unsupported(child, "only text can stand here");
        return [];
      }
      return index > 0 ? [{ kind: "line-break" }, ...this.inlines(child.children)] : this.inlines(child.children);
    });
  }

  #note(identifier: string, children: readonly (BlockContent | DefinitionContent)[], at: Place | undefined): void {
    this.#context.notes.push({
      id: `note-${this.#section}-${slug(identifier)}`,
      number: "",
      content: this.#paragraphs(children),
      ...(at && { at }),
    });
  }

  inlines(nodes: MdParagraph["children"]): readonly Inline[] {
    const context: InlineContext = {
      section: this.#section,
      merged: this.#context.merged,
      written: ({ position }) => this.#parsed.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0),
      at: (node) => this.#at(node),
      find: (code, message, node, hint) => this.#find(code, message, this.#at(node), hint),
    };
    return inlinesFrom(nodes, context);
  }

  unsupported(
    node: { readonly type: string; readonly position?: Readable["position"] },
    hint = "papers hold headings, paragraphs, lists, quotations, tables, links and notes",
    name = nodeName(node),
  ): void {
    this.#find("document/unsupported-markdown", `${name} can't stand here`, this.#at(node), hint);
  }

  /** The children of these kinds; each other is found. */
  #only<C extends BlockContent | DefinitionContent>(children: readonly C[], kinds: readonly string[]): readonly C[] {
    const others = children.filter((child) => !kinds.includes(child.type));
    for (const other of others)
      this.unsupported(
        other,
        kinds.length > 0
          ? `only ${kinds.map((type) => nodeName({ type })).join(" or ")} can`
          : "nothing can: delete it",
      );
    return children.filter((child) => kinds.includes(child.type));
  }

  #findAttributes(node: ContainerDirective | LeafDirective, known: readonly string[], at: Place | undefined): void {
    for (const name of Object.keys(node.attributes ?? {}))
      if (!known.includes(name))
        this.#find("document/unknown-attribute", `:::${node.name} has no “${name}”`, at, nearestNameHint(name, known));
  }

  /** Values in attributes are text. */
  #attribute(value: string): string {
    return inlineWords(inlineFromMarkdown(value, this.#context));
  }

  #find(code: Diagnostic["code"], message: string, at: Place | undefined, hint: string): void {
    this.#context.findings.push({ severity: "error", code, message, ...(at && { at }), hint });
  }

  #at(node: { readonly position?: Readable["position"] }): Place | undefined {
    return node.position && this.#parsed.placeAt(node.position.start.offset ?? 0);
  }

  #named(at: Place | undefined): { readonly id: string; readonly at?: Place } {
    this.#ordinal += 1;
    return { id: `${this.#section}/${this.#ordinal}`, ...(at && { at }) };
  }
}

function withoutDash([first, ...rest]: readonly Inline[]): readonly Inline[] | undefined {
  const match = first?.kind === "text" ? /^[—–-]+\s*(.*)$/s.exec(first.text) : null;
  return match ? [{ kind: "text", text: match[1] ?? "" }, ...rest] : undefined;
}
