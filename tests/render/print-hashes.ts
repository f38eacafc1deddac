/** Run by itself: says where it believes to be, and a SHA-256 for each format of the paper of every block, twice. */

import { createHash } from "node:crypto";
import { everyBlockDocument } from "../make.ts";
import { bytesIn, formats } from "./formats.ts";

const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
const lines = [`${locale} ${timeZone}`];
for (const time of ["first", "second"]) {
  for (const format of formats) {
    const bytes = await bytesIn(format, everyBlockDocument());
    lines.push(`${format} ${time} ${createHash("sha256").update(bytes).digest("hex")}`);
  }
}
process.stdout.write(lines.map((line) => `${line}\n`).join(""));
