/** What objects of a PDF hold, looked up through their references. */

import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";

export const name = (text: string): PDFName => PDFName.of(text);
export const words = (text: string): PDFHexString => PDFHexString.fromText(text);

export function dictOf(context: PDFContext, value: PDFObject | undefined): PDFDict | undefined {
  const found = context.lookup(value);
  if (found instanceof PDFStream) return found.dict;
  return found instanceof PDFDict ? found : undefined;
}

export function listOf(context: PDFContext, value: PDFObject | undefined): readonly PDFObject[] {
  const found = context.lookup(value);
  return found instanceof PDFArray ? found.asArray() : [];
}

/** The objects of a field that holds one or a list of them, as they stand there: references unresolved. */
export function eachOf(context: PDFContext, value: PDFObject | undefined): readonly PDFObject[] {
  if (value === undefined) return [];
  return context.lookup(value) instanceof PDFArray ? listOf(context, value) : [value];
}

export function textOf(context: PDFContext, value: PDFObject | undefined): string | undefined {
  const found = value instanceof PDFRef ? context.lookup(value) : value;
  return found instanceof PDFString || found instanceof PDFHexString || found instanceof PDFName
    ? found.decodeText()
    : undefined;
}

export function numberOf(context: PDFContext, value: PDFObject | undefined): number | undefined {
  const found = context.lookup(value);
  return found instanceof PDFNumber ? found.asNumber() : undefined;
}

/** The pairs of a name tree (`Names`) or a number tree (`Nums`), in their order. */
export function treePairs(
  context: PDFContext,
  root: PDFObject | undefined,
  pairs: "Names" | "Nums",
): readonly (readonly [key: PDFObject, value: PDFObject])[] {
  const node = dictOf(context, root);
  if (!node) return [];
  const flat = listOf(context, node.get(name(pairs)));
  const own = flat.flatMap((key, index) => {
    const value = flat[index + 1];
    return index % 2 === 0 && value ? [[key, value] as const] : [];
  });
  const below = listOf(context, node.get(name("Kids"))).flatMap((kid) => treePairs(context, kid, pairs));
  return [...own, ...below];
}
