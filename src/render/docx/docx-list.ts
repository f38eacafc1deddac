import type { List } from "../../document/document.ts";
import { partId } from "./anchors.ts";
import { bookmarked } from "./bookmarked.ts";
import { bulletList } from "./bullet-list.ts";
import { docxInlines } from "./docx-inline.ts";
import { type Drawn, drawn } from "./drawn.ts";
import { styled, type WordPage } from "./word-page.ts";

export function docxList(list: List, page: WordPage, depth = 0): readonly Drawn[] {
  return list.items.flatMap(({ number, content, nested }, index) => {
    const children = bookmarked(partId(list.id, index), docxInlines(content, page), page);
    const options = number ? styled(page, "listItem", number) : bulleted(depth, page);
    return [drawn({ ...options, children }), ...(nested ? docxList(nested, page, depth + 1) : [])];
  });
}

const bulletRoles = ["bullet1", "bullet2", "bullet3"] as const;

/** A style for each of the first three depths, as in Word; below them, and where a template's style has no bullet, the level is given. */
export function bulleted(depth: number, page: WordPage) {
  const role = bulletRoles[depth] ?? "bullet3";
  const style = page.styles[role];
  const list = page.styleLists.get(role);
  const hasOwnBullet = list !== undefined && list !== "unknown" && list.list === bulletList && list.level === depth;
  if (hasOwnBullet || (page.isInOwnStyles && depth < bulletRoles.length)) return { style };
  return { style, numbering: { reference: bulletList, level: Math.min(depth, 8), custom: true } };
}
