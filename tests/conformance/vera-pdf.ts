/** veraPDF, the validator of the field: fetched from Maven Central into a temporary folder, or named by VERAPDF_JAR. */

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasProgram } from "./judge.ts";

const artifact = "org.verapdf.apps:greenfield-apps:1.28.2";
const plugin = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1";
const minutes = 5;
const [java, mvn] = ["java", "mvn"] as const;

export interface Verdict {
  readonly file: string;
  readonly isCompliant: boolean;
  readonly passedChecks: number;
  /** What was broken, in veraPDF's words. */
  readonly failures: readonly string[];
}

/** The archive that holds veraPDF, or in words why there is none. */
export function veraPdfJar(): { readonly jar: string } | { readonly missing: string } {
  if (!hasProgram(java)) return { missing: "java is missing" };
  const named = process.env.VERAPDF_JAR;
  if (named !== undefined && existsSync(named)) return { jar: named };
  if (!hasProgram(mvn)) return { missing: "mvn is missing, which fetches veraPDF" };

  const folder = mkdtempSync(join(tmpdir(), "verapdf-"));
  const args = ["-q", "-B", `${plugin}:copy`, `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`];
  spawnSync(mvn, args, { cwd: folder, timeout: minutes * 60_000 });
  const [jar] = readdirSync(folder).filter((name) => name.endsWith(".jar"));
  return jar === undefined ? { missing: "veraPDF could not be fetched" } : { jar: join(folder, jar) };
}

/** @throws Error when veraPDF says nothing that can be read */
export function judgedByVeraPdf(
  jar: string,
  flavour: "ua1" | "2a" | "3a",
  files: readonly string[],
): readonly Verdict[] {
  const cli = "org.verapdf.apps.GreenfieldCliWrapper";
  const args = ["-cp", jar, cli, "--flavour", flavour, "--format", "json", ...files];
  const { stdout, stderr } = spawnSync(java, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (!stdout.startsWith("{")) throw new Error(`veraPDF has no report: ${stderr}`);
  return (JSON.parse(stdout) as Report).report.jobs.map(({ itemDetails, validationResult }) => {
    const [result] = validationResult ?? [];
    return {
      file: itemDetails.name,
      isCompliant: result?.compliant ?? false,
      passedChecks: result?.details.passedChecks ?? 0,
      failures: result?.details.ruleSummaries.map((rule) => `${rule.clause}: ${rule.description}`) ?? [
        "was not judged",
      ],
    };
  });
}

/** The little that is read of veraPDF's report. */
interface Report {
  readonly report: {
    readonly jobs: readonly {
      readonly itemDetails: { readonly name: string };
      readonly validationResult?: readonly {
        readonly compliant: boolean;
        readonly details: {
          readonly passedChecks: number;
          readonly ruleSummaries: readonly { readonly clause: string; readonly description: string }[];
        };
      }[];
    }[];
  };
}
