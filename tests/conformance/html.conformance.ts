/** What a browser and axe say of our web pages: on any screen, in any colours, by keyboard and on paper. */

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { readPdf } from "../../src/read/pdf/read-pdf.ts";
import { hasProgram, outputOf, testWith } from "./judge.ts";
import { type WebPage, webPages } from "./web-pages.ts";

const program = "chromium";
const test = testWith(program);
const folder = mkdtempSync(join(tmpdir(), "boardpaper-html-"));

/** The standard, and what axe advises beyond it. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser: Browser | undefined;
let pages: readonly WebPage[] = [];

beforeAll(async () => {
  if (!hasProgram(program)) return;
  pages = await webPages();
  browser = await chromium.launch({
    executablePath: outputOf("which", [program]).trim(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
});

afterAll(async () => browser?.close());

/** Each page in turn, opened as a reader would. */
async function eachPage(look: BrowserContextOptions, visit: (page: Page, name: string) => Promise<void>) {
  for (const { name, html } of pages) {
    const file = join(folder, name);
    writeFileSync(file, html);
    // axe is put into the page, whose own policy lets nothing run.
    const context = await (browser as Browser).newContext({ bypassCSP: true, ...look });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    await visit(page, name);
    await context.close();
  }
  expect(pages.length).toBeGreaterThan(2);
}

const desk = { viewport: { width: 1280, height: 1024 } } as const;
/** A desk's screen at 400 %, as WCAG 1.4.10 asks. */
const narrow = { viewport: { width: 320, height: 256 } } as const;

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ["on a wide screen", desk],
  ["at 400 %", narrow],
  ["on a dark screen", { ...desk, colorScheme: "dark" }],
  ["in colours that the reader forces", { ...desk, forcedColors: "active" }],
];

describe("axe finds no violation of WCAG 2.2 AA", () => {
  test.each(looks)("%s", async (_, look) => {
    let passed = 0;
    await eachPage(look, async (page, name) => {
      await page.evaluate(axe.source);
      const run = (only: readonly string[]) =>
        (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: [...only] });
      const { violations, passes } = await page.evaluate(run, tags);
      const told = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
      );
      expect({ name, violations: told }).toEqual({ name, violations: [] });
      expect(passes.length).toBeGreaterThan(15);
      passed += passes.reduce((sum, { nodes }) => sum + nodes.length, 0);
    });
    process.stdout.write(`axe passed ${pages.length} pages in ${passed} checks\n`);
    expect(passed).toBeGreaterThan(1000);
  });

  test("and finds the one of a page that has one", async () => {
    const [first] = pages;
    const broken = (first?.html ?? "").replace(/<html lang="[^"]*"/, "<html");
    const context = await (browser as Browser).newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.setContent(broken);
    await page.evaluate(axe.source);
    const ids = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return violations.map(({ id }) => id);
    });
    expect(ids).toContain("html-has-lang");
    await context.close();
  });
});

/** What stands out of the window and does not scroll in a box of its own. */
function whatStandsOut(): readonly string[] {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll("body *")]
    .filter((element) => !element.closest(".scroll, .picture") && element.getBoundingClientRect().right > width + 1)
    .map((element) => element.outerHTML.slice(0, 100));
}

describe("at 400 % of a desk's screen", () => {
  test("nothing but wide tables and charts scrolls sideways, and these in a box of their own", async () => {
    await eachPage(narrow, async (page, name) => {
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect({ name, scrolls, out: await page.evaluate(whatStandsOut) }).toEqual({ name, scrolls: false, out: [] });
    });
  });

  test("wider lines, words and letters cut nothing off", async () => {
    await eachPage(narrow, async (page, name) => {
      // WCAG 1.4.12.
      await page.addStyleTag({
        content:
          "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }" +
          "p { margin-block-end: 2em !important; }",
      });
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect({ name, scrolls, out: await page.evaluate(whatStandsOut) }).toEqual({ name, scrolls: false, out: [] });
    });
  });
});

describe("by keyboard", () => {
  test("Tab reaches every link and every box that scrolls, in the order of the page, and shows where it is", async () => {
    await eachPage(narrow, async (page, name) => {
      const wanted = await page.evaluate(() => document.querySelectorAll("a[href], [tabindex='0']").length);
      const reached: number[] = [];
      for (let step = 0; step < wanted; step += 1) {
        await page.keyboard.press("Tab");
        const at = await page.evaluate(() => {
          const all = [...document.querySelectorAll("a[href], [tabindex='0']")];
          const focused = document.activeElement as Element;
          const { outlineStyle, outlineWidth } = getComputedStyle(focused);
          return {
            index: all.indexOf(focused),
            isShown: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
          };
        });
        expect(at.isShown).toBe(true);
        reached.push(at.index);
      }
      expect({ name, reached }).toEqual({ name, reached: reached.map((_, index) => index) });
    });
  });

  test("the arrow keys move a table that is wider than the window", async () => {
    let moved = 0;
    await eachPage(narrow, async (page) => {
      const box = page.locator(".scroll").first();
      if ((await box.count()) === 0) return;
      const isWide = await box.evaluate((element) => element.scrollWidth > element.clientWidth);
      if (!isWide) return;
      await box.focus();
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
      moved += 1;
    });
    expect(moved).toBeGreaterThan(0);
  });
});

describe("on paper", () => {
  test("every heading and caption is printed, no table runs over the edge, and pages are tagged", async () => {
    await eachPage(desk, async (page, name) => {
      const said = await page.evaluate(() =>
        [...document.querySelectorAll("h1, h2, h3, h4, caption")].map((element) => element.textContent ?? ""),
      );
      const read = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true })));
      const printed = (read.ok ? read.value.pieces : []).map(({ number = "", words }) => `${number}${words}`).join("");
      const close = (words: string) => words.replace(/\s/g, "");
      const missing = said.filter((words) => !close(printed).includes(close(words)));
      expect({ name, missing }).toEqual({ name, missing: [] });
      expect(said.length).toBeGreaterThan(2);

      await page.emulateMedia({ media: "print" });
      // A4 without the margins.
      await page.setViewportSize({ width: Math.floor((160 / 25.4) * 96), height: 900 });
      const over = await page.evaluate(() =>
        [...document.querySelectorAll("section:not(.landscape) table, div:not(.landscape) > .scroll > table")]
          .filter((table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map(({ id }) => id),
      );
      expect({ name, over }).toEqual({ name, over: [] });
    });
  });
});

describe("in colours that the reader forces", () => {
  test("a rating still has its word and its symbol, and a notice its frame", async () => {
    await eachPage({ ...desk, forcedColors: "active" }, async (page) => {
      const hidden = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>(".symbol, .notice")]
          .filter((element) => {
            const style = getComputedStyle(element);
            const isNotice = element.classList.contains("notice");
            return isNotice ? style.borderInlineStartStyle === "none" : element.textContent?.trim() === "";
          })
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(hidden).toEqual([]);
    });
  });
});

describe("without scripts and without a network", () => {
  test("a page fetches nothing and says nothing on the console", async () => {
    for (const { name, html } of pages) {
      const context = await (browser as Browser).newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      const heard: string[] = [];
      const path = join(folder, name);
      writeFileSync(path, html);
      page.on("request", (request) => heard.push(request.url()));
      page.on("console", (message) => heard.push(message.text()));
      await page.goto(pathToFileURL(path).href);
      expect(heard.filter((line) => line !== pathToFileURL(path).href && !line.startsWith("data:"))).toEqual([]);
      await context.close();
    }
  });
});
