/** Says at the end of the run, loudly, which tests were not run and why. */

import type { Reporter, TestCase, TestModule } from "vitest/node";

export default class SkippedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) => [...module.children.allTests("skipped")] as readonly TestCase[]);
    const lines = skipped.map((test) => `  NOT RUN: ${test.fullName}`);
    const verdict =
      lines.length === 0 ? "Every judge was here: nothing was skipped." : `${lines.length} TESTS WERE NOT RUN:`;
    process.stdout.write(`\n${[verdict, ...lines].join("\n")}\n`);
  }
}
