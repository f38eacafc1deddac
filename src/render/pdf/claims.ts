/**
 * What a PDF claims to be. A claim is the caller's: it is made for bytes that are checked afterwards, and written again
 * without it when the check finds a fault. The pages and their structure are the same with and without.
 */

export type Claims =
  | { readonly kind: "none" }
  /** PDF/UA-1: accessible. */
  | { readonly kind: "ua-1" }
  /** PDF/UA-1 and PDF/A-2a: accessible, and fit for an archive. */
  | { readonly kind: "ua-1-and-a-2a" }
  /** PDF/UA-1 and PDF/A-3a, with the data that the paper was made from. */
  | { readonly kind: "ua-1-and-a-3a"; readonly data: EmbeddedData };

/** A file within the PDF. */
export interface EmbeddedData {
  /** `2022-09-health-and-wellbeing-board.json` */
  readonly name: string;
  /** `application/json` */
  readonly mediaType: string;
  /** "Facts from which this paper was made", for whoever opens the list of attachments. */
  readonly description: string;
  readonly bytes: Uint8Array;
}

export const noClaims: Claims = { kind: "none" };
