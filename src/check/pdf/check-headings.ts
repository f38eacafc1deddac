/** Do the headings have words, begin with the first level, and go down one level at a time? */

import { isEmpty } from "./empty-element.ts";
import type { Findings } from "./findings.ts";
import type { Structure } from "./structure.ts";

export function checkHeadings({ pdf, elements }: Structure, findings: Findings): void {
  let before: number | undefined;
  let isPlain = false;
  for (const element of elements) {
    const { type, parent, page } = element;
    if (!/^H[1-6]?$/.test(type)) continue;
    findings.counted.headings += 1;
    if (isEmpty(element, pdf)) {
      findings.add("pdf/heading-empty", { rule: "WCAG 2.2, 2.4.6", message: "a heading has no words", page });
    }
    if (type === "H") {
      isPlain = true;
      const among = parent?.children.filter((sibling) => sibling.type === "H").length ?? 0;
      if (among > 1) findings.add("pdf/heading-level", { rule: "14-006", message: "a part has two headings", page });
      continue;
    }
    const level = Number(type.slice(1));
    if (before === undefined && level !== 1) {
      findings.add("pdf/heading-level", { rule: "14-002", message: `the first heading is of level ${level}`, page });
    } else if (before !== undefined && level > before + 1) {
      const message = `a heading of level ${level} follows one of level ${before}`;
      findings.add("pdf/heading-level", { rule: "14-003", message, page });
    }
    before = level;
  }
  if (isPlain && before !== undefined) {
    findings.add("pdf/heading-level", { rule: "14-007", message: "some headings have a level and others have none" });
  }
}
