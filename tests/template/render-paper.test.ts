import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { KindFiles } from "../../src/template/kind-files.ts";
import type { PaperText } from "../../src/template/paper-text.ts";
import { renderPaper } from "../../src/template/render-paper.ts";
import { originMarks, reservedCharacters, valueTokens } from "../../src/values/merged-markdown.ts";
import { factsOf, type Written } from "../facts/facts-of.ts";
import { day } from "../make.ts";

const facts = (written: Written = {}) =>
  factsOf({
    programme:
      "plans: [{ id: pap, kind: improvement-plan, name: Action Plan, known: 2025-01-01, history: [{ on: 2025-09-30, status: approved }], themes: [{ id: a, name: waits }, { id: b, name: schools }] }]",
    area: `{ area: Exampleshire, council: Exampleshire Council, strategy: { name: Health Strategy, aims: [{ text: live well }, { text: age well }] } }`,
    ...written,
  });

interface Texts {
  readonly summary?: string;
  readonly partials?: Readonly<Record<string, string>>;
  readonly narrative?: string;
  readonly recommendations?: readonly string[];
}

const kind = ({ summary = "", partials = {} }: Texts): KindFiles => ({
  id: "note",
  file: "templates/note/template.yaml",
  kind: {
    name: "Note",
    numbering: { headings: "1.0", paragraphs: "1.1.1", recommendations: "paragraph", resolutions: "(1)" },
    contents: false,
    frontMatter: [],
    sections: [{ id: "summary", required: false, numbered: true, orientation: "portrait" }],
  },
  words: {
    notSupplied: "[not supplied: {what}]",
    notKnown: "[not known at {date}: {what}]",
    ratings: {},
  } as unknown as KindFiles["words"],
  sections: new Map([["summary", { file: "summary.md.hbs", text: summary, firstLine: 1 }]]),
  partials: new Map(
    Object.entries(partials).map(([name, text]) => [name, { file: `${name}.md.hbs`, text, firstLine: 1 }]),
  ),
  placeOf: () => ({ line: 1, columns: { kind: "joined" } }),
});

const paper = ({ narrative, recommendations = [] }: Texts): PaperText => ({
  file: "report.md",
  title: { file: "report.md", text: "Progress", firstLine: 1 },
  recommendations: recommendations.map((text) => ({ file: "report.md", text, firstLine: 5 })),
  isRecommendationNotStated: false,
  narratives:
    narrative === undefined
      ? []
      : [{ file: "report.md", section: "summary", text: narrative, firstLine: 10, headingLine: 9 }],
});

function rendered(texts: Texts, written: Written = {}) {
  const answer = renderPaper(kind(texts), paper(texts), facts(written), day(written.asAt ?? "2026-01-05"));
  if (!answer.ok) throw new Error(answer.errors.map(({ message }) => message).join("; "));
  const markdown = answer.value.sections.map((section) => section.markdown).join("\n");
  const { values } = answer.value.merged;
  return { markdown, values, findings: answer.warnings, lacks: answer.value.lacks };
}

/** The Markdown with the values in the place of their tokens. */
function said(texts: Texts, written: Written = {}): string {
  const { markdown, values } = rendered(texts, written);
  return markdown
    .replace(originMarks, "")
    .replace(valueTokens, (_, index: string) => values[Number(index)]?.text ?? "?");
}

describe("a tag", () => {
  test.each([
    ["{{plans.pap.name}}", "Action Plan"],
    ["{{date plans.pap.approved}}", "30 September 2025"],
    ['{{date plans.pap.approved "d MMM yy"}}', "30 Sep 25"],
    ["{{when plans.pap.approved}}", "on 30 September 2025"],
    ["{{words plan.current.themeCount}}", "two"],
    ['{{countOf plan.current.themeCount "theme" "themes"}}', "two themes"],
    ["{{list strategy.aims}}", "live well and age well"],
    ["{{sentence (words plan.current.themeCount)}}", "Two"],
    [
      "{{#each plan.current.themes}}{{@index}} {{name}} of {{@root.area.name}}{{#unless @last}}, {{/unless}}{{/each}}",
      "0 waits of Exampleshire, 1 schools of Exampleshire",
    ],
    ["{{#each plan.current.themes}}{{../area.name}} {{/each}}", "Exampleshire Exampleshire "],
    ["{{#with plan.current}}{{name}}{{#if isDraft}} (draft){{else}} (final){{/if}}{{/with}}", "Action Plan (final)"],
    ["{{#unless plan.current.isDraft}}final{{/unless}}", "final"],
    ["{{#each upcoming}}{{what}}{{else}}nothing{{/each}}", "nothing"],
    ["{{#if revisit.due}}due{{else if plan.current.approved}}approved{{/if}}", "approved"],
    ["{{! a comment }}{{!-- another {{tag}} --}}words", "words"],
    ["\\{{plans.pap.name}}", "{{plans.pap.name}}"],
    ["{{~plans.pap.name~}} and", "Action Planand"],
  ])("%s says “%s”", (template, words) => {
    expect(said({ summary: template })).toBe(words);
  });

  test("leaves no value in the Markdown, only a token that tells what fed it", () => {
    const { markdown, values } = rendered({
      summary: "{{sentence (words plan.current.themeCount)}} {{list strategy.aims}}",
    });
    expect(markdown).not.toContain("Two");
    expect(values).toEqual([
      { text: "Two", facts: ["plans.pap.themeCount"] },
      { text: "live well and age well", facts: ["strategy.aims.1.text", "strategy.aims.2.text"] },
    ]);
  });
});

describe("a value that is missing", () => {
  const gap = (texts: Texts, written?: Written) => {
    const { findings } = rendered(texts, written);
    return {
      said: said(texts, written),
      found: findings.map(({ code, at }) => `${code} ${at?.file}:${at?.line}:${at?.column}`),
    };
  };

  test.each([
    ["in a tag", "{{revisit.due}}", 1],
    ["in a helper", "{{when revisit.due}}", 1],
    ["in a helper within a helper", "{{sentence (words revisit.months)}}", 1],
    ["in a list of words", "{{list plan.current.arrangements}}", 1],
    ["in a loop", "{{#each plan.current.themes}}{{lead}}{{/each}}", 30],
  ])("%s stands in brackets and is found at its tag", (_, template, column) => {
    const { said: words, found } = gap({ summary: template });
    expect(words).toMatch(/^(\[not supplied: [a-z ']+\])+$/);
    expect(new Set(found)).toEqual(new Set([`template/value-missing summary.md.hbs:1:${column}`]));
  });

  test("within a partial is found in the partial", () => {
    const texts = { summary: "First line.\n{{> more}}", partials: { more: "Words.\nDue {{date revisit.due}}." } };
    expect(gap(texts).found).toEqual(["template/value-missing more.md.hbs:2:5"]);
  });

  test("is no condition that holds, and is not found for being asked", () => {
    expect(gap({ summary: "{{#if revisit.due}}a{{else}}b{{/if}}{{#unless revisit.isOverdue}}c{{/unless}}" })).toEqual({
      said: "bc",
      found: [],
    });
  });

  test("is “not known” where the data hold it for a later day", () => {
    expect(said({ summary: "{{when plans.pap.approved}}" }, { asAt: "2025-09-29" })).toBe(
      "[not known at 29 September 2025: the day on which the plan was approved]",
    );
  });
});

describe("a partial", () => {
  test("sees the paper's facts, also from within a loop and a group", () => {
    const partials = { council: "{{area.council}} " };
    expect(
      said({
        summary: "{{#each plan.current.themes}}{{> council}}{{/each}}{{#with meeting}}{{> council}}{{/with}}",
        partials,
      }),
    ).toBe("Exampleshire Council Exampleshire Council Exampleshire Council ");
  });
});

describe("the report's own text of a section", () => {
  test.each([
    ["{{narrative}}", "Own words.", "Own words."],
    ["{{ narrative }}", "Own words.", "Own words."],
    ["Before. {{narrative}} After.", "Own words.", "Before. Own words. After."],
    ["{{#if narrative}}{{narrative}}{{else}}None.{{/if}}", "Own words.", "Own words."],
    ["Standard words.", "Own words.", "Standard words.\n\nOwn words."],
    ["{{!-- {{narrative}} --}}Standard words.", "Own words.", "Standard words.\n\nOwn words."],
    ["\\{{narrative}}", "Own words.", "{{narrative}}\n\nOwn words."],
    ["{{#unless plans.pap.approved}}{{narrative}}{{/unless}}", "Own words.", "\n\nOwn words."],
  ])("where the template is “%s” stands once, in its place or after all else", (summary, narrative, words) => {
    expect(said({ summary, narrative })).toBe(words);
  });

  test("is not there, and the template has none to ask for", () => {
    expect(said({ summary: "{{#if narrative}}Own: {{narrative}}{{else}}None.{{/if}}" })).toBe("None.");
  });

  test("is merged once: what it prints is never read as a template again", () => {
    const { values } = rendered({ summary: "{{narrative}}", narrative: "\\{{plans.pap.name}} and {{plans.pap.name}}" });
    expect(said({ summary: "{{narrative}}", narrative: "\\{{plans.pap.name}} and {{plans.pap.name}}" })).toBe(
      "{{plans.pap.name}} and Action Plan",
    );
    expect(values).toHaveLength(1);
  });
});

describe("text in the data", () => {
  test("is printed as it was typed, whatever signs of templates and of Markdown it has", () => {
    const words = fc
      .array(
        fc.constantFrom(
          "{{",
          "}}",
          "{{{",
          "plans.pap.name",
          "#if",
          "\\",
          "*",
          "|",
          "&amp;",
          "<b>",
          "x",
          " ",
          "{{narrative}}",
          "\u{1F600}",
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((all) => all.join(""))
      .filter((text) => text.trim() !== "" && text.trim() === text);
    fc.assert(
      fc.property(words, (text) => {
        const area = JSON.stringify({ area: text, council: "Exampleshire Council" });
        const { markdown, values } = rendered({ summary: "{{area.name}}", narrative: "{{area.name}}" }, { area });
        expect(values.map((value) => value.text)).toEqual([text, text]);
        expect(markdown.replace(originMarks, "").replace(valueTokens, "").trim()).toBe("");
        expect(reservedCharacters.test(text)).toBe(false);
      }),
    );
  });
});

describe("the recommendations", () => {
  const asked = { summary: "{{recommendations}}", recommendations: ["note {{plans.pap.name}}; and", "agree\nit."] };

  test("become one block, a line each", () => {
    expect(said(asked)).toBe(":::recommendations\n- note Action Plan; and\n- agree it.\n:::");
  });

  test("that no section prints are found", () => {
    expect(rendered({ ...asked, summary: "Words." }).lacks.map(({ code }) => code)).toEqual([
      "report/recommendations-unprinted",
    ]);
    expect(rendered(asked).lacks).toEqual([]);
  });
});

describe("each line says where it comes from", () => {
  const origins = (texts: Texts) => {
    const { markdown } = rendered(texts);
    return markdown
      .split("\n")
      .map((line) => [...line.matchAll(originMarks)].map(([, , number]) => number)[0] ?? "")
      .filter((number) => number !== "");
  };

  test.each([
    ["text", "one\n\nthree\nfour", ["1", "3", "4"]],
    ["text after a tag that stands alone", "{{#if plans.pap.name}}\ntwo\n{{else}}\nfour\n{{/if}}\nsix", ["2", "6"]],
    ["a value at the beginning of a line", "one\n\n{{plans.pap.name}} and more", ["1", "3"]],
    ["items of a loop", "{{#each plan.current.themes}}\n- {{name}}\n{{/each}}\nfour", ["2", "2", "4"]],
    ["text after a comment of two lines", "{{!--\ntwo\n--}}\nfour", ["4"]],
  ])("%s", (_, summary, lines) => {
    expect(origins({ summary })).toEqual(lines);
  });
});
