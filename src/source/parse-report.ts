/** A report file: front matter between lines of three hyphens, then a section of narrative beneath each `# <section id>`. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { ReportHeader } from "../schema/report.ts";
import type { SourceFile } from "./author-text.ts";
import { parseYaml } from "./parse-yaml.ts";

/** `Header`: as written; or, further on, with its meeting looked up. */
export interface Report<Header = ReportHeader> {
  /** The file's name without its ending: `2022-09-health-and-wellbeing-board`. */
  readonly id: string;
  readonly path: string;
  readonly header: Header;
  readonly narratives: readonly Narrative[];
  /** What is wrong with its division into sections: errors, told together with all that is found in the paper. */
  readonly faults: readonly Diagnostic[];
}

export interface Narrative {
  /** A section of the template. */
  readonly section: string;
  readonly text: string;
  /** The line of its heading and of its first line of text. */
  readonly headingLine: number;
  readonly firstLine: number;
}

export function parseReport(file: SourceFile): Checked<Report> {
  const lines = file.text.split(/\r?\n/);
  const end = lines.indexOf("---", 1);
  if (lines[0] !== "---" || end < 0) {
    return {
      ok: false,
      errors: [
        {
          severity: "error",
          code: "source/no-front-matter",
          message: "the report does not begin with front matter between two lines of ---",
          at: { file: file.path, line: 1, column: 1 },
          hint: "begin the file with ---, then template:, title:, as-at:, meeting: and author:, then --- again",
        },
      ],
    };
  }

  const yaml = { path: file.path, text: `${lines.slice(1, end).join("\n")}\n` };
  const header = parseYaml(yaml, ReportHeader, { firstLine: 2, holdsTags: true });
  const { narratives, findings } = splitNarratives(lines, end + 1, file.path);
  if (!header.ok) return { ok: false, errors: [...header.errors, ...findings] };

  const id = file.path.replace(/^.*\//, "").replace(/\.md$/, "");
  return checked({ id, path: file.path, header: header.value, narratives, faults: findings }, header.warnings);
}

function splitNarratives(lines: readonly string[], start: number, path: string) {
  const narratives: Narrative[] = [];
  const findings: Diagnostic[] = [];
  let open: { section: string; headingLine: number; firstLine: number; text: string[] } | undefined;
  const close = () => {
    if (open) narratives.push({ ...open, text: open.text.join("\n") });
  };

  for (const [index, line] of lines.entries()) {
    if (index < start) continue;
    const heading = /^# +(\S.*?)\s*$/.exec(line);
    if (heading?.[1]) {
      close();
      open = { section: heading[1], headingLine: index + 1, firstLine: index + 2, text: [] };
      const earlier = narratives.find((narrative) => narrative.section === heading[1]);
      if (earlier) findings.push(twice(heading[1], path, index + 1, earlier.headingLine));
    } else if (open) open.text.push(line);
    else if (line.trim() !== "") findings.push(beforeFirst(path, index + 1));
  }
  close();
  return { narratives, findings };
}

function twice(section: string, file: string, line: number, earlier: number): Diagnostic {
  return {
    severity: "error",
    code: "report/section-twice",
    message: `the section “${section}” is written twice, first on line ${earlier}`,
    at: { file, line, column: 3 },
    hint: "put the text of both beneath one heading",
  };
}

function beforeFirst(file: string, line: number): Diagnostic {
  return {
    severity: "error",
    code: "report/text-outside-section",
    message: "this text stands before the first section and would be lost",
    at: { file, line, column: 1 },
    hint: "put it beneath a heading that names a section, such as “# background”",
  };
}
