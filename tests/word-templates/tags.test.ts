import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partText } from "../../src/ooxml/read-package.ts";
import { xmlSafe } from "../../src/ooxml/xml-safe.ts";
import { filled, linesOf, themes } from "./fill.ts";
import { control, noteReference, paragraph, run, split, table } from "./word-xml.ts";

const lines = (...texts: readonly string[]) => texts.map((text) => paragraph(text)).join("");

describe("tags in a Word template", () => {
  test.each([
    {
      as: "one, over the four runs that Word made of it",
      inner: paragraph(split("meeting.body")),
      lines: ["Health and Wellbeing Board"],
    },
    {
      as: "with the curly quotes that Word types",
      inner: lines("On {{date asAt “d MMM yyyy”}}."),
      lines: ["On 31 Aug 2022."],
    },
    {
      as: "for a paragraph of each item, leaving no empty line",
      inner: lines("{{#each plan.current.themes}}", "{{@index}}: {{name}}", "{{/each}}"),
      lines: themes.map((theme, index) => `${index}: ${theme}`),
    },
    {
      as: "for a row of each item, in the first and the last cell",
      inner: table(
        [4000, 4000],
        [
          [paragraph("Theme"), paragraph("Last?")],
          [paragraph("{{#each plan.current.themes}}{{name}}"), paragraph("{{#if @last}}yes{{else}}no{{/if}}{{/each}}")],
        ],
      ),
      lines: [
        "Theme",
        "Last?",
        ...themes.flatMap((theme, index) => [theme, index === themes.length - 1 ? "yes" : "no"]),
      ],
    },
    {
      as: "for rows of each item, in rows of their own, and others where there is none",
      inner: table(
        [4000],
        [
          [paragraph("{{#each plan.current.actions}}")],
          [paragraph("{{id}}")],
          [paragraph("{{else}}")],
          [paragraph("None.")],
          [paragraph("{{/each}}")],
        ],
      ),
      lines: ["None."],
    },
    {
      as: "for a part of a sentence",
      inner: lines("It is {{#if revisit.isOverdue}}overdue{{else}}due{{/if}}."),
      lines: ["It is overdue."],
    },
    {
      as: "around all that a paragraph says, and then it is gone whole",
      inner: lines("Before.", "{{#if revisit.tookPlace}}It took place.{{/if}}", "After."),
      lines: ["Before.", "After."],
    },
    {
      as: "around paragraphs, one in another",
      inner: lines(
        "{{#if revisit.isOverdue}}",
        "{{#each plan.current.themes}}",
        "{{#if @first}}",
        "{{name}}",
        "{{/if}}",
        "{{/each}}",
        "{{/if}}",
      ),
      lines: themes.slice(0, 1),
    },
    {
      as: "that are notes to whoever looks after the template",
      inner: lines("{{! ask the clerk }}", "Words{{! about this }}."),
      lines: ["Words."],
    },
    {
      as: "that are none, behind a backslash",
      inner: lines("Write \\{{title}} here."),
      lines: ["Write {{title}} here."],
    },
    {
      as: "for what is not there, as in every draft",
      inner: lines("{{plan.current.approved}}"),
      lines: ["[not supplied: the day on which the plan was approved]"],
    },
  ])("$as", ({ inner, lines: expected }) => {
    expect(linesOf(inner)).toEqual(expected);
  });

  test("work wherever Word has split them", () => {
    const whole = "Report to {{meeting.body}} of {{#if revisit.isOverdue}}{{date asAt}}{{else}}never{{/if}}.";
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: whole.length - 1 }));
    fc.assert(
      fc.property(cuts, (at) => {
        const edges = [0, ...at.toSorted((a, b) => a - b), whole.length];
        const runs = edges.slice(1).map((end, index) => run(whole.slice(edges[index], end), index % 2 ? "<w:b/>" : ""));
        expect(linesOf(paragraph(runs.join("")))).toEqual(["Report to Health and Wellbeing Board of 31 August 2022."]);
      }),
      { numRuns: 50 },
    );
  });

  test("print any words of an author as they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (words) => {
        const printable = words.replace(/[\uE000-\uE003]/g, "");
        expect(linesOf(paragraph("[{{title}}]"), { title: { text: printable, facts: [] } })).toEqual([
          `[${xmlSafe(printable)}]`,
        ]);
      }),
      { numRuns: 50 },
    );
  });

  test("print what authors wrote as they wrote it, braces and brackets too", () => {
    const words = 'A <b> & "{{body}}" {{#if x}} \u2028';
    expect(linesOf(lines("{{title}}"), { title: { text: words, facts: [] } })).toEqual([words]);
  });

  test("stand in text boxes, in both of the forms that Word writes", () => {
    const result = filled({});
    const header = result.ok ? (partText(result.value.parts, "word/header2.xml") ?? "") : "";
    expect(header.match(/Facts as at <\/w:t>.*?31 August 2022/g)).toHaveLength(2);
    expect(result.ok && result.value.fills.filter(({ slot }) => slot.startsWith("date asAt"))).toHaveLength(1);
  });

  test("fill content controls, which then show no prompt", () => {
    const result = filled({ after: control(paragraph(split("meeting.body"))) });
    const body = result.ok ? (partText(result.value.parts, "word/document.xml") ?? "") : "";
    expect(body).toContain("Health and Wellbeing Board");
    expect(body).not.toContain("showingPlcHdr");
  });

  test("that leave a cell without words leave it a paragraph, as Word demands", () => {
    const cell = paragraph("{{#if revisit.tookPlace}}It took place.{{/if}}");
    expect(linesOf(table([4000, 4000], [[cell, paragraph("Words")]]))).toEqual(["", "Words"]);
  });

  test("repeat no bookmark, which a document has once", () => {
    const marked = `<w:bookmarkStart w:id="7" w:name="theme"/>${run("{{name}}")}<w:bookmarkEnd w:id="7"/>`;
    const result = filled({ after: lines("{{#each plan.current.themes}}") + paragraph(marked) + lines("{{/each}}") });
    expect(result.ok && partText(result.value.parts, "word/document.xml")).not.toContain('w:name="theme"');
  });

  test("that miss a value say where", () => {
    const result = filled({ after: lines("Schedule", "Approved on {{plan.current.approved}}.") });
    expect(result.ok && result.warnings).toMatchObject([
      {
        code: "template/value-missing",
        at: {
          file: "report.docx",
          part: "word/document.xml",
          paragraph: 11,
          text: "Approved on {{plan.current.approved}}.",
        },
      },
    ]);
  });
});

describe("a fault in a Word template is found with its paragraph", () => {
  const break_ = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
  const body = paragraph("{{body}}");
  test.each([
    {
      of: "text around {{body}}",
      changes: { body: lines("Text: {{body}}") },
      code: "slot-not-alone",
      at: { paragraph: 9, text: "Text: {{body}}" },
    },
    { of: "{{body}} twice", changes: { after: body }, code: "slot-twice", at: { paragraph: 10 } },
    {
      of: "{{body}} in a paragraph that ends a section",
      changes: { body: paragraph("{{body}}", "", break_) },
      code: "section-break",
      at: { paragraph: 9 },
    },
    {
      of: "{{body}} in a plain-text control",
      changes: { body: control(body, "<w:text/>") },
      code: "plain-text-control",
      at: { paragraph: 9 },
    },
    {
      of: "{{body}} in a header",
      changes: { header: body },
      code: "slot-out-of-text",
      at: { part: "word/header1.xml", paragraph: 1 },
    },
    {
      of: "{{body}} in a note",
      changes: { note: "{{body}}" },
      code: "slot-out-of-text",
      at: { part: "word/footnotes.xml", paragraph: 3 },
    },
    {
      of: "{{body}} in a condition",
      changes: { body: lines("{{#if revisit.isOverdue}}", "{{body}}", "{{/if}}") },
      code: "slot-in-block",
      at: { paragraph: 10 },
    },
    {
      of: "a block that is never closed",
      changes: { after: lines("{{#each plan.current.themes}}", "{{name}}") },
      code: "unbalanced",
      at: { paragraph: 10 },
      says: "{{#each plan.current.themes}} is never closed",
    },
    {
      of: "a block that is closed as another",
      changes: { after: lines("{{#if draft}}", "{{/each}}") },
      code: "unbalanced",
      at: { paragraph: 11 },
      says: "{{/each}} closes {{#if draft}}",
    },
    {
      of: "a block that is closed without being opened",
      changes: { after: lines("{{/if}}") },
      code: "unbalanced",
      at: { paragraph: 10 },
      says: "{{/if}} closes nothing",
    },
    {
      of: "{{else}} outside of a block",
      changes: { after: lines("{{else}}") },
      code: "unbalanced",
      at: { paragraph: 10 },
    },
    {
      of: "a tag that crosses cells",
      changes: { after: table([4000, 4000], [[paragraph("{{meeting."), paragraph("date}}")]]) },
      code: "open-tag",
      at: { paragraph: 10, text: "{{meeting." },
    },
    {
      of: "braces that close nothing",
      changes: { after: lines("meeting.date}}") },
      code: "open-tag",
      at: { paragraph: 10 },
    },
    {
      of: "a block over paragraphs with other text beside its tag",
      changes: { after: lines("Now {{#if draft}}", "draft", "{{/if}}") },
      code: "block-not-alone",
      at: { paragraph: 10 },
    },
    {
      of: "a block from a cell into the text",
      changes: { after: table([4000], [[paragraph("{{#if draft}}")]]) + lines("{{/if}}") },
      code: "crossing",
      at: { paragraph: 10 },
    },
    {
      of: "a block tag in a paragraph that ends a section",
      changes: { after: lines("{{#if draft}}") + paragraph("{{/if}}", "", break_) },
      code: "section-break",
      at: { paragraph: 10 },
    },
    {
      of: "a note that would be repeated",
      changes: {
        after: `${lines("{{#each plan.current.themes}}")}${paragraph(run("{{name}}") + noteReference(1))}${lines("{{/each}}")}`,
      },
      code: "repeated-note",
      at: { paragraph: 10 },
    },
    {
      of: "a tag in a chart",
      changes: { parts: { "word/charts/chart1.xml": "<c>{{title}}</c>" } },
      code: "tag-out-of-reach",
      at: { part: "word/charts/chart1.xml" },
    },
    {
      of: "a tag in a field",
      changes: { after: paragraph('<w:fldSimple w:instr=" REF {{title}} "/>') },
      code: "tag-in-field",
      at: { paragraph: 10 },
    },
    {
      of: "a style that does not exist",
      changes: { after: paragraph("Words", "CouncilPara4") },
      code: "unknown-style",
      at: { paragraph: 10, text: "Words" },
      says: "the style “CouncilPara4”",
      hint: "did you mean “CouncilPara2”?",
    },
  ])("$of", ({ changes, code, at, says, hint }) => {
    const result = filled(changes);
    // A tag that is torn in two is found at both ends.
    expect(result.ok ? [] : result.errors.slice(0, 1)).toMatchObject([
      {
        severity: "error",
        code: `word-template/${code}`,
        at: { file: "report.docx", ...at },
        ...(says !== undefined && { message: expect.stringContaining(says) }),
        ...(hint !== undefined && { hint }),
      },
    ]);
  });

  test.each([
    { tag: "{{meeting.bord}}", code: "template/unknown-field", hint: "did you mean “body”?" },
    { tag: "{{titel}}", code: "template/unknown-field", hint: "did you mean “title”?" },
    { tag: "{{bodi}}", code: "template/unknown-field", hint: "did you mean “body”?" },
    { tag: "{{dat meeting.date}}", code: "template/unknown-helper", hint: "did you mean “date”?" },
    { tag: "{{section:recomendations}}", code: "template/unknown-section", hint: "did you mean “recommendations”?" },
    { tag: "{{plan.current}}", code: "template/not-a-value", hint: "it is a group of fields: name one of them" },
    { tag: "{{{title}}}", code: "template/not-markdown", hint: "write it with two braces" },
    { tag: "{{> contact}}", code: "template/unknown-partial", hint: "there are none" },
    { tag: "{{title", code: "word-template/open-tag", hint: expect.stringContaining("write each tag whole") },
  ])("$tag, with the nearest name", ({ tag, code, hint }) => {
    const result = filled({ after: paragraph("Schedule", "Heading1") + paragraph(tag) });
    expect(result.ok ? [] : result.errors).toMatchObject([
      { code, hint, at: { part: "word/document.xml", paragraph: 11, text: tag, heading: "Schedule" } },
    ]);
  });

  test("and all faults of all parts come together", () => {
    const result = filled({ header: paragraph("{{nothing}}"), note: "{{nowhere}}", after: paragraph("{{nobody}}") });
    const parts = result.ok ? [] : result.errors.map(({ at }) => at?.part);
    expect(parts).toEqual(["word/document.xml", "word/footnotes.xml", "word/header1.xml"]);
  });
});
