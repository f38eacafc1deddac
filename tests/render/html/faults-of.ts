/** A validator that knows the elements, attributes and ARIA of the HTML standard. */

import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // A paper's title is as long as the paper's title.
    "long-title": "off",
    // Widths of columns, and how many a table has, follow from its data.
    "no-inline-style": "off",
    // A list without bullets is no list to VoiceOver unless it says that it is one.
    "no-redundant-role": "off",
    // The standard asks only that an id has no blanks; ours are those of the tree.
    "valid-id": ["error", { relaxed: true }],
    "doctype-style": ["error", { style: "lowercase" }],
    "prefer-native-element": "off",
  },
});

/** @returns a line for each fault */
export async function faultsOf(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html, "paper.html");
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
  );
}
