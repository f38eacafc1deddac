/** What packs are printed and bound with: loaded when the first pack is made, its fonts read once for all papers. */

import { createHash } from "node:crypto";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import type { Host } from "../host/host.ts";
import type { PartToBind } from "../pack/bind/bind-pack.ts";
import type { OpenPdf } from "../pack/bind/open-pdf.ts";
import type { PackPlan } from "../pack/plan/plan-pack.ts";
import { type Claims, noClaims } from "../render/pdf/claims.ts";
import type { Theme } from "../render/theme/theme.ts";
import { pdfFonts } from "./pdf-press.ts";

export interface PrintedPdf {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** For what is found in it. */
  readonly file: string;
  /** Of what it was made from, where that is not the same each time it is printed. */
  readonly source?: Uint8Array;
}

export interface PrintedPart extends Omit<PartToBind, "open" | "sha256"> {
  readonly pdf: PrintedPdf;
}

export interface PackPress {
  /** @param papers - the papers that the pack binds with this one, to which its references may lead */
  print(document: Document, file: string, claims?: Claims, papers?: readonly string[]): Promise<PrintedPdf>;
  /** A PDF from elsewhere, and the file that it was made from. */
  open(file: {
    readonly path: string;
    readonly bytes: Uint8Array;
    readonly source: Uint8Array;
  }): Promise<Checked<PrintedPdf>>;
  /** @param stamps - the lines for each page */
  bind(
    plan: PackPlan,
    parts: readonly PrintedPart[],
    stamps: readonly (readonly string[])[],
  ): Promise<Checked<Uint8Array>>;
  /** Packs that were bound before, one after the other as they are. @param says - what the whole says of itself */
  bindAgain(plan: PackPlan, packs: readonly PrintedPart[], says: PrintedPdf): Promise<Checked<Uint8Array>>;
  /** @returns what is wrong with a claim that a file makes; as warnings, since the file can be had without the claim */
  findingsAgainst(claims: Claims, file: string, bytes: Uint8Array): Promise<readonly Diagnostic[]>;
}

export async function packPress(host: Host, theme: Theme): Promise<PackPress> {
  const { renderPdf } = await import("../render/pdf/render-pdf.ts");
  const { renderStamps } = await import("../render/pdf/render-stamps.ts");
  const { bindPack } = await import("../pack/bind/bind-pack.ts");
  const { openForeignPdf, openPdf, pagesPrinted } = await import("../pack/bind/open-pdf.ts");
  const { placeOfPaper } = await import("../pack/bind/places.ts");
  const { checkPdf } = await import("../check/pdf/check-pdf.ts");
  const fonts = await pdfFonts(host);
  const toBind = ({ pdf: { bytes, file, source }, ...part }: PrintedPart): PartToBind => ({
    ...part,
    sha256: createHash("sha256")
      .update(source ?? bytes)
      .digest("hex"),
    open: async () => openedBefore(await openPdf(bytes, { file })),
  });

  return {
    async print(document, file, claims = noClaims, papers = []) {
      const places = new Map(papers.map((paper) => [paper, placeOfPaper(paper)]));
      const bytes = await renderPdf(document, theme, fonts, claims, places);
      return { bytes, file, pageCount: pagesPrinted(bytes) };
    },
    async open({ path, bytes, source }) {
      const open = await openForeignPdf(bytes, { file: path });
      return open.ok ? checked({ bytes, file: path, source, pageCount: open.value.pageCount }) : open;
    },
    async bind(plan, parts, lines) {
      const stamps = await openPdf(await renderStamps(lines, theme, fonts), { file: plan.meeting });
      if (!stamps.ok) return stamps;
      return bindPack({ plan, parts: parts.map(toBind), stamps: stamps.value });
    },
    async bindAgain(plan, packs, says) {
      const front = openedBefore(await openPdf(says.bytes, { file: says.file }));
      return bindPack({ plan, parts: packs.map((pack) => ({ ...toBind(pack), isPack: true })), says: front });
    },
    async findingsAgainst({ kind }, file, bytes) {
      const check = await checkPdf(file, bytes, kind === "none" ? "as-claimed" : kind);
      const findings = check.ok ? check.value.findings : check.errors;
      return findings.map((finding) => ({ ...finding, severity: "warning" }));
    },
  };
}

function openedBefore(pdf: Checked<OpenPdf>): OpenPdf {
  if (!pdf.ok) throw new Error("a part can't be opened again, though its pages were counted");
  return pdf.value;
}
