/** What a piece of Markdown is called, for an author who never heard of syntax trees. */

export function nodeName(node: { readonly type: string }): string {
  return names[node.type] ?? `“${node.type}”`;
}

const names: Readonly<Record<string, string>> = {
  blockquote: "a quotation",
  code: "a block of code",
  containerDirective: "a block that begins with :::",
  definition: "the address of a link, apart from its words,",
  footnoteDefinition: "the text of a note",
  footnoteReference: "a note",
  heading: "a heading",
  html: "HTML",
  image: "a picture",
  imageReference: "a picture",
  inlineCode: "code",
  leafDirective: "a block that begins with ::",
  linkReference: "a link without its address",
  list: "a list",
  paragraph: "a paragraph",
  table: "a table",
  thematicBreak: "a page break",
};
