/** A published site as a test reads it: its files by their addresses, and the links of its pages. */

import { posix } from "node:path";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { textsInFile } from "../../src/check/leaks/text-in-file.ts";
import type { MemoryHost } from "../../src/host/memory-host.ts";

export const siteFolder = "output/exampleshire/site/";

export function siteOf(host: MemoryHost): ReadonlyMap<string, Uint8Array> {
  const own = [...host.files].filter(([path]) => path.startsWith(siteFolder));
  return new Map(own.map(([path, bytes]) => [path.slice(siteFolder.length), bytes]));
}

export function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** Every element of a page. */
export function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return found;
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

/** What leads nowhere: “page → link”. Addresses of elsewhere are not looked at. */
export function brokenLinks(site: ReadonlyMap<string, Uint8Array>): {
  readonly links: number;
  readonly broken: readonly string[];
} {
  const pages = new Map(
    [...site].filter(([path]) => path.endsWith(".html")).map(([path, bytes]) => [path, elementsOf(textOf(bytes))]),
  );
  const idsOn = new Map(
    [...pages].map(([path, elements]) => [path, new Set(elements.map((element) => attribute(element, "id")))]),
  );
  let links = 0;
  const broken: string[] = [];
  for (const [page, elements] of pages) {
    for (const element of elements) {
      for (const name of ["href", "src", "action", "data-index"]) {
        const link = attribute(element, name);
        if (link === undefined || /^(https?|mailto|data):/.test(link)) continue;
        links += 1;
        const [path = "", anchor] = link.split("#");
        const target = path === "" ? page : posix.join(posix.dirname(page), path);
        const isThere =
          site.has(target) && (anchor === undefined || idsOn.get(target)?.has(decodeURIComponent(anchor)));
        if (!isThere) broken.push(`${page} → ${link}`);
      }
    }
  }
  return { links, broken };
}

/** Everything that a file says, shown or not, its name among it. @throws Error for a file that can't be read */
export async function allTexts(path: string, bytes: Uint8Array): Promise<string> {
  const texts = await textsInFile({ path, bytes });
  if (!texts) throw new Error(`${path} can't be read`);
  return texts.join(" ");
}
