/** The text of a minutes file to write in: what the agenda and its papers give, and a mark where somebody was there. */

import { Document, isMap } from "yaml";
import { toBeWritten } from "./roll-report.ts";

export interface MinutesShell {
  /** The line that tells editors which schema the file has, if the meeting's file has one. */
  readonly schemaLine: string | undefined;
  readonly members: readonly string[];
  readonly officers: readonly string[];
  readonly items: readonly ShellItem[];
}

export interface ShellItem {
  readonly number: string;
  /** What the agenda tells alone: apologies, interests, minutes to approve. */
  readonly isTold: boolean;
  readonly resolutions: readonly ShellResolution[];
  /** Of a scrutiny body that saw the draft of a report. */
  readonly comments: { readonly report: string; readonly by: string } | undefined;
}

export interface ShellResolution {
  readonly text: string;
  readonly recommendation: string | undefined;
  /** How it would be written with another outcome, for whoever changes it. */
  readonly otherwise: Readonly<Record<string, string>>;
}

export function minutesShell({ schemaLine, members, officers, items }: MinutesShell): string {
  const document = new Document({
    chair: toBeWritten("who took the chair"),
    present: members.length > 0 ? members : [toBeWritten("who was present")],
    apologies: [toBeWritten("who sent apologies; or apologies: none")],
    ...(officers.length > 0 && { inAttendance: officers }),
    interests: [
      {
        by: toBeWritten("who declared an interest; or interests: none"),
        interest: toBeWritten("which, as a clause that follows “because”"),
      },
    ],
    items: items.map(itemData),
  });
  for (const [index, item] of items.entries()) {
    for (const [place, { otherwise }] of item.resolutions.entries()) {
      const node = document.getIn(["items", index, "resolutions", place]);
      const lines = Object.entries(otherwise).map(([outcome, text]) => ` outcome: ${outcome}\n text: ${text}`);
      if (isMap(node) && lines.length > 0) node.comment = ` Or:\n${lines.join("\n")}`;
    }
  }
  const text = document.toString({ lineWidth: 0 });
  return schemaLine === undefined ? text : `${schemaLine}\n${text}`;
}

function itemData({ number, isTold, resolutions, comments }: ShellItem): object {
  return {
    id: `item-${number}`,
    number,
    ...(!isTold && { discussed: [{ text: toBeWritten("what was said, a sentence each") }] }),
    ...(resolutions.length > 0 && {
      resolutions: resolutions.map(({ text, recommendation }) => ({
        text,
        recommendation: recommendation ?? "moved-at-the-meeting",
        ...(recommendation !== undefined && { outcome: "as-recommended" }),
      })),
    }),
    ...(comments && {
      comments: {
        ...comments,
        to: toBeWritten("to whom"),
        made: [toBeWritten("the comments, a sentence each; or made: none")],
      },
    }),
  };
}
