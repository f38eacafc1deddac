/** Reads every file of an area through the host and checks it: all mistakes of all files at once. */

import type { z } from "zod";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { AreaData } from "../facts/area-data.ts";
import type { Host } from "../host/host.ts";
import { HostError } from "../host/host-error.ts";
import { Area } from "../schema/area.ts";
import { Developments } from "../schema/developments.ts";
import { Engagement } from "../schema/engagement.ts";
import { Governance } from "../schema/governance.ts";
import { Measures } from "../schema/measures.ts";
import { Monitoring } from "../schema/monitoring.ts";
import { Programme } from "../schema/programme.ts";
import { Requests } from "../schema/requests.ts";
import { Risks } from "../schema/risks.ts";
import { SelfEvaluation } from "../schema/self-evaluation.ts";
import { authorText, type SourceFile } from "../source/author-text.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import type { Places } from "../source/places.ts";

/** @param folder - the area's: `data/cumbria` */
export async function loadArea(host: Host, folder: string, places: Places): Promise<Checked<AreaData>> {
  const reader = new AreaReader(host, places);
  // Together: most of the time goes by waiting for the disk.
  const [area, programme, governance, monitoring, measures, selfEvaluation, risks, engagement, requests, developments] =
    await Promise.all([
      reader.required(`${folder}/area.yaml`, Area),
      reader.required(`${folder}/programme.yaml`, Programme),
      reader.required(`${folder}/governance.yaml`, Governance),
      reader.required(`${folder}/monitoring.yaml`, Monitoring),
      reader.optional([`${folder}/measures.yaml`], Measures, { measures: [] }),
      reader.optional([`${folder}/self-evaluation.yaml`], SelfEvaluation, { statements: [] }),
      reader.optional([`${folder}/risks.yaml`], Risks, { bands: [], risks: [] }),
      reader.optional([`${folder}/engagement.yaml`], Engagement, { activities: [] }),
      reader.optional([`${folder}/requests.yaml`], Requests, { requests: [] }),
      reader.optional([`${folder}/developments.yaml`, `${folder}/../national/developments.yaml`], Developments, {
        papers: {},
        developments: [],
      }),
    ]);

  if (!area || !programme || !governance || !monitoring) return { ok: false, errors: reader.findings };
  if (!measures || !developments || !selfEvaluation || !risks || !engagement || !requests)
    return { ok: false, errors: reader.findings };
  return checked(
    { area, programme, governance, monitoring, measures, developments, selfEvaluation, risks, engagement, requests },
    reader.findings,
  );
}

class AreaReader {
  /** For each file, in the order in which they were asked for. */
  readonly #findings: Diagnostic[][] = [];
  readonly #host: Host;
  readonly #places: Places;

  constructor(host: Host, places: Places) {
    this.#host = host;
    this.#places = places;
  }

  get findings(): readonly Diagnostic[] {
    return this.#findings.flat();
  }

  async required<S extends z.ZodType>(path: string, schema: S): Promise<z.infer<S> | undefined> {
    const findings = this.#place();
    if (await this.#host.isFile(path)) return this.#parse(path, schema, findings);
    findings.push({
      severity: "error",
      code: "data/missing-file",
      message: "the area has no such file",
      at: { file: path },
      hint: "copy it from data/exampleshire, or begin an area with boardpaper init",
    });
    return undefined;
  }

  /** The first of the paths that there is; a file that nobody wrote is as if it were empty. */
  async optional<S extends z.ZodType>(
    paths: readonly string[],
    schema: S,
    otherwise: z.infer<S>,
  ): Promise<z.infer<S> | undefined> {
    const findings = this.#place();
    for (const path of paths.map(withoutDots)) {
      if (await isFileInside(this.#host, path)) return this.#parse(path, schema, findings);
    }
    // So that a rule over nothing can say where something would stand.
    this.#places.record(otherwise as object, new Map([["", { file: paths[0] ?? "" }]]));
    return otherwise;
  }

  #place(): Diagnostic[] {
    const findings: Diagnostic[] = [];
    this.#findings.push(findings);
    return findings;
  }

  async #parse<S extends z.ZodType>(path: string, schema: S, findings: Diagnostic[]): Promise<z.infer<S> | undefined> {
    const file = await readAuthorText(this.#host, path);
    if (!file.ok) {
      findings.push(...file.errors);
      return undefined;
    }
    const parsed = parseYaml(file.value, schema);
    findings.push(...(parsed.ok ? parsed.warnings : parsed.errors));
    return parsed.ok ? parsed.value : undefined;
  }
}

export async function readAuthorText(host: Host, path: string): Promise<Checked<SourceFile>> {
  return authorText(path, await host.readBytes(path));
}

/** A file that is only looked into: nothing where there is none, or where it has mistakes, which are told elsewhere. */
export async function readYaml<S extends z.ZodType>(
  host: Host,
  path: string,
  schema: S,
): Promise<z.infer<S> | undefined> {
  if (!(await host.isFile(path))) return undefined;
  const text = await readAuthorText(host, path);
  const parsed = text.ok ? parseYaml(text.value, schema) : text;
  return parsed.ok ? parsed.value : undefined;
}

async function isFileInside(host: Host, path: string): Promise<boolean> {
  try {
    return await host.isFile(path);
  } catch (error) {
    if (error instanceof HostError && error.kind === "outside") return false;
    throw error;
  }
}

/** `data/cumbria/../national` is `data/national`: so that a finding names the file as the author knows it. */
function withoutDots(path: string): string {
  return path.replace(/[^/]+\/\.\.\//, "");
}
