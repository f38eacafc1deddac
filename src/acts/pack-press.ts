/** What packs are printed and bound with: loaded when the first pack is made, its fonts read once for all papers. */

import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import type { Host } from "../host/host.ts";
import type { PartToBind } from "../pack/bind/bind-pack.ts";
import type { OpenPdf } from "../pack/bind/open-pdf.ts";
import type { PackPlan } from "../pack/plan/plan-pack.ts";
import { noClaims } from "../render/pdf/claims.ts";
import type { Theme } from "../render/theme/theme.ts";
import { pdfFonts } from "./render-formats.ts";

export interface PackPress {
  /**
   * @param file - for what is found
   * @param papers - the papers that the pack binds with this one, to which its references may lead
   */
  print(document: Document, file: string, papers?: readonly string[]): Promise<Checked<OpenPdf>>;
  /** @param stamps - a line for each page */
  bind(plan: PackPlan, parts: readonly PartToBind[], stamps: readonly string[]): Promise<Checked<Uint8Array>>;
}

export async function packPress(host: Host, theme: Theme): Promise<PackPress> {
  const { renderPdf } = await import("../render/pdf/render-pdf.ts");
  const { renderStamps } = await import("../render/pdf/render-stamps.ts");
  const { bindPack } = await import("../pack/bind/bind-pack.ts");
  const { openPdf } = await import("../pack/bind/open-pdf.ts");
  const { placeOfPaper } = await import("../pack/bind/places.ts");
  const fonts = await pdfFonts(host);

  return {
    async print(document, file, papers = []) {
      const places = new Map(papers.map((paper) => [paper, placeOfPaper(paper)]));
      return openPdf(await renderPdf(document, theme, fonts, noClaims, places), { file });
    },
    async bind(plan, parts, lines) {
      const stamps = await openPdf(await renderStamps(lines, theme, fonts), { file: plan.meeting });
      return stamps.ok ? bindPack({ plan, parts, stamps: stamps.value }) : stamps;
    },
  };
}
