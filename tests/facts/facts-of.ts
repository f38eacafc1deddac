/** The facts that follow from YAML as authors write it; what a test is not about is filled in. */

import type { z } from "zod";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { PaperData, PaperHeader } from "../../src/facts/area-data.ts";
import { checkData } from "../../src/facts/check-data.ts";
import { deriveFacts } from "../../src/facts/derive-facts.ts";
import type { Leaf } from "../../src/facts/fact.ts";
import { inWords } from "../../src/facts/fact.ts";
import type { Facts } from "../../src/facts/vocabulary.ts";
import { Area } from "../../src/schema/area.ts";
import { Developments } from "../../src/schema/developments.ts";
import { Engagement } from "../../src/schema/engagement.ts";
import { Governance } from "../../src/schema/governance.ts";
import { Measures } from "../../src/schema/measures.ts";
import { Minutes } from "../../src/schema/minutes.ts";
import { Monitoring } from "../../src/schema/monitoring.ts";
import { Programme } from "../../src/schema/programme.ts";
import { ReportHeader } from "../../src/schema/report.ts";
import { Requests } from "../../src/schema/requests.ts";
import { Risks } from "../../src/schema/risks.ts";
import { SelfEvaluation } from "../../src/schema/self-evaluation.ts";
import { parseYaml } from "../../src/source/parse-yaml.ts";
import { Places } from "../../src/source/places.ts";

export interface Written {
  readonly asAt?: string;
  readonly area?: string;
  readonly programme?: string;
  readonly governance?: string;
  readonly monitoring?: string;
  readonly developments?: string;
  readonly measures?: string;
  readonly selfEvaluation?: string;
  readonly risks?: string;
  readonly engagement?: string;
  readonly requests?: string;
  readonly minutes?: string;
  /** More of the front matter: `since: 2026-01-05`. */
  readonly header?: string;
}

export function factsOf(written: Written): Facts {
  const { data, places } = paperData(written);
  return deriveFacts(data, places);
}

/** What contradicts itself in the data: “fact/count-differs programme.yaml:3”. */
export function contradictionsIn(written: Written): readonly string[] {
  const { data, places } = paperData(written);
  return checkData(data, places).map(({ code, at }: Diagnostic) => `${code} ${at?.file}:${at?.line}`);
}

/** The value as it is printed; “–” where it is missing, with why. */
export function said(leaf: Leaf): string {
  return leaf.kind === "fact" ? inWords(leaf.value) : `– ${leaf.reason}`;
}

function paperData(written: Written): { readonly data: PaperData; readonly places: Places } {
  const places = new Places();
  const read = <S extends z.ZodType>(file: string, text: string, schema: S): z.infer<S> => {
    const parsed = parseYaml({ path: file, text }, schema);
    if (!parsed.ok)
      throw new Error(parsed.errors.map(({ message, at }) => `${at?.file}:${at?.line} ${message}`).join());
    return parsed.value;
  };
  const header = read(
    "report.md",
    `{ template: note, title: Progress, as-at: ${written.asAt ?? "2026-01-05"}, meeting: { body: board, date: 2026-01-20 }, author: Head of SEND${written.header ? `, ${written.header}` : ""} }`,
    ReportHeader,
  ) as PaperHeader;
  const data = {
    header,
    area: read("area.yaml", written.area ?? "{ area: Exampleshire, council: Exampleshire Council }", Area),
    programme: read("programme.yaml", `programme: SEND programme\n${written.programme ?? ""}`, Programme),
    governance: read(
      "governance.yaml",
      written.governance ??
        "{ lead: board, bodies: [{ id: board, kind: improvement-board, names: [{ name: SEND Board }] }] }",
      Governance,
    ),
    monitoring: read("monitoring.yaml", `by: DfE\n${written.monitoring ?? ""}`, Monitoring),
    developments: read("developments.yaml", written.developments ?? "developments: []", Developments),
    risks: read("risks.yaml", written.risks ?? "risks: []", Risks),
    engagement: read("engagement.yaml", written.engagement ?? "activities: []", Engagement),
    requests: read("requests.yaml", written.requests ?? "requests: []", Requests),
    measures: read("measures.yaml", written.measures ?? "measures: []", Measures),
    selfEvaluation: read("self-evaluation.yaml", written.selfEvaluation ?? "statements: []", SelfEvaluation),
    ...(written.minutes !== undefined && {
      minuted: { minutes: read("minutes.yaml", written.minutes, Minutes), recommended: new Map(), earlier: new Map() },
    }),
  };
  return { data, places };
}
