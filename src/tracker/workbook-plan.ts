/** A workbook as plain values, before a library writes it. */

import type { FieldColumn } from "../schema/columns.ts";
import type { CalendarDate } from "../values/calendar-date.ts";

export interface WorkbookPlan {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly asAt: CalendarDate;
  readonly sheets: readonly SheetPlan[];
}

export interface SheetPlan {
  readonly name: string;
  /** Words over the table, a line each. */
  readonly lead: readonly string[];
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly (readonly CellPlan[])[];
  /** Rows can be added: its drop-downs reach further down than its rows. */
  readonly isOpen: boolean;
}

export interface ColumnPlan {
  readonly header: string;
  /** Shown as a note at the heading, and beside a cell while it is filled in. */
  readonly help?: string;
  readonly width: number;
  readonly takes: FieldColumn["kind"] | "list" | "any";
  /** Words to choose from. */
  readonly choices?: readonly string[];
  /** A column of the sheet of lists to choose from, by its heading. */
  readonly list?: string;
}

export type CellPlan =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "yes-no"; readonly value: boolean }
  | { readonly kind: "day"; readonly day: CalendarDate };

export const textCell = (text: string): CellPlan => ({ kind: "text", text });
