/** What the check of an OCFL object or storage root found, with the specification's code. */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { ocflRules } from "../../diagnostics/ocfl-rules.ts";

/** `E092` or `W004`. */
export type OcflCode = keyof typeof ocflRules extends `ocfl/${infer Code}` ? Code : never;

/** Where each part of the check puts what it finds. @param path - of the file or folder that is wrong */
export type Report = (code: OcflCode, path: string, message: string) => void;

/** The same where the path is settled. */
export type Found = (code: OcflCode, message: string) => void;

export class OcflFindings {
  readonly all: Diagnostic[] = [];

  readonly report: Report = (code, file, message) => {
    this.all.push({
      severity: code.startsWith("E") ? "error" : "warning",
      code: `ocfl/${code}`,
      message,
      at: { file },
      hint: ocflRules[`ocfl/${code}`].advice,
    });
  };
}
