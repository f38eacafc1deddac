import type { Command } from "commander";
import { checkTemplate, type TemplateCheck, type TemplateContents } from "../../acts/check-template.ts";
import { sampleTemplate } from "../../acts/sample-template.ts";
import { checked } from "../../diagnostics/diagnostic.ts";
import type { OpenSession } from "../program.ts";

interface TemplateOptions {
  readonly report?: string;
  readonly out: string;
  readonly json?: true;
}

/** Both try the template with a paper: that of the fictional area, or one that is named. */
export function addTemplate(program: Command, open: OpenSession): void {
  const template = program.command("template").description("look after a council's own Word template");

  template
    .command("check")
    .description("say what a Word template holds, what would fill it and what is wrong with it")
    .argument("<file>", "the template, a .docx")
    .option("--report <report>", "try it with this paper, by path or id")
    .option("--annotate", "write a copy with a comment at each fault")
    .option("--out <folder>", "where the copy goes", "output")
    .option("--json", "print one JSON value")
    .action(async (file: string, options: TemplateOptions & { readonly annotate?: true }) => {
      const session = open([file, options.out]);
      const { findings, ...found } = await checkTemplate(session.host, {
        file,
        report: options.report,
        annotateInto: options.annotate ? options.out : undefined,
      });
      const json = { ...found };
      await session.finish(
        checked(found, findings),
        (value) => ({ results: inWords(value), json, state: "Papers can be written in the template." }),
        { json, state: "No paper can be written in the template as it is." },
        options.json === true,
      );
    });

  template
    .command("sample")
    .description("fill a Word template with a paper, to see how it comes out")
    .argument("<file>", "the template, a .docx")
    .option("--report <report>", "fill it with this paper, by path or id")
    .option("--out <folder>", "where the paper goes", "output")
    .option("--json", "print one JSON value")
    .action(async (file: string, options: TemplateOptions) => {
      const session = open([file, options.out]);
      const { report, out } = options;
      await session.finish(
        await sampleTemplate(session.host, { file, report, out }),
        (path) => ({ results: [path], json: { files: [path] }, state: "1 file is up to date." }),
        { json: { files: [] }, state: "Nothing was written." },
        options.json === true,
      );
    });
}

function inWords({ holds, annotated }: Omit<TemplateCheck, "findings">): readonly string[] {
  return [...(holds ? contents(holds) : []), ...(annotated === undefined ? [] : [annotated])];
}

function contents({ tags, profile, factsNotPrinted = [] }: TemplateContents): readonly string[] {
  return [
    ...tags.map(({ tag, at }) => `tag ${tag}  ${at.part}, paragraph ${at.paragraph}`),
    ...profile.headingList.map(({ level, prints, style }) => `list level ${level} ${prints}  ${style ?? "no style"}`),
    ...profile.styles.map(({ use, style }) => `style for ${use}  ${style ?? "none: papers bring their own"}`),
    ...(profile.tableStyle === undefined ? [] : [`style for tables  ${profile.tableStyle}`]),
    ...inKinds(factsNotPrinted).map((name) => `not printed ${name}`),
  ];
}

/** The same fact of every item of a list is one line: `reporting.*.cadence`. */
function inKinds(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.replace(/\.\d+(?=\.)/g, ".*")))];
}
