/** The record of a decision: what was decided on a report, as its author wrote it or as the minutes of the meeting have it. */

import type { Minutes, Resolution } from "../schema/minutes.ts";
import type { ReportHeader } from "../schema/report.ts";
import { bodyName } from "./body-facts.ts";
import { fact, type Leaf, missing, ruled } from "./fact.ts";
import { type MinutesOfPaper, numberOf } from "./minutes-of-paper.ts";
import { openList } from "./open-list.ts";
import type { PaperContext } from "./paper-facts.ts";
import type { DecisionFacts } from "./paper-vocabulary.ts";
import { present, type Reader } from "./reader.ts";

type Decision = NonNullable<ReportHeader["decision"]>;

interface DecisionContext extends PaperContext {
  readonly minuted: MinutesOfPaper | undefined;
}

export function decisionFacts(context: DecisionContext): DecisionFacts {
  const { header, governance, places, read } = context;
  const { decision } = header;
  const minuted = decision?.decided === undefined ? resolutionsOn(context) : [];
  const dispensations = decision?.dispensations;
  return {
    on: read(decision, "on"),
    by: decision?.by ? read(decision, "by") : decision ? bodyName(governance, header.meeting.body, read) : missing,
    report: read(decision, "report"),
    isMinuted: ruled(
      minuted.length > 0,
      minuted.length > 0 ? "the minutes record it" : "the record says it itself",
      present(read(decision, "report")),
    ),
    decided: decision?.decided
      ? decision.decided.map((item) => decided(item, missing, read))
      : minuted.map((item) => decided(item, numberIn(context, item, read), read)),
    interests: interests(context),
    dispensations: openList(dispensations, (words, index) => ({
      text: fact(words, places.of(dispensations as object, index)),
    })),
    effective: read(decision, "effective"),
    callInUntil: read(decision, "callInUntil"),
  };
}

/** What the meeting resolved on the item that received the report. */
export function resolutionsOn({ header, minuted }: Pick<DecisionContext, "header" | "minuted">): readonly Resolution[] {
  const item = itemOf({ header });
  return minuted?.minutes.items.find(({ number }) => item !== undefined && number === item)?.resolutions ?? [];
}

/** The number of the item that received the report which was decided on. */
function itemOf({ header }: Pick<DecisionContext, "header">): string | undefined {
  const report = header.decision?.report;
  return header.meeting.items?.find(({ paper }) => report !== undefined && paper === report)?.number;
}

function numberIn({ header, minuted }: DecisionContext, { recommendation }: Resolution, read: Reader): Leaf<number> {
  const number = numberOf(recommendation, minuted?.recommended.get(header.decision?.report ?? "") ?? []);
  return number === undefined
    ? missing
    : ruled(number, "its place in the paper", present(read(header.decision, "report")));
}

function decided(
  item: NonNullable<Decision["decided"]>[number] | Resolution,
  recommendation: Leaf<number>,
  read: Reader,
): DecisionFacts["decided"][number] {
  const text = read(item, "text");
  const { outcome = "as-recommended" } = item;
  return {
    text,
    recommendation,
    isAsRecommended: ruled(outcome === "as-recommended", `its outcome is “${outcome}”`, present(text)),
    outcome: ruled(outcome.replaceAll("-", " "), "what became of the recommendation", present(text)),
  };
}

/** Of the minutes those that concern the item of the report, or no item of its own. */
function interests({ header, minuted, places, read }: DecisionContext): DecisionFacts["interests"] {
  const written = header.decision?.interests;
  if (written !== undefined) {
    return openList(written, (words, index) => ({ text: fact(words, places.of(written as object, index)) }));
  }
  const item = itemOf({ header });
  const declared = header.decision ? minuted?.minutes.interests : undefined;
  const concerning = Array.isArray(declared)
    ? declared.filter((interest) => interest.item === undefined || interest.item === item)
    : declared;
  const open: Minutes["interests"] = Array.isArray(concerning) && concerning.length === 0 ? "none" : concerning;
  return openList(open, (interest) => ({
    text: ruled(
      `${interest.by}: ${interest.interest}`,
      "the interest as the minutes have it",
      present(read(interest, "by")),
    ),
  }));
}
