import type { Command } from "commander";
import { catalogue } from "../../diagnostics/catalogue.ts";
import { nearestNameHint } from "../../diagnostics/nearest-name.ts";
import type { Rule } from "../../diagnostics/rule.ts";
import type { OpenSession } from "../program.ts";

const rules: ReadonlyMap<string, Rule> = new Map(Object.entries(catalogue));

export function addRule(program: Command, open: OpenSession): void {
  program
    .command("rule")
    .description("explain a finding's code; without one, list them all")
    .argument("[code]", "such as fact/count-differs")
    .action((code: string | undefined) => {
      const { terminal } = open([]);
      if (code === undefined) for (const [name, { means }] of rules) terminal.result(`${name}  ${means}`);
      else {
        const rule = rules.get(code);
        if (!rule) program.error(`error: there is no code “${code}”: ${nearestNameHint(code, [...rules.keys()])}`);
        const heading = rule.severity === undefined ? code : `${code} (${rule.severity})`;
        terminal.result(`${heading}\n\n${rule.means}\n${rule.advice}`);
      }
    });
}
