/**
 * The themes and actions of Exampleshire's plan, written by hand in plan.yaml, as `programme.yaml`: with a routine update
 * in most reporting cycles between the turns of each action's story.
 */

import { flowRecord, scalar } from "./flow-yaml.ts";
import { seededRandom } from "./seeded-random.ts";

export interface WrittenPlan {
  readonly themes: readonly WrittenTheme[];
}

interface WrittenTheme {
  readonly id: string;
  readonly name: string;
  readonly lead: string;
  readonly actions: readonly WrittenAction[];
}

interface WrittenAction {
  readonly id: string;
  readonly text: string;
  readonly finding: string;
  readonly lead: string;
  readonly due: string;
  readonly begins?: string;
  /** What shows that it is done and works, known from the day on which it was. */
  readonly evidence?: string;
  readonly turns?: readonly Turn[];
  readonly done?: { readonly on: string; readonly note: string };
}

interface Turn {
  readonly on: string;
  readonly status?: "transferred" | "closed-undelivered";
  readonly rag?: "green" | "amber" | "red";
  readonly due?: string;
  readonly reason?: string;
  readonly approvedBy?: string;
  readonly movedTo?: string;
  readonly note: string;
}

interface Update {
  readonly on: string;
  readonly status: string;
  readonly rag: string;
  readonly due?: string | undefined;
  readonly reason?: string | undefined;
  readonly approvedBy?: string | undefined;
  readonly movedTo?: string | undefined;
  readonly note?: string | undefined;
}

/** The meetings of the SEND Partnership Board to which the themes report. */
const reportingDates = [
  ...["2024-09-26", "2024-10-10", "2024-12-12", "2025-02-13", "2025-04-10"],
  ...["2025-06-12", "2025-08-14", "2025-10-09", "2025-12-11", "2026-02-12"],
] as const;

/** The share of cycles without news in which a theme says so. */
const routineShare = 0.75;

/** @param head - everything of the file that stands above the themes */
export function programmeYaml(head: string, plan: WrittenPlan): string {
  const random = seededRandom(2026);
  const themes = plan.themes.map(
    ({ id, name, lead }) => `      - ${flowRecord({ id, name, lead, known: "2024-09-26" })}`,
  );
  const actions = plan.themes.flatMap((theme) => theme.actions.map((action) => actionYaml(action, theme.id, random)));
  return `${head}    themes:\n${themes.join("\n")}\n    actions:\n${actions.join("")}`;
}

function actionYaml(action: WrittenAction, theme: string, random: () => number): string {
  const updates = updatesOf(action, random).map((update) => `          - ${flowRecord({ ...update })}\n`);
  const fields = { ...action, theme };
  const lines = (["text", "theme", "finding", "lead", "due"] as const).map(
    (field) => `        ${field}: ${scalar(fields[field])}\n`,
  );
  const { evidence, done } = action;
  const shown =
    evidence && done ? `        evidence:\n          - ${flowRecord({ text: evidence, known: done.on })}\n` : "";
  return `      - id: ${action.id}\n${lines.join("")}        known: 2024-09-26\n${shown}        updates:\n${updates.join("")}`;
}

function updatesOf(action: WrittenAction, random: () => number): readonly Update[] {
  const updates: Update[] = [];
  let rag = "green";
  for (const on of reportingDates) {
    // Drawn at every date, so that a turn added to one action changes no other action.
    const isRoutine = random() < routineShare;
    if (updates.some(({ status }) => !["not-started", "in-progress"].includes(status))) continue;
    const news = newsOf(action, on, rag);
    if (news?.status === "in-progress") rag = news.rag;
    const isLast = on === reportingDates.at(-1);
    const update = news ?? routine(action, on, rag);
    if (news || isRoutine || isLast || update.status !== updates.at(-1)?.status) updates.push(update);
  }
  return updates;
}

/** What plan.yaml says of this day. */
function newsOf({ turns = [], done }: WrittenAction, on: string, rag: string): Update | undefined {
  if (done?.on === on) return { on, status: "complete", rag: "blue", note: done.note };
  const turn = turns.find((candidate) => candidate.on === on);
  if (!turn) return undefined;
  const { status, due, reason, approvedBy, movedTo, note } = turn;
  if (status) return { on, status, rag: "grey", movedTo, note };
  return { on, status: "in-progress", rag: turn.rag ?? rag, due, reason, approvedBy, note };
}

function routine({ begins }: WrittenAction, on: string, rag: string): Update {
  const hasBegun = begins === undefined || on >= begins;
  return hasBegun ? { on, status: "in-progress", rag } : { on, status: "not-started", rag: "grey" };
}
