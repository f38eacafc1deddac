import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { filesBelow } from "../../src/host/files-below.ts";
import { type MemoryHostSettings, memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";

const report = "data/cumbria/reports/2022-09-health-and-wellbeing-board.md";
const shipped = nodeHost({ workspace: process.cwd(), named: [] });

interface Ran {
  readonly code: number;
  readonly results: readonly string[];
  readonly said: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The folders elsewhere that it asked for. */
  readonly named: readonly string[];
}

/** The command on a copy of the data that ship, with some files changed. */
async function boardpaper(
  args: readonly string[],
  change: (files: Map<string, string>) => void = () => {},
  settings: MemoryHostSettings = {},
): Promise<Ran> {
  const files = new Map<string, string>();
  for (const path of await filesBelow(shipped, "data")) {
    files.set(`data/${path}`, new TextDecoder().decode(await shipped.readBytes(`data/${path}`)));
  }
  change(files);
  const host = memoryHost({ ...settings, files: Object.fromEntries(files), shipped });
  const results: string[] = [];
  const said: string[] = [];
  const named: string[] = [];
  const code = await run(args, {
    terminal: {
      result: (line) => results.push(line),
      say: (line) => said.push(line),
      interrupted: () => new Promise(() => {}),
    },
    hostFor: (folders) => {
      named.push(...folders);
      return host;
    },
  });
  return { code, results, said: said.join("\n"), files: host.files, named };
}

const programme = "data/cumbria/programme.yaml";
const edit = (path: string, from: string, to: string) => (files: Map<string, string>) => {
  const text = files.get(path) ?? "";
  expect(text).toContain(from);
  files.set(path, text.replaceAll(from, to));
};

describe("boardpaper changes", () => {
  const versions = ["changes", "2022-09-board@v1", "2022-09-board@v2"];

  test("looks into an archive wherever it was said to lie", async () => {
    expect((await boardpaper([...versions, "--archive", "/srv/archive"])).named).toContain("/srv/archive");
  });

  test("takes no day for two versions, which speak as at their own", async () => {
    const { code, said } = await boardpaper([...versions, "--as-at", "2022-09-01"]);
    expect([code, said]).toEqual([2, expect.stringContaining("--as-at goes with --since")]);
  });
});

describe("boardpaper build", () => {
  test("prints the path of each paper that it wrote, one a line, and nothing else as a result", async () => {
    const { code, results, files } = await boardpaper(["build", report, "--to", "html,json"]);
    expect(code).toBe(0);
    expect(results).toEqual(
      ["html", "json"].map(
        (ending) => `output/cumbria/2022-09-health-and-wellbeing-board/2022-09-health-and-wellbeing-board.${ending}`,
      ),
    );
    for (const path of results) expect(files.has(path)).toBe(true);
  });

  test("opens the first of them where there is a desktop, and says where there is none", async () => {
    const path = "output/cumbria/2022-09-health-and-wellbeing-board/2022-09-health-and-wellbeing-board.txt";
    const args = ["build", report, "--to", "txt", "--open"];
    const opened: string[] = [];
    const here = await boardpaper(args, undefined, { opened: (file) => opened.push(file) });
    expect({ opened, said: here.said }).toEqual({ opened: [path], said: expect.stringContaining(`Opened ${path}.`) });
    const { code, said } = await boardpaper(args);
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining("no desktop to open them on") });
  });

  test("takes a report by its id, and another folder for the papers", async () => {
    const { results } = await boardpaper([
      "build",
      "2022-09-health-and-wellbeing-board",
      "--to",
      "json",
      "--out",
      "papers",
    ]);
    expect(results).toEqual([
      "papers/cumbria/2022-09-health-and-wellbeing-board/2022-09-health-and-wellbeing-board.json",
    ]);
  });

  test("shows a mistake with its line, a caret and what to do, writes nothing and ends with 1", async () => {
    const { code, results, said, files } = await boardpaper(
      ["build", report],
      edit(programme, "on: 2019-10-18", "on: 2019-10-38"),
    );
    expect(code).toBe(1);
    expect(results).toEqual([]);
    expect(said).toMatch(
      /^data\/cumbria\/programme\.yaml:\d+:\d+ error data\/invalid-value\n {2}“2019-10-38” is not a date/,
    );
    expect(said).toMatch(/\n {4}\d+ \| .*on: 2019-10-38.*\n {4} +\| +\^\n/);
    expect(said).toMatch(/1 error\. Nothing was written\.$/);
    expect([...files.keys()].filter((path) => path.startsWith("output/"))).toEqual([]);
  });

  test("as JSON is one value with its version, the files and the findings", async () => {
    const { results } = await boardpaper(["build", report, "--to", "html", "--json"]);
    expect(results).toHaveLength(1);
    const value = JSON.parse(results[0] ?? "");
    expect(Object.keys(value)).toEqual(["version", "files", "findings"]);
    expect(value.version).toBe(1);
    expect(value.files).toEqual([expect.stringMatching(/\.html$/)]);
    for (const finding of value.findings) {
      expect(finding).toMatchObject({
        severity: "warning",
        code: expect.any(String),
        at: { file: expect.any(String) },
      });
    }
  });

  test("ends with 3 when the disk is full, and says that nothing is half written", async () => {
    const { code, said, files } = await boardpaper(["build", report, "--to", "html"], undefined, {
      refuse: (step) => (step === "stage" ? "full" : undefined),
    });
    expect(code).toBe(3);
    expect(said).toContain("the disk is full");
    expect([...files.keys()].filter((path) => path.endsWith(".html"))).toEqual([]);
  });
});

describe("wrong usage ends with 2 and says what was meant", () => {
  test.each([
    { args: ["bild"], says: "Did you mean build?" },
    { args: ["build"], says: "name the reports to build, or say --all" },
    { args: ["build", report, "--all"], says: "name the reports to build, or say --all" },
    { args: ["build", report, "--to", "odt"], says: "There is no format odt" },
    { args: ["build", report, "--as-at", "2021-02-30"], says: "Write a day as 2022-08-31." },
    { args: ["build", report, "--draft", "--final"], says: "cannot be used with" },
    { args: ["rule", "fact/disputd"], says: "fact/disputed" },
  ])("boardpaper $args", async ({ args, says }) => {
    const { code, said, results } = await boardpaper(args);
    expect(code).toBe(2);
    expect(said).toContain(says);
    expect(results).toEqual([]);
  });
});

describe("boardpaper explain", () => {
  test("says from which field a date in a paragraph comes, and by which rule", async () => {
    const { results } = await boardpaper(["explain", report]);
    const line = results.find((result) => result.includes("18 April 2021 ="));
    expect(line).toMatch(/^ {2}18 April 2021 = 18 months after 18 October 2019, data\/cumbria\/programme\.yaml:\d+$/);
  });

  test("as JSON gives text, fact, file and line", async () => {
    const { results } = await boardpaper(["explain", report, "5.1", "--json"]);
    const value = JSON.parse(results[0] ?? "");
    expect(value).toMatchObject({ version: 1, paragraph: "5.1" });
    expect(value.facts).toContainEqual({
      paragraph: "5.1",
      text: "Continuous Improvement Plan",
      fact: "plans.cip.name",
      source: { file: programme, line: expect.any(Number), column: expect.any(Number) },
    });
  });

  test("names the paragraphs that there are when asked for another", async () => {
    const { code, said } = await boardpaper(["explain", report, "5.99"]);
    expect(code).toBe(1);
    expect(said).toContain("explain/no-such-paragraph");
  });
});

describe("boardpaper check", () => {
  test("looks at every area and report of the workspace, and writes nothing", async () => {
    const { code, said, files } = await boardpaper(["check"]);
    expect(code).toBe(0);
    expect(said).toMatch(/Checked \d+ areas? and \d+ reports?\.$/);
    expect([...files.keys()].every((path) => path.startsWith("data/"))).toBe(true);
  });

  test("that finds nothing to look at has not found nothing wrong", async () => {
    const { code, said } = await boardpaper(["check"], (files) => files.clear());
    expect(code).toBe(1);
    expect(said).toContain("check/nothing-found");
  });
});

describe("boardpaper archive", () => {
  test("files a final paper once: again it changes nothing, and with other content it is refused", async () => {
    const first = await boardpaper(["archive", "add", report]);
    expect(first.said).toContain("The version was filed.");
    expect(first.code).toBe(0);
    const version = [...first.files].filter(([path]) => /^(output\/archive|\.boardpaper)\//.test(path));
    expect(version.map(([path]) => path.split("/").at(-1))).toEqual(expect.arrayContaining(["version.json"]));

    const filed = (files: Map<string, string>) => {
      for (const [path, bytes] of version) (files as Map<string, string | Uint8Array>).set(path, bytes);
    };
    const again = await boardpaper(["archive", "add", report], filed);
    expect(again.said).toContain("nothing was written");
    expect(again.code).toBe(0);

    const other = await boardpaper(["archive", "add", report], (files) => {
      filed(files);
      edit(programme, "on: 2022-07-12", "on: 2022-07-13")(files);
    });
    expect(other.said).toContain("archive/version-exists");
    expect(other.code).toBe(1);

    const verified = await boardpaper(["archive", "verify", "--json"], filed);
    expect(JSON.parse(verified.results[0] ?? "")).toMatchObject({ version: 1, ok: true, findings: [] });
    const head = await boardpaper(["archive", "head"], filed);
    expect(head.results[0]).toMatch(/^2 [0-9a-f]{64}$/);
  });

  test("a damaged archive is an error, told by the specification's code", async () => {
    const damaged = await boardpaper(["archive", "verify", "--archive", "object", "--json"], (files) => {
      files.set("object/0=ocfl_object_1.1", "ocfl_object_1.1\n");
    });
    expect(damaged.code).toBe(1);
    expect(JSON.parse(damaged.results[0] ?? "")).toMatchObject({ ok: false, findings: [{ code: "ocfl/E063" }] });
  });

  test("a correction without its reason is wrong usage", async () => {
    const { code, said } = await boardpaper(["archive", "add", report, "--correction", "v1"]);
    expect(said).toContain("--reason and --notice");
    expect(code).toBe(2);
  });
});

describe("boardpaper minutes", () => {
  const shell = "data/exampleshire/minutes/2026-03-12-hwb.yaml";

  test("prints the file to write in, and says which meeting approves the minutes", async () => {
    const { code, results, said } = await boardpaper(["minutes", "2026-03-12-hwb"], (files) => files.delete(shell));
    expect({ code, results }).toEqual({ code: 0, results: [shell] });
    expect(said).toContain("They are a draft until the body's next meeting, which has no file yet, approves them.");
  });

  test("has nothing to say of minutes that were approved and whose requests are in the ledger", async () => {
    const { code, results, said } = await boardpaper(["minutes", "2025-12-11-hwb"]);
    expect({ code, results, said }).toEqual({ code: 0, results: [], said: "All is there." });
  });
});

describe("boardpaper dates timetable", () => {
  test("prints a line for each step, with the day, the time and what stands behind it", async () => {
    const { code, results } = await boardpaper(["dates", "timetable", "2026-03-19-cabinet"]);
    expect(code).toBe(0);
    expect(results).toHaveLength(7);
    expect(results[3]).toMatch(
      /^2026-03-11 17:00 {2}Notice of the meeting, agenda and papers are published \(sections 100A/,
    );
    expect(results[5]).toMatch(/^2026-03-30 {8}A decision can be called in .*\(constitution: /);
  });

  test("prints the path of the calendar file", async () => {
    const { results, files } = await boardpaper(["dates", "timetable", "2026-03-19-cabinet", "--ics"]);
    expect(results).toEqual(["output/exampleshire/meetings/2026-03-19-cabinet.ics"]);
    expect(files.has(results[0] ?? "")).toBe(true);
  });
});

describe("boardpaper rule", () => {
  test("explains a code in the author's words", async () => {
    const { results } = await boardpaper(["rule", "fact/count-differs"]);
    expect(results.join("\n")).toMatch(/A number is stated, the list that it counts is there too, and they differ\./);
  });

  test("says how much a code counts, where that is the same wherever it is found", async () => {
    const { results } = await boardpaper(["rule", "words/two-spellings"]);
    expect(results.join("\n")).toMatch(/^words\/two-spellings \(suggestion\)\n/);
  });
});
