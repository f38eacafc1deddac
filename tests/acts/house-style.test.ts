import { describe, expect, test } from "vitest";
import { loadHouseStyle } from "../../src/acts/load-house-style.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { plainTheme } from "../../src/render/theme/theme.ts";

const shipped = nodeHost({ workspace: process.cwd(), named: [] });
const style = (files: Readonly<Record<string, string>>, council = "riverside") =>
  loadHouseStyle(memoryHost({ files, shipped }), council);
const plainStyle = (files: Readonly<Record<string, string>>) =>
  loadHouseStyle(memoryHost({ files, shipped }), undefined);
const theme = "templates/councils/riverside/theme.yaml";

describe("a council's house style, as files in its own templates folder", () => {
  test("changes what its theme.yaml names, and the rest stays plain", async () => {
    const loaded = await style({ [theme]: 'accent: "#5B2C6F"\nmarginMm: 20\n' });
    expect(loaded).toMatchObject({ ok: true, warnings: [] });
    expect(loaded.ok && loaded.value.theme).toEqual({ ...plainTheme, accent: "#5b2c6f", marginMm: 20 });
  });

  test("may have ratings of other shapes", async () => {
    const loaded = await style({ [theme]: 'rag: { green: { symbol: "✔", colour: "#1d7a3c" } }\n' });
    expect(loaded.ok && loaded.value.theme.rag).toEqual({
      ...plainTheme.rag,
      green: { symbol: "✔", colour: "#1d7a3c" },
    });
  });

  test("takes the place of a section's words, and of nothing else", async () => {
    const name = "health-and-wellbeing-board/sections/summary.md.hbs";
    const loaded = await style({ [`templates/councils/riverside/${name}`]: "Summary.\n" });
    const file = loaded.ok && loaded.value.files.find((candidate) => candidate.name === name);
    expect(file).toEqual({
      name,
      path: `templates/councils/riverside/${name}`,
      isShipped: false,
      shadows: `templates/${name}`,
    });
    expect(loaded.ok && loaded.value.files.filter(({ shadows }) => shadows)).toHaveLength(1);
  });

  test("whose own template.yaml adds a section brings the words of that section too", async () => {
    const own = "templates/councils/riverside/health-and-wellbeing-board";
    const loaded = await style({
      [`${own}/template.yaml`]: "name: Report\n",
      [`${own}/sections/website.md.hbs`]: "See the website.\n",
    });
    expect(loaded).toMatchObject({ ok: true, warnings: [] });
  });

  test("can bring a kind of paper of its own", async () => {
    const loaded = await plainStyle({ "templates/parish-letter/template.yaml": "name: Letter\n" });
    expect(loaded.ok && loaded.value.files.map(({ name }) => name)).toContain("parish-letter/template.yaml");
  });

  test("with a file that takes no file's place has misspelt its name", async () => {
    const loaded = await style({
      "templates/councils/riverside/health-and-wellbeing-board/sections/sumary.md.hbs": "Summary.\n",
    });
    expect(loaded).toMatchObject({
      ok: false,
      errors: [{ code: "template/shadows-nothing", hint: expect.stringContaining("sections/summary.md.hbs") }],
    });
  });

  test("that does not exist is an error with the nearest name", async () => {
    const loaded = await style({ [theme]: "" }, "riverside-council");
    expect(loaded).toMatchObject({ ok: false, errors: [{ code: "template/unknown-house-style" }] });
  });

  test.each([
    { yaml: 'accent: "#9ecae1"', at: { file: theme, line: 1 }, says: "accent has 1.75:1 against white" },
    {
      yaml: 'rag: { amber: { symbol: "▲", colour: "#ffd966" } }',
      at: { file: theme },
      says: "rag.amber.colour has 1.36:1",
    },
    {
      yaml: 'fontSizePt: 12\nheaderRow: "#777777"',
      at: { file: theme, line: 2 },
      says: "accent has 1.92:1 against headerRow",
    },
    { yaml: 'notice: "#777777"', at: { file: theme, line: 1 }, says: "against notice" },
    {
      yaml: 'text: "#777777"',
      at: { file: theme, line: 1 },
      says: "text has 4.47:1 against white, but readers need 4.5:1",
    },
  ])("with a colour that some can't see is warned of: $yaml", async ({ yaml, at, says }) => {
    const loaded = await style({ [theme]: `${yaml}\n` });
    expect(loaded.ok && loaded.warnings[0]).toMatchObject({
      code: "theme/low-contrast",
      message: expect.stringContaining(says),
      at,
    });
  });

  test.each(["accent: blue", 'accent: "#12345"', "fontSizePt: 400", "font: Comic Sans"])(
    "refuses %s at its line",
    async (yaml) => {
      const loaded = await style({ [theme]: `${yaml}\n` });
      expect(loaded).toMatchObject({ ok: false, errors: [{ at: { file: theme, line: 1 } }] });
    },
  );
});

test("the plain look can be read by everybody", async () => {
  expect(await plainStyle({})).toMatchObject({ ok: true, warnings: [] });
});
