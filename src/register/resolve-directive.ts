/** Block directives that stand for data: `:::actions{where="open"}` becomes a table of the facts. */

import { type Checked, checked, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { Block, Inline, Table } from "../document/document.ts";
import type { Facts } from "../facts/vocabulary.ts";
import { actionPlanTable } from "./action-plan-table.ts";
import { actionsTable } from "./actions-table.ts";
import { agendaTable } from "./agenda-table.ts";
import { changesTable } from "./changes-table.ts";
import { figure } from "./figure/figure.ts";
import { governanceTable } from "./governance-table.ts";
import { measuresTable } from "./measures-table.ts";
import { monitoringTable } from "./monitoring-table.ts";
import { movesTable } from "./moves-table.ts";
import { ratingsTable } from "./ratings-table.ts";
import type { RegisterWords } from "./register-words.ts";
import { requestsTable } from "./requests-table.ts";
import { risksTable } from "./risks-table.ts";
import { selfEvaluationTable } from "./self-evaluation-table.ts";
import { themesTable } from "./themes-table.ts";
import { threadTable } from "./thread-table.ts";

export interface RegisterContext {
  readonly facts: Facts;
  readonly words: RegisterWords;
}

/** What a directive asks for. */
export interface Asked {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly caption: readonly Inline[];
  /** What stands in a figure: its data. */
  readonly table?: Table;
  readonly at?: Place;
}

type Register = (asked: Asked, context: RegisterContext) => Checked<readonly Block[]>;

const registers: ReadonlyMap<string, Register> = new Map([
  ["action-plan", actionPlanTable],
  ["actions", actionsTable],
  ["agenda", agendaTable],
  ["changes", changesTable],
  ["figure", figure],
  ["golden-thread", threadTable],
  ["governance", governanceTable],
  ["measures", measuresTable],
  ["monitoring", monitoringTable],
  ["moves", movesTable],
  ["ratings", ratingsTable],
  ["requests", requestsTable],
  ["risks", risksTable],
  ["self-evaluation", selfEvaluationTable],
  ["themes", themesTable],
]);

/** What the document stage knows by itself: for hints. */
const ownDirectives = ["recommendations", "resolutions", "notice", "signatures", "enclosure", "table"];

export function resolveDirective(context: RegisterContext): (asked: Asked) => Checked<readonly Block[]> {
  return (asked) => {
    const register = registers.get(asked.name);
    return register ? register(asked, context) : checked([], [unknownDirective(asked.name, asked.at)]);
  };
}

function unknownDirective(name: string, at: Place | undefined): Diagnostic {
  return {
    severity: "error",
    code: "document/unknown-directive",
    message: `there is no block “:::${name}”`,
    ...(at && { at }),
    hint: nearestNameHint(name, [...registers.keys(), ...ownDirectives]),
  };
}

/** What each attribute of a register may hold: one of a few words, or what a rule accepts. */
export type Choices = Readonly<Record<string, Choice>>;

type Choice = readonly string[] | { readonly holds: (value: string) => boolean; readonly hint: string };

const isWords = (choice: Choice): choice is readonly string[] => Array.isArray(choice);

const isChosen = (value: string, choice: Choice) => (isWords(choice) ? choice.includes(value) : choice.holds(value));

const hintFor = (value: string, choice: Choice) => (isWords(choice) ? nearestNameHint(value, choice) : choice.hint);

/** A finding for each attribute that the register does not know, or whose value is none of its choices. */
export function unknownAttributes({ name: register, attributes, at }: Asked, known: Choices): readonly Diagnostic[] {
  return Object.entries(attributes).flatMap(([name, value]): readonly Diagnostic[] => {
    const choice = known[name];
    if (choice && isChosen(value, choice)) return [];
    const message = choice ? `“${value}” is no choice of ${name} in :::${register}` : `:::${register} has no “${name}”`;
    const hint = choice ? hintFor(value, choice) : nearestNameHint(name, Object.keys(known));
    return [{ severity: "error", code: "document/unknown-attribute", message, ...(at && { at }), hint }];
  });
}
