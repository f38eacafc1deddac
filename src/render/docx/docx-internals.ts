/**
 * The parts of docx that we drive ourselves, with the little of their types that we use.
 *
 * Its Packer compiles a document to parts and zips them, only for us to unzip them again; and two of its methods take
 * half of the time that compiling takes, since they copy every element's attributes once for each of them. None of this
 * is a public interface: other versions are refused, and a test holds what is written to what docx writes by itself.
 */

import { createRequire } from "node:module";
import { EMPTY_OBJECT, NextAttributeComponent, Packer, type Document as WordDocument, XmlComponent } from "docx";
import type { PackageParts } from "../../ooxml/read-package.ts";

const require = createRequire(import.meta.url);

/** The version that all of this is true of. */
const provenVersion = "9.15.2";

refuseOtherVersions();

/** What goes into XML: one key a node, with its attributes and children. */
interface Written {
  readonly [name: string]: unknown;
}

interface Attribute {
  readonly key: string;
  readonly value: unknown;
}

interface Context {
  readonly stack: object[];
}

interface Component {
  readonly rootKey: string;
  readonly root: readonly unknown[];
  /** Elements that stand in its place. */
  readonly writtenAs?: readonly { prepForXml(context: Context): Written | undefined }[];
  prepForXml(context: Context): Written | undefined;
}

interface Compiler {
  compile(
    document: WordDocument,
    prettify: undefined,
    overrides: readonly never[],
  ): ReadonlyMap<string, string | Uint8Array>;
}

/** A document's parts, before anything is zipped. */
export function docxParts(document: WordDocument): PackageParts {
  quicken();
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  const encoder = new TextEncoder();
  const parts = compiler.compile(document, undefined, []);
  return new Map([...parts].map(([name, data]) => [name, typeof data === "string" ? encoder.encode(data) : data]));
}

let isQuick = false;

/** Puts the two methods in the place of docx's own, once, for this process. */
function quicken(): void {
  if (isQuick) return;
  isQuick = true;
  Object.assign(NextAttributeComponent.prototype, { prepForXml: writtenAttributes });
  Object.assign(XmlComponent.prototype, { prepForXml: writtenElement });
}

/** For the test that compares both. */
export const ownMethods = {
  attributes: NextAttributeComponent.prototype.prepForXml,
  element: XmlComponent.prototype.prepForXml,
} as const;

/** docx copies the object once for each attribute; this fills one. */
function writtenAttributes(this: { readonly root: Readonly<Record<string, Attribute>> }): Written {
  const attributes: Record<string, unknown> = {};
  for (const { key, value } of Object.values(this.root)) if (value !== undefined) attributes[key] = value;
  return { _attr: attributes };
}

/** docx makes three arrays of an element's children; this makes one. */
function writtenElement(this: Component, context: Context): Written {
  context.stack.push(this);
  const children: unknown[] = [];
  const add = (child: unknown) => {
    // What a child makes of itself may be several.
    if (Array.isArray(child)) for (const part of child) add(part);
    else if (child !== undefined) children.push(child);
  };
  for (const child of this.root) {
    if (!isComponent(child)) add(child);
    else if (child.writtenAs) for (const part of child.writtenAs) add(part.prepForXml(context));
    else add(child.prepForXml(context));
  }
  context.stack.pop();
  const [only] = children;
  const isAttributes = children.length === 1 && typeof only === "object" && only !== null && "_attr" in only;
  return { [this.rootKey]: children.length === 0 ? EMPTY_OBJECT : isAttributes ? only : children };
}

function isComponent(child: unknown): child is Component {
  return typeof child === "object" && child !== null && "prepForXml" in child;
}

function refuseOtherVersions(): void {
  const { version } = require(require.resolve("docx").replace(/dist[\\/][^\\/]*$/, "package.json"));
  if (version !== provenVersion) {
    throw new Error(`docx ${version} is installed; Word files are written with ${provenVersion} only`);
  }
}
