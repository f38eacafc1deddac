/** Bank holidays: those of the workspace where it has its own, else those that ship. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import { workingCalendarOf } from "../facts/working-calendar-of.ts";
import type { Host } from "../host/host.ts";
import { BankHolidays } from "../schema/bank-holidays.ts";
import { authorText, type SourceFile } from "../source/author-text.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import type { Division, WorkingCalendar } from "../values/working-calendar.ts";

export async function loadCalendar(host: Host, division: Division): Promise<Checked<WorkingCalendar>> {
  const file = await nationalFile(host, "bank-holidays.json");
  const parsed = file.ok ? parseBankHolidays(file.value) : file;
  return parsed.ok ? checked(workingCalendarOf(parsed.value, division), parsed.warnings) : parsed;
}

/** A file that areas share: the workspace's own, else the one that ships. */
export async function nationalFile(host: Host, name: string): Promise<Checked<SourceFile>> {
  const path = `data/national/${name}`;
  return authorText(path, (await host.isFile(path)) ? await host.readBytes(path) : await host.packageFile(path));
}

function parseBankHolidays(file: SourceFile): Checked<BankHolidays> {
  const right = BankHolidays.safeParse(jsonIn(file.text));
  // JSON is YAML, of which each mistake is found at its place; that takes longer, and is only wanted for mistakes.
  return right.success ? checked(right.data) : parseYaml(file, BankHolidays);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
