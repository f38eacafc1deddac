import type { Claims } from "../claims.ts";
import type { About } from "./paper-definition.ts";
import { xmpClaims } from "./xmp-claims.ts";

/** The same facts as the information dictionary, and what the file claims, as XMP. */
export function xmpOf(about: About, claims: Claims): string {
  const { title, subject, author, keywords, language, asAt, notice } = about;
  const inLanguage = (words: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(words)}</rdf:li></rdf:Alt>`;
  const rights = notice === undefined ? "" : `\n<dc:rights>${inLanguage(notice)}</dc:rights>`;
  return `
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>${inLanguage(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${inLanguage(subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>${rights}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${asAt}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>${asAt}T00:00:00Z</xmp:ModifyDate>
<xmp:CreatorTool>boardpaper</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>boardpaper</pdf:Producer>
<pdf:Keywords>${escaped(keywords.join(", "))}</pdf:Keywords>
</rdf:Description>
${xmpClaims(claims)}`;
}

/** As XML text: characters that XML can't hold at all are shown as U+FFFD. */
function escaped(words: string): string {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\ufffd");
}
