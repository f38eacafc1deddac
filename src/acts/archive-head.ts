/** The head of an archive that is named: printed where many people have it, it tells later whether the archive is what it was. */

import { type LogHead, logHead } from "../archive/log.ts";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";

/** A head that stands for nothing would be no proof of anything. @returns nothing where no archive is named */
export async function archiveHead(host: Host, archive: string | undefined): Promise<Checked<LogHead | undefined>> {
  if (archive === undefined) return checked(undefined);
  const head = await logHead(host, archive);
  return head.entries > 0 ? checked(head) : { ok: false, errors: [noArchive(archive)] };
}

function noArchive(file: string): Diagnostic {
  return {
    severity: "error",
    code: "site/no-archive",
    message: "there is no archive here whose head could be printed",
    at: { file },
    hint: "name the folder of an archive, or leave out --archive",
  };
}
