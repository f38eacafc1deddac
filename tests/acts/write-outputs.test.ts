import { readdirSync } from "node:fs";
import fs from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { planOutputs } from "../../src/acts/plan-outputs.ts";
import { writeOutputs } from "../../src/acts/write-outputs.ts";
import type { Host } from "../../src/host/host.ts";
import { type MemoryStep, memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { temporaryFolder } from "../host/temporary-folder.ts";

const text = (words: string) => new TextEncoder().encode(words);
const read = async (host: Host, path: string) => new TextDecoder().decode(await host.readBytes(path));

const docx = "output/cumbria/2021-03/2021-03.docx";
const pdf = "output/cumbria/2021-03/2021-03.pdf";

const build = (host: Host, words: string) =>
  writeOutputs(host, {
    out: "output",
    files: [docx, pdf].map((path) => ({ path: path.replace("output/", ""), bytes: text(`${words} of ${path}`) })),
  });
const papers = async (host: Host) => [await read(host, docx), await read(host, pdf)];
const papersSaying = (words: string) => [docx, pdf].map((path) => `${words} of ${path}`);

const hosts: Record<string, () => Host> = {
  "on a real disk": () => nodeHost({ workspace: temporaryFolder(), named: [] }),
  "in memory": () => memoryHost(),
};

describe.each(Object.entries(hosts))("building a report %s", (_where, newHost) => {
  test("writes its papers and names them", async () => {
    const host = newHost();
    expect(await build(host, "draft")).toEqual({ ok: true, value: [docx, pdf], warnings: [] });
    expect(await papers(host)).toEqual(papersSaying("draft"));
  });

  test("again, with new figures, replaces papers that nobody touched", async () => {
    const host = newHost();
    for (const words of ["first", "second", "first", "third"])
      expect(await build(host, words)).toMatchObject({ ok: true });
    expect(await papers(host)).toEqual(papersSaying("third"));
  });

  test("leaves a paper that an officer edited in Word, and then writes none of the others", async () => {
    const host = newHost();
    await build(host, "draft");
    await host.write(docx, text("with the chair's changes"));

    expect(await build(host, "second draft")).toEqual({
      ok: false,
      errors: [
        {
          severity: "error",
          code: "output/edited",
          message: "the file was changed after boardpaper wrote it, and an edited file is never overwritten",
          at: { file: docx },
          hint: `bring the edits into the report with boardpaper pull ${docx}, then move it; or write to another folder with --out`,
        },
      ],
    });
    expect(await papers(host)).toEqual(["with the chair's changes", `draft of ${pdf}`]);
  });

  test("names every edited paper at once", async () => {
    const host = newHost();
    await build(host, "draft");
    for (const path of [docx, pdf]) await host.write(path, text("edited"));
    const answer = await build(host, "second draft");
    expect(answer.ok ? [] : answer.errors.map(({ at }) => at?.file)).toEqual([docx, pdf]);
  });

  test("takes a paper that lies there without a record for somebody's own", async () => {
    const host = newHost();
    await host.write(pdf, text("scanned and signed"));
    expect(await build(host, "draft")).toMatchObject({
      ok: false,
      errors: [{ code: "output/edited", at: { file: pdf } }],
    });
    expect(await host.isFile(docx)).toBe(false);
  });

  test("takes an identical paper without a record for its own from then on", async () => {
    const host = newHost();
    for (const path of [docx, pdf]) await host.write(path, text(`draft of ${path}`));
    expect(await build(host, "draft")).toMatchObject({ ok: true, value: [docx, pdf] });
    expect(await build(host, "second draft")).toMatchObject({ ok: true });
  });

  test("writes a paper anew that was moved away", async () => {
    const host = newHost();
    await build(host, "draft");
    const moved = "output/cumbria/2021-03/with the chair's changes.docx";
    await host.write(moved, text("edited"));
    expect(await build(host, "second draft")).toMatchObject({ ok: true });
    expect(await read(host, moved)).toBe("edited");
  });

  test("trusts no record that was damaged", async () => {
    const host = newHost();
    await build(host, "draft");
    for (const record of ["", "{", "null", '{"sha256":1}', '{"sha256":[7]}']) {
      await host.write("output/.boardpaper/outputs/cumbria/2021-03/2021-03.docx.json", text(record));
      expect(await build(host, "second draft")).toMatchObject({ ok: false, errors: [{ at: { file: docx } }] });
    }
    expect(await papers(host)).toEqual(papersSaying("draft"));
  });
});

test("bytes that are right already are not written again", async () => {
  const steps: string[] = [];
  const host = memoryHost({
    refuse: (step, path) => {
      if (step !== "read") steps.push(path);
      return undefined;
    },
  });
  await build(host, "draft");
  steps.length = 0;
  await build(host, "draft");
  expect(steps).toEqual([]);
});

describe("when the disk gives out", () => {
  const failing: { step: MemoryStep; at: string; kind: "full" | "denied" }[] = [
    { step: "stage", at: docx, kind: "full" },
    { step: "stage", at: pdf, kind: "full" },
    { step: "stage", at: "output/.boardpaper/outputs/cumbria/2021-03/2021-03.pdf.json", kind: "full" },
    { step: "stage", at: docx, kind: "denied" },
  ];

  test.each(failing)(
    "$kind at $at: both papers are as before, and the next build succeeds",
    async ({ step, at, kind }) => {
      let isFailing = false;
      const host = memoryHost({ refuse: (now, path) => (isFailing && now === step && path === at ? kind : undefined) });
      await build(host, "draft");

      isFailing = true;
      await expect(build(host, "second draft")).rejects.toMatchObject({ kind, path: at });
      expect(await papers(host)).toEqual(papersSaying("draft"));

      isFailing = false;
      expect(await build(host, "third draft")).toMatchObject({ ok: true });
    },
  );
});

describe("a crash", () => {
  test("at any step leaves whole papers, none of which counts as edited afterwards", async () => {
    const stepsOfBuild = 8;
    for (let crashAt = 1; crashAt <= stepsOfBuild; crashAt++) {
      let left = Number.POSITIVE_INFINITY;
      const host = memoryHost({
        refuse: (step) => {
          if (step !== "read" && --left === 0) throw new Error("power cut");
          return undefined;
        },
      });
      await build(host, "draft");
      left = crashAt;
      await expect(build(host, "second draft"), `at step ${crashAt}`).rejects.toThrow("power cut");

      for (const [index, paper] of (await papers(host)).entries()) {
        expect([papersSaying("draft")[index], papersSaying("second draft")[index]]).toContain(paper);
      }
      expect(await build(host, "third draft"), `after a crash at step ${crashAt}`).toMatchObject({ ok: true });
    }
  });

  test("between staging and renaming, on a real disk, shows the old papers only", async () => {
    const workspace = temporaryFolder();
    const host = nodeHost({ workspace, named: [] });
    await build(host, "draft");

    const { rename } = fs;
    const stopped = new Promise<void>((stop) => {
      vi.spyOn(fs, "rename").mockImplementation((from, to) => {
        if (String(to).endsWith(".json")) return rename(from, to);
        stop();
        return new Promise(() => {});
      });
    });
    void build(host, "second draft");
    await stopped;
    vi.restoreAllMocks();

    const afterwards = nodeHost({ workspace, named: [] });
    expect((await afterwards.list("output/cumbria/2021-03")).map(({ name }) => name)).toEqual([
      "2021-03.docx",
      "2021-03.pdf",
    ]);
    expect(await papers(afterwards)).toEqual(papersSaying("draft"));
    expect(readdirSync(join(workspace, "output/cumbria/2021-03"))).toHaveLength(4);
    expect(await build(afterwards, "third draft")).toMatchObject({ ok: true });
  });

  afterEach(() => vi.restoreAllMocks());
});

describe("two builds of one report at once", () => {
  test("the record of the one that came last is kept, though the other's record was written over it", async () => {
    const record = "output/.boardpaper/outputs/cumbria/2021-03/2021-03.docx.json";
    let isFirst = true;
    const host = memoryHost({
      refuse: (step, path) => {
        if (step === "rename" && path === docx && isFirst) {
          isFirst = false;
          host.files.set(record, text('{"version":1,"sha256":["of the other build"]}'));
        }
        return undefined;
      },
    });
    await build(host, "draft");
    expect(await build(host, "second draft")).toMatchObject({ ok: true });
  });

  test("of two reports don't wait for each other", async () => {
    const host = nodeHost({ workspace: temporaryFolder(), named: [] });
    const reports = ["a", "b", "c", "d"].map((id) => ({
      out: "output",
      files: [{ path: `x/${id}.txt`, bytes: text(id) }],
    }));
    await Promise.all(reports.map((request) => writeOutputs(host, request)));
    const again = reports.map(({ out, files }) => ({
      out,
      files: files.map(({ path }) => ({ path, bytes: text("new") })),
    }));
    for (const answer of await Promise.all(again.map((request) => writeOutputs(host, request)))) {
      expect(answer).toMatchObject({ ok: true });
    }
  });
});

describe("an output's path", () => {
  test.each(["../x.pdf", "/x.pdf", "a//x.pdf", "C:/x.pdf", "con/x.pdf", "x.pdf."])("%s is refused", (path) => {
    const place = { path, wanted: text(""), present: undefined, recorded: [] };
    expect(() => planOutputs("output", [place])).toThrow(RangeError);
  });

  test("stands once in a set", () => {
    const place = { path: "x.pdf", wanted: text(""), present: undefined, recorded: [] };
    expect(() => planOutputs("output", [place, place])).toThrow(RangeError);
  });
});
