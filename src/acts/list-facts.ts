/** `boardpaper facts`: every fact that a template can name, with its value on the day of the paper and its source. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import { deriveFacts } from "../facts/derive-facts.ts";
import { factRecord, type PrintedFact } from "../facts/fact-record.ts";
import { factsByName } from "../facts/name-facts.ts";
import type { Host } from "../host/host.ts";
import { loadReport } from "./load-report.ts";

/** @returns in the order of their names */
export async function listFacts(host: Host, report: string): Promise<Checked<readonly PrintedFact[]>> {
  const loaded = await loadReport(host, report);
  if (!loaded.ok) return loaded;
  const facts = deriveFacts(
    { ...loaded.value.area, header: loaded.value.report.header, report: loaded.value.report.id },
    loaded.value.places,
  );
  const records = [...factsByName(facts).values()].map(factRecord);
  return checked(
    records.sort((a, b) => (a.name < b.name ? -1 : 1)),
    loaded.warnings,
  );
}
