/** The shell of a meeting's minutes, drafted from its agenda and from the recommendations of its papers. */

import type { Document as Paper } from "../document/document.ts";
import { inlineWords } from "../document/pieces.ts";
import { draftedResolution, type Grammar, recommendedClause } from "../facts/drafted-resolution.ts";
import { knownAt } from "../facts/known-at.ts";
import { recommendationsIn } from "../facts/recommendations-in.ts";
import type { AgendaItem } from "../schema/meeting.ts";
import { minutesShell, type ShellItem, type ShellResolution } from "../source/minutes-shell.ts";
import { filled } from "../values/filled.ts";
import { paragraphsInWords } from "../values/paragraphs-in-words.ts";
import type { LoadedPack } from "./load-pack.ts";
import type { LoadedReport } from "./load-report.ts";
import { draftsIn } from "./load-reports-beside.ts";
import { exclusionOf } from "./make-agenda.ts";
import { makePaper } from "./make-paper.ts";

/** @returns the text of `minutes/<meeting>.yaml` */
export function draftMinutes(pack: LoadedPack, schemaLine: string | undefined): string {
  const { meeting } = pack;
  const body = bodyOf(pack);
  const presenters = meeting.items.flatMap(({ presenter }) => presenter ?? []);
  return minutesShell({
    schemaLine,
    members: (body?.members ?? []).map(({ text }) => text),
    officers: [...new Set([...presenters, meeting.clerk])].filter(
      (post) => body?.members?.every(({ text }) => text !== post) ?? true,
    ),
    items: meeting.items.map((item) => shellItem(item, pack)),
  });
}

/** As it was on the day of the meeting. */
function bodyOf({ meeting, area }: LoadedPack) {
  const { bodies } = knownAt(area.governance, meeting.date.latest, () => {});
  return bodies.find(({ id }) => id === meeting.body);
}

function shellItem(item: AgendaItem, pack: LoadedPack): ShellItem {
  const { standing, minutesOf } = item;
  const report = reportOf(item, pack);
  return {
    number: item.number,
    isTold: standing === "apologies" || standing === "interests" || minutesOf !== undefined,
    resolutions: [
      ...(item.exempt ? [exclusion(item.exempt, pack)] : []),
      ...(report && minutesOf === undefined ? resolutions(report, pack) : []),
    ],
    comments: report && commentsAskedOf(report),
  };
}

function reportOf({ number }: AgendaItem, { parts }: LoadedPack): LoadedReport | undefined {
  const part = parts.find((each) => each.kind === "paper" && each.item.number === number);
  return part?.kind === "paper" ? part.report : undefined;
}

function grammarOf(pack: LoadedPack): Grammar {
  const body = bodyOf(pack);
  return {
    resolves: body?.resolves ?? "be-noted",
    body: body?.names.at(-1)?.name ?? pack.meeting.body,
    verbs: pack.kind.words.verbs,
  };
}

function resolutions(report: LoadedReport, pack: LoadedPack): readonly ShellResolution[] {
  const paper = makePaper({ ...report, standing: "draft", asAt: undefined });
  if (!paper.ok) return [];
  const grammar = grammarOf(pack);
  const words = pack.kind.words.resolutions;
  const { deferred, notAgreed } = grammar.resolves === "noted" ? words.past : words;
  const ids = recommendationsIn(report.report.header).map(({ id }) => id);
  return recommended(paper.value.document).map((text, index) => {
    const clause = recommendedClause(text, grammar);
    return {
      text: draftedResolution(text, grammar),
      recommendation: ids[index],
      otherwise: {
        deferred: filled(deferred, { resolution: clause }),
        "not-agreed": filled(notAgreed, { resolution: clause }),
      },
    };
  });
}

/** The recommendations as the paper prints them, with its figures; but minutes do not refer to its paragraphs. */
function recommended({ sections }: Paper): readonly string[] {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "recommendations" ? block.items : []))
    .map(({ content }) => inlineWords(content).replace(/\s*\(see [^()]*\)/g, ""));
}

function exclusion({ paragraphs }: NonNullable<AgendaItem["exempt"]>, pack: LoadedPack): ShellResolution {
  const words = pack.kind.words.resolutions;
  const text = filled((grammarOf(pack).resolves === "noted" ? words.past : words).exclusion, {
    power: exclusionOf(pack) ?? "",
    paragraphs: paragraphsInWords(paragraphs),
    law: pack.law.exempt.law,
  });
  return { text, recommendation: undefined, otherwise: {} };
}

/** Of a paper that encloses the draft of another: by when that one's meeting has to have the comments. */
function commentsAskedOf({ report, beside }: LoadedReport): ShellItem["comments"] {
  const [draft] = draftsIn(report.header);
  const by = draft === undefined ? undefined : beside.referred.get(draft)?.meeting.date.written;
  return draft === undefined || by === undefined ? undefined : { report: draft, by };
}
