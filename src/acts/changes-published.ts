/**
 * What would change in a pack that was made as a final one. Members and the public have it: titles and numbers of items and
 * the pages of papers stay, and what is new comes in a supplement.
 */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import type { PageMap } from "../pack/plan/page-map.ts";
import type { LoadedPack } from "./load-pack.ts";
import { pageMapAt } from "./pack-files.ts";

/** The items that the agenda lists: not those that come onto it later. */
export function itemsOf({ meeting }: LoadedPack): PageMap["items"] {
  return meeting.items.flatMap(({ number, title, added }) => (added === undefined ? [{ number, title }] : []));
}

export async function changesPublished(
  host: Host,
  pack: LoadedPack,
  files: readonly FileToWrite[],
  out: string,
): Promise<readonly Diagnostic[]> {
  const findings: Diagnostic[] = [];
  for (const { path, bytes } of files.filter((file) => file.path.endsWith("-pages.json"))) {
    const before = await pageMapAt(host, `${out}/${path}`);
    if (before?.standing !== "final") continue;
    const titles = before.items.flatMap((item) => changedItem(item, pack));
    findings.push(...titles);
    // What was taken down is in no pack again, so its pages are not as they were.
    if (pack.parts.some(({ kind }) => kind === "taken-down")) continue;
    const isSame = Buffer.compare(await host.readBytes(`${out}/${path}`), bytes) === 0;
    if (!isSame && titles.length === 0) findings.push(changedPack(`${out}/${path}`));
  }
  return findings;
}

function changedItem({ number, title }: PageMap["items"][number], { meeting, places, path }: LoadedPack): Diagnostic[] {
  const item = meeting.items.find((one) => one.number === number);
  if (item?.title === title) return [];
  return [
    {
      severity: "error",
      code: "meeting/title-locked",
      message: item
        ? `item ${number} was published as “${title}”`
        : `item ${number}, “${title}”, was published and is not on the agenda any longer`,
      at: item ? places.of(item, "title") : { file: path },
      hint: "an agenda that is published keeps the numbers and titles of its items: write it as it was",
    },
  ];
}

function changedPack(file: string): Diagnostic {
  return {
    severity: "error",
    code: "pack/published",
    message: "the pack was made as a final one, and would now have other pages",
    at: { file },
    hint: "bring what is new in a supplement; drafts go to another folder, with --out",
  };
}
