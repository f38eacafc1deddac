/**
 * `takedowns/<meeting>-<paper>.json`: the certificate of what should never have been published and was taken down. It proves what
 * lay at which address, and holds nothing of what it said.
 */

import { z } from "zod";
import { Day, Id, Words } from "./fields.ts";

export const Takedown = z.strictObject({
  version: z.literal(1),
  meeting: Id,
  /** The id of a report, or the path of a file in the area's folder. */
  paper: Words,
  takenDown: Day,
  reason: Words,
  approvedBy: Words,
  /** Of a file from elsewhere: the SHA-256 of what it was published from, so that a copy of it is known. */
  sources: z.array(z.string()).optional(),
  files: z.array(z.strictObject({ address: z.string(), bytes: z.int(), sha256: z.string() })),
});

export type Takedown = z.infer<typeof Takedown>;
