/** The public site in a browser: axe on every page, and what a reader does: search, open a meeting, open a paper, download. */

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe, { type RunOptions } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { publish } from "../../src/acts/publish.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { type CalendarDate, parseCalendarDate } from "../../src/values/calendar-date.ts";
import { brokenLinks } from "../site/site-on-disk.ts";
import { hasProgram, outputOf, testWith } from "./judge.ts";

const program = "chromium";
const test = testWith(program);
const root = join(import.meta.dirname, "../..");
const workspace = mkdtempSync(join(tmpdir(), "boardpaper-site-"));
const site = join(workspace, "output/exampleshire/site");

/** With minutes and resolutions; with a decision record; with a draft as an appendix; with papers from elsewhere. */
const meetings = ["2025-12-11-hwb", "2026-03-05-scrutiny", "2026-03-12-hwb", "2026-03-19-cabinet"];
const withWordFiles = "2026-03-26-audit";

/** The site as a council's server would send it. */
const server = createServer((request, response) => {
  const path = join(site, new URL(request.url ?? "/", "http://localhost").pathname);
  if (!existsSync(path)) return response.writeHead(404).end();
  const types: Readonly<Record<string, string>> = {
    html: "text/html",
    css: "text/css",
    js: "text/javascript",
    pdf: "application/pdf",
  };
  response.setHeader("content-type", types[path.split(".").at(-1) ?? ""] ?? "application/octet-stream");
  return response.end(readFileSync(path));
});

let browser: Browser | undefined;
let pages: readonly string[] = [];

beforeAll(async () => {
  if (!hasProgram(program)) return;
  cpSync(join(root, "data"), join(workspace, "data"), { recursive: true });
  const host = nodeHost({ workspace, named: [] });
  const on = parseCalendarDate("2026-04-30") as CalendarDate;
  for (const meeting of hasProgram("soffice") ? [...meetings, withWordFiles] : meetings) {
    const request = {
      meeting,
      standing: "draft",
      out: "output",
      on,
      newVersion: undefined,
      archive: undefined,
    } as const;
    const published = await publish(host, request);
    if (!published.ok) throw new Error(published.errors.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  }
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
  browser = await chromium.launch({
    executablePath: outputOf("which", [program]).trim(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
});

afterAll(async () => {
  server.close();
  await browser?.close();
});

const addressOf = (path: string) => pathToFileURL(join(site, path)).href;

async function opened(look: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await (browser as Browser).newContext(look);
  await use(await context.newPage());
  await context.close();
}

const desk = { viewport: { width: 1280, height: 1024 } } as const;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
/** A desk's screen at 400 %, as WCAG 1.4.10 asks. */
const narrow = { viewport: { width: 320, height: 256 } } as const;

/** The standard, and what axe advises beyond it. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const looks: readonly (readonly [string, BrowserContextOptions, RunOptions["runOnly"]])[] = [
  ["on a wide screen", desk, tags],
  ["on a telephone", phone, tags],
  // Nothing but colours is another there.
  ["on a dark screen", { ...desk, colorScheme: "dark" }, { type: "rule", values: ["color-contrast"] }],
];

describe("axe finds no violation of WCAG 2.2 AA on any page of the site", () => {
  test.each(looks)("%s", async (_, look, runOnly) => {
    let passed = 0;
    // axe is put into the page, whose own policy lets nothing else run.
    await opened({ bypassCSP: true, ...look }, async (page) => {
      for (const path of pages) {
        await page.goto(addressOf(path));
        await page.evaluate(axe.source);
        const { violations, passes } = await page.evaluate(
          (only) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: only as string[] }),
          runOnly,
        );
        const told = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
        );
        expect({ path, violations: told }).toEqual({ path, violations: [] });
        passed += passes.reduce((sum, { nodes }) => sum + nodes.length, 0);
      }
    });
    process.stdout.write(`axe passed ${pages.length} pages of the site in ${passed} checks\n`);
    expect(pages.length).toBeGreaterThan(35);
    expect(passed).toBeGreaterThan(1000);
  });

  test("nor does any page scroll sideways at 400 %, but for wide tables and charts in boxes of their own", async () => {
    await opened(narrow, async (page) => {
      for (const path of pages) {
        await page.goto(addressOf(path));
        const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        expect({ path, scrolls }).toEqual({ path, scrolls: false });
      }
    });
  });
});

const fromDisk = () => pathToFileURL(`${site}/`).href;
const fromServer = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

describe.each([
  ["at a desk, from a server", desk, fromServer],
  ["on a telephone, from a server", phone, fromServer],
  ["at a desk, from a disk", desk, fromDisk],
] as const)("a reader %s", (_, look, base) => {
  const reads = async (use: (page: Page) => Promise<void>) =>
    opened(look, async (page) => {
      const heard: string[] = [];
      page.on("console", (message) => heard.push(message.text()));
      page.on("pageerror", ({ message }) => heard.push(message));
      page.on("request", (request) => {
        if (!request.url().startsWith(base()) && !request.url().startsWith("data:")) heard.push(request.url());
      });
      await use(page);
      expect(heard).toEqual([]);
    });

  test("finds a passage by its words, and nothing is asked of anybody else", async () => {
    await reads(async (page) => {
      await page.goto(`${base()}index.html`);
      await page.getByRole("link", { name: "Search meetings, papers and decisions" }).click();
      await page.getByLabel("What are you looking for?").fill("joint payment");
      await page.getByRole("button", { name: "Search" }).click();
      await expect.poll(() => page.getByRole("status").textContent()).toMatch(/^\d+ results for “joint payment”$/);
      const found = await page.locator(".results li").allTextContents();
      expect(found.join("\n")).toContain("Health and Wellbeing Board, 12 March 2026");
      await page.locator('.results a[href*="#"]').first().click();
      await expect.poll(() => page.evaluate(() => document.querySelector(":target") !== null)).toBe(true);
    });
  });

  test("is told where nothing is found", async () => {
    await reads(async (page) => {
      await page.goto(`${base()}search.html?q=xylophone`);
      await expect.poll(() => page.getByRole("status").textContent()).toContain("Nothing was found for “xylophone”");
    });
  });

  test("opens a meeting, an item and its paper", async () => {
    await reads(async (page) => {
      await page.goto(`${base()}index.html`);
      await page.getByRole("link", { name: "Health and Wellbeing Board, 12 March 2026" }).click();
      await page.getByRole("link", { name: "Progress of the SEND improvement programme" }).first().click();
      expect(page.url()).toContain("2026-03-12-hwb/item-4.html");
      await page.getByRole("link", { name: "Progress of the SEND improvement programme", exact: true }).click();
      const headings = () => page.getByRole("heading", { level: 2 }).allTextContents();
      await expect.poll(async () => (await headings()).join(" ")).toContain("Executive summary");
    });
  });
});

test("a reader gets the PDF as it was published", async () => {
  await opened({ ...desk, acceptDownloads: true }, async (page) => {
    const paper = "meetings/2026-03-12-hwb/2026-03-health-and-wellbeing-board";
    await page.goto(`${fromServer()}${paper}.html`);
    const waiting = page.waitForEvent("download");
    // Chromium would show it; a reader who saves what the link leads to gets the file.
    await page.getByRole("link", { name: /PDF, \d+ KB/ }).evaluate((link: HTMLAnchorElement) => {
      link.download = "paper.pdf";
      link.click();
    });
    expect(readFileSync(await (await waiting).path())).toEqual(readFileSync(join(site, `${paper}.pdf`)));
  });
});

test("no link of any page leads nowhere", () => {
  const paths = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(site, path)).isFile(),
  );
  const { links, broken } = brokenLinks(new Map(paths.map((path) => [path, readFileSync(join(site, path))])));
  expect(broken).toEqual([]);
  expect(links).toBeGreaterThan(500);
});

describe("without scripts", () => {
  test("the search page lists everything, and each page has what it has with them", async () => {
    await opened({ ...desk, javaScriptEnabled: false }, async (page) => {
      await page.goto(addressOf("search.html"));
      expect(await page.getByText("The search needs scripts").isVisible()).toBe(true);
      expect(await page.getByRole("button", { name: "Search" }).isVisible()).toBe(false);
      for (const meeting of meetings) expect(await page.locator(`a[href*="meetings/${meeting}.html"]`).count()).toBe(1);
      await page.locator('a[href$="2026-03-health-and-wellbeing-board.html"]').click();
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("Progress of the SEND");
    });
  });
});

describe("by keyboard", () => {
  test("the first key leads past what stands over each page", async () => {
    await opened(desk, async (page) => {
      await page.goto(addressOf("meetings/2026-03-12-hwb.html"));
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to main content");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    });
  });
});
