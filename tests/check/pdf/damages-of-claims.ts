/** What can be wrong with what a PDF claims to be: each breaks one claim of a good one, and says all that has to be told. */

import type { OpenedPdf } from "./damaged-pdf.ts";

export interface ToldDamage {
  /** Completes "tells of": "a figure without words in its place". */
  readonly what: string;
  /** All findings, by code and message. */
  readonly told: readonly string[];
  readonly damage: (pdf: OpenedPdf) => void;
}

const xmp = (from: string, to: string) => (pdf: OpenedPdf) => pdf.xmp((xml) => xml.replace(from, to));

export const damagesOfClaims: readonly ToldDamage[] = [
  {
    what: "a claim of PDF/UA-2, which is a standard, but not one that is checked",
    told: ["pdf/claim-unchecked: the file claims to be PDF/UA-2, a standard that is not checked here (ISO 14289-2, 5)"],
    damage: xmp("<pdfuaid:part>1", "<pdfuaid:part>2"),
  },
  {
    what: "a claim of PDF/UA in words",
    told: ["pdf/claim-unknown: the file claims to be PDF/UA-one, which there is not (ISO 14289-1, 5)"],
    damage: xmp("<pdfuaid:part>1", "<pdfuaid:part> one"),
  },
  {
    what: "a claim of PDF/UA that names no part",
    told: ["pdf/claim-unknown: the file claims to be PDF/UA-?, which there is not (ISO 14289-1, 5)"],
    damage: xmp("<pdfuaid:part>1", "<pdfuaid:part>"),
  },
  {
    what: "a claim of PDF/UA made twice",
    told: ["pdf/claim-unknown: the file says more than once which PDF/UA it is (ISO 14289-1, 5)"],
    damage: xmp("<pdfuaid:part>1", "<pdfuaid:part>1</pdfuaid:part><pdfuaid:part>1"),
  },
  {
    what: "a level of PDF/A that there is not",
    told: ["pdf/claim-unknown: the file claims to be PDF/A-2Z, which there is not (ISO 19005, 6.6.4)"],
    damage: xmp("<pdfaid:conformance>A", "<pdfaid:conformance>Z"),
  },
  {
    what: "a level of PDF/A without a part",
    told: ["pdf/claim-unknown: the file claims to be PDF/A-?A, which there is not (ISO 19005, 6.6.4)"],
    damage: xmp("<pdfaid:part>2</pdfaid:part>", ""),
  },
  {
    what: "two levels of PDF/A",
    told: ["pdf/claim-unknown: the file says more than once which PDF/A it is (ISO 19005, 6.6.4)"],
    damage: xmp("<pdfaid:conformance>A", "<pdfaid:conformance>A</pdfaid:conformance><pdfaid:conformance>B"),
  },
];
