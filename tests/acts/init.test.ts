import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { build } from "../../src/acts/build.ts";
import { init } from "../../src/acts/init.ts";
import { loadReport } from "../../src/acts/load-report.ts";
import { makePaper } from "../../src/acts/make-paper.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import { type MemoryHost, memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { day } from "../make.ts";

const root = join(import.meta.dirname, "../..");
const shipped = nodeHost({ workspace: root, named: [] });
const today = day("2026-01-05");
const report = "data/northshire/reports/2026-01-health-and-wellbeing-board.md";

async function newArea(files: Readonly<Record<string, string>> = {}): Promise<MemoryHost> {
  const host = memoryHost({ files, shipped });
  const made = await init(host, { folder: "data/northshire", today });
  if (!made.ok) throw new Error(made.errors.map(({ message }) => message).join("\n"));
  return host;
}

const textOf = (host: MemoryHost, path: string) => new TextDecoder().decode(host.files.get(path));

/** What an author does who follows the comments: examples are taken from behind their # and each text in brackets is replaced. */
function fillIn(host: MemoryHost, own: Readonly<Record<string, string>> = {}): void {
  for (const path of written(host)) {
    const filled = textOf(host, path)
      .replace(/^#(?=[a-z]| {2})/gm, "")
      .replace(/"\[([^\]]*?): ([^\]]*)\]"/g, (_, asked: string, example: string) => quoted(own[asked] ?? example))
      .replace(/date: 2026 }/, "date: 2026-01-29 }");
    host.files.set(path, new TextEncoder().encode(filled));
  }
}

const written = (host: MemoryHost) => [...host.files.keys()].filter((path) => /(\.yaml|reports\/.*\.md)$/.test(path));

/** Days stand without quotes, as everywhere; text in them. */
const quoted = (text: string) => (/^\d{4}(-\d\d){0,2}$/.test(text) ? text : JSON.stringify(text));

async function finalWords(host: MemoryHost): Promise<readonly string[]> {
  const loaded = await loadReport(host, report);
  if (!loaded.ok) throw new Error(loaded.errors.map(({ message }) => message).join("\n"));
  const paper = makePaper({ ...loaded.value, standing: "final", asAt: undefined });
  if (!paper.ok) throw new Error(paper.errors.map(({ message }) => message).join("\n"));
  return documentPieces(paper.value.document).map(({ words }) => words);
}

describe("init", () => {
  test("answers with every file that it wrote, the schemas for editors among them", async () => {
    const host = memoryHost({ shipped });
    const made = await init(host, { folder: "data/northshire", today });
    const paths = made.ok ? made.value : [];
    expect([...host.files.keys()].sort()).toEqual([...paths].sort());
    expect(paths.map((path) => path.replace("data/northshire/", "")).sort()).toEqual([
      ...[
        "area",
        "clearances",
        "developments",
        "engagement",
        "governance",
        "measures",
        "meeting",
        "minutes",
        "monitoring",
        "programme",
        "report",
        "requests",
        "risks",
        "self-evaluation",
        "tracker-map",
      ].map((name) => `.boardpaper/schema/${name}.json`),
      ...["README.md", "area.yaml", "governance.yaml", "measures.yaml", "monitoring.yaml", "programme.yaml"],
      "reports/2026-01-health-and-wellbeing-board.md",
    ]);
  });

  test("each of its files leads an editor to a schema that lies beside it", async () => {
    const host = await newArea();
    expect(written(host)).toHaveLength(6);
    for (const path of written(host)) {
      const line = /^# yaml-language-server: \$schema=(\S+)$/m.exec(textOf(host, path))?.[1] ?? "";
      expect([...host.files.keys()]).toContain(join(path, "..", line));
    }
  });

  test("writes into an empty folder, and into the workspace itself", async () => {
    const host = memoryHost({ shipped });
    const made = await init(host, { folder: ".", today });
    expect(made.ok && made.value).toContain("area.yaml");
    expect([...host.files.keys()]).toContain("area.yaml");
  });

  test.each([
    { files: { "data/northshire/notes.txt": "mine" }, because: "the folder holds a file" },
    { files: { "data/northshire/old/notes.txt": "mine" }, because: "the folder holds a folder" },
    { files: { "data/northshire": "mine" }, because: "it is a file" },
  ])("refuses, and leaves all as it was, where $because", async ({ files }) => {
    const host = memoryHost({ files, shipped });
    const made = await init(host, { folder: "data/northshire", today });
    expect(made.ok ? [] : made.errors.map(({ code, at }) => [code, at?.file])).toEqual([
      ["init/folder-in-use", "data/northshire"],
    ]);
    expect([...host.files.keys()]).toEqual(Object.keys(files));
  });
});

describe("a new area that nobody has filled in", () => {
  test("builds as a draft at once, with its gaps in brackets and each of them found", async () => {
    const host = await newArea();
    const made = await build(host, {
      reports: [report],
      formats: ["html"],
      standing: "draft",
      asAt: undefined,
      out: "output",
    });
    expect(made.ok ? made.value : made.errors).toEqual([expect.stringMatching(/\.html$/)]);
    const page = textOf(host, made.ok ? (made.value[0] ?? "") : "").replaceAll("&#39;", "'");
    for (const gap of ["[the paper's title", "[not supplied: who inspected]", "[the board that oversees the programme"])
      expect(page).toContain(gap);
    const codes = new Set(made.ok ? made.warnings.map(({ code }) => code) : []);
    expect([...codes].sort()).toEqual(["data/to-fill-in", "template/value-missing"]);
  });

  test("is refused as a final paper", async () => {
    const host = await newArea();
    const before = host.files.size;
    const made = await build(host, {
      reports: [report],
      formats: ["html"],
      standing: "final",
      asAt: undefined,
      out: "output",
    });
    expect(made.ok).toBe(false);
    expect(host.files.size).toBe(before);
  });
});

describe("a new area that was filled in as its comments say", () => {
  const own = {
    "the local area's name": "Fenland Vale",
    "the council's full name": "Fenland Vale Council",
    "the post that writes the paper": "Improvement Manager",
  };

  test("builds as a final paper that says what was filled in", async () => {
    const host = await newArea();
    fillIn(host, own);
    const words = (await finalWords(host)).join("\n");
    expect(words).toContain("SEND Programme Board");
    expect(words).toContain("Fenland Vale");
    expect(words).toContain("plans that come too late");
    expect(words).toContain("has one action in one theme: none is complete, one is still to be done.");
    // A note's words stand in brackets among the pieces.
    expect(words.replace(/ \[The ratings mean[^\]]*\]/, "")).not.toMatch(/[[\]{}]/);
  });

  test("says no word of the sample areas", async () => {
    const host = await newArea();
    fillIn(host, own);
    const said = (await finalWords(host)).join("\n");
    const scaffold = textsBelow("templates/init").join("\n");
    const names = ["cumbria", "exampleshire"].flatMap(namesOf);
    expect(names).toEqual(
      expect.arrayContaining(["Cumbria", "SEND Alliance Cumbria (SENDAC)", "Sampleton", "SEND Partnership Board"]),
    );
    expect(names.filter((name) => said.includes(name) || scaffold.includes(name))).toEqual([]);
  });

  test("its scaffold and the templates name no sample area", () => {
    expect(
      textsBelow("templates").filter((text) => /cumbria|worcestershire|somerset|exampleshire/i.test(text)),
    ).toEqual([]);
  });

  test("no comment of the scaffold is left without its field in the schema: every example is accepted", async () => {
    const host = await newArea();
    fillIn(host);
    const loaded = await loadReport(host, report);
    expect(loaded.ok ? [] : loaded.errors).toEqual([]);
    expect(loaded.ok && loaded.value.area.programme.plans[0]?.actions).toHaveLength(1);
    expect(loaded.ok && loaded.value.area.monitoring.meetings).toHaveLength(2);
    expect(loaded.ok && loaded.value.area.measures.measures[0]?.points).toHaveLength(2);
  });
});

/** A sample area's own: its name and council, its bodies, its posts and its places. */
function namesOf(area: string): readonly string[] {
  const read = (file: string) => parse(readFileSync(join(root, "data", area, file), "utf8"));
  const { area: name, council, contacts = [] } = read("area.yaml") as AreaFile;
  const { bodies } = read("governance.yaml") as GovernanceFile;
  const ofBodies = bodies.flatMap(({ names }) => names.map((body) => body.name));
  const places = ["Sampleton", "Model-on-Sea", "Workington", "Allerdale"];
  const all = [name, council, ...ofBodies, ...contacts.map(({ post }) => post), ...places];
  return all.filter((each) => !ofEveryArea.includes(each));
}

/** Bodies that every area has under the same name. */
const ofEveryArea = ["Health and Wellbeing Board", "Cabinet"];

interface AreaFile {
  readonly area: string;
  readonly council: string;
  readonly contacts?: readonly { readonly post: string }[];
}

interface GovernanceFile {
  readonly bodies: readonly { readonly names: readonly { readonly name: string }[] }[];
}

function textsBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(yaml|md|hbs)$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), "utf8"));
}
