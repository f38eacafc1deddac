/** What only a real disk can get wrong. */

import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import fs from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { HostError } from "../../src/host/host-error.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const text = (words: string) => new TextEncoder().encode(words);
const systemError = (code: string) => Object.assign(new Error(code), { code });
const set = [
  { path: "out/a.docx", bytes: text("new a") },
  { path: "out/b.pdf", bytes: text("new b") },
];

function hostWithOldPapers() {
  const workspace = temporaryFolder();
  const host = nodeHost({ workspace, named: [] });
  const papers = () =>
    readdirSync(join(workspace, "out")).map((name) => [name, readFileSync(join(workspace, "out", name), "utf8")]);
  const start = () => host.writeAll(set.map(({ path }) => ({ path, bytes: text(`old ${path.at(4)}`) })));
  return { host, workspace, papers, start };
}

const oldPapers = [
  ["a.docx", "old a"],
  ["b.pdf", "old b"],
];

/** The disk takes `count` more files and is then full: the next one is cut short. */
function fillDiskAfter(count: number): void {
  vi.restoreAllMocks();
  const { open } = fs;
  let left = count;
  vi.spyOn(fs, "open").mockImplementation(async (path, flags, mode) => {
    const file = await open(path, flags, mode);
    if (flags === "wx" && left-- <= 0) {
      const writeFile = file.writeFile.bind(file);
      file.writeFile = async (content) => {
        await writeFile((content as Uint8Array).subarray(0, 2));
        throw systemError("ENOSPC");
      };
    }
    return file;
  });
}

afterEach(() => vi.restoreAllMocks());

describe("when the disk gives out, the papers of before stay", () => {
  test("full while the second of two is written: both are as before, and nothing lies about", async () => {
    const { host, papers, start } = hostWithOldPapers();
    await start();
    fillDiskAfter(1);
    const failed = host.writeAll(set);
    await expect(failed).rejects.toMatchObject({ kind: "full", path: "out/b.pdf" });
    await expect(failed).rejects.toThrow("cannot write out/b.pdf: the disk is full");
    expect(papers()).toEqual(oldPapers);
  });

  test("full while a new file or a new folder is written: there is none", async () => {
    const { host, papers, start } = hostWithOldPapers();
    await start();
    fillDiskAfter(0);
    await expect(host.writeNew("out/c.html", text("new c"))).rejects.toMatchObject({ kind: "full" });
    fillDiskAfter(1);
    await expect(host.writeNewFolder("out/v1", set)).rejects.toMatchObject({ kind: "full", path: "out/v1" });
    expect(papers()).toEqual(oldPapers);
  });

  test.each(["EROFS", "EACCES"])("a folder that can't be written in (%s) is named", async (code) => {
    const { host, papers, start } = hostWithOldPapers();
    await start();
    const { open } = fs;
    vi.spyOn(fs, "open").mockImplementation(async (path, flags, mode) => {
      if (flags === "wx") throw systemError(code);
      return open(path, flags, mode);
    });
    await expect(host.writeAll(set)).rejects.toThrow(/out\/a.docx: permission was denied, or the folder is read-only/);
    expect(papers()).toEqual(oldPapers);
  });

  test("a file that stands where their folder should be is named, and stays", async () => {
    const workspace = temporaryFolder();
    writeFileSync(join(workspace, "out"), "a letter");
    const host = nodeHost({ workspace, named: [] });
    const where = /cannot write out\/(more\/)?a.docx: a file stands where its folder should be; name another folder/;
    await expect(host.writeAll(set)).rejects.toThrow(where);
    await expect(host.writeAll([{ path: "out/more/a.docx", bytes: text("a") }])).rejects.toThrow(where);
    expect(readdirSync(workspace)).toEqual(["out"]);
    expect(readFileSync(join(workspace, "out"), "utf8")).toBe("a letter");
  });

  test("a paper that another program holds open stops the whole set before the first is replaced", async () => {
    const { host, papers, start } = hostWithOldPapers();
    await start();
    const { open } = fs;
    vi.spyOn(fs, "open").mockImplementation(async (path, flags, mode) => {
      if (flags === "r+" && String(path).endsWith("b.pdf")) throw systemError("EBUSY");
      return open(path, flags, mode);
    });
    await expect(host.writeAll(set)).rejects.toThrow(/out\/b.pdf: another program has it open; close it/);
    expect(papers()).toEqual(oldPapers);
  });

  test("refused by the system only when it is replaced, as Windows does: said to be in use", async () => {
    const { host, papers, start } = hostWithOldPapers();
    await start();
    vi.spyOn(fs, "rename").mockRejectedValue(systemError("EPERM"));
    await expect(host.writeAll(set)).rejects.toMatchObject({ kind: "locked", path: "out/a.docx" });
    expect(papers()).toEqual(oldPapers);
  });
});

describe("a crash", () => {
  test("before the first rename leaves the old papers, and a listing doesn't show what was half written", async () => {
    const { host, workspace, start } = hostWithOldPapers();
    await start();
    const stopped = new Promise<void>((stop) => {
      vi.spyOn(fs, "rename").mockImplementation(() => {
        stop();
        return new Promise(() => {});
      });
    });
    void host.writeAll(set);
    await stopped;

    const afterwards = nodeHost({ workspace, named: [] });
    expect((await afterwards.list("out")).map(({ name }) => name)).toEqual(["a.docx", "b.pdf"]);
    expect(readFileSync(join(workspace, "out/a.docx"), "utf8")).toBe("old a");
    expect(readdirSync(join(workspace, "out"))).toHaveLength(4);
  });

  test("before a new folder's rename leaves no folder, and the next attempt succeeds", async () => {
    const { host, workspace } = hostWithOldPapers();
    const stopped = new Promise<void>((stop) => {
      vi.spyOn(fs, "rename").mockImplementation(() => {
        stop();
        return new Promise(() => {});
      });
    });
    void host.writeNewFolder("archive/v1", [{ path: "files/a.docx", bytes: text("a") }]);
    await stopped;
    vi.restoreAllMocks();

    const afterwards = nodeHost({ workspace, named: [] });
    expect(await afterwards.list("archive")).toEqual([]);
    await afterwards.writeNewFolder("archive/v1", [{ path: "files/a.docx", bytes: text("a") }]);
    expect(await afterwards.list("archive")).toEqual([{ name: "v1", kind: "folder" }]);
  });
});

describe("what a crash left half written", () => {
  const part = (digit: number) => `.boardpaper-00000000-0000-4000-8000-00000000000${digit}.part`;

  test("is cleared away by the next write, if it is older than a day and ours", async () => {
    const { host, workspace, start } = hostWithOldPapers();
    await start();
    const [old, recent, foreign] = [part(1), part(2), ".boardpaper-notes.part"];
    for (const name of [old, recent, foreign]) writeFileSync(join(workspace, "out", name), "half");
    const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);
    utimesSync(join(workspace, "out", old), daysAgo(1.1), daysAgo(1.1));
    utimesSync(join(workspace, "out", recent), daysAgo(0.9), daysAgo(0.9));
    utimesSync(join(workspace, "out", foreign), daysAgo(9), daysAgo(9));

    await host.writeAll(set);
    expect(readdirSync(join(workspace, "out")).sort()).toEqual([recent, foreign, "a.docx", "b.pdf"]);
  });
});

describe("durability", () => {
  test("a file is synced before its rename, and its folder after", async () => {
    const { host, workspace } = hostWithOldPapers();
    const steps: string[] = [];
    const { open, rename } = fs;
    vi.spyOn(fs, "open").mockImplementation(async (path, flags, mode) => {
      const file = await open(path, flags, mode);
      const sync = file.sync.bind(file);
      file.sync = () => {
        steps.push(`sync ${flags === "wx" ? "file" : String(path).slice(workspace.length)}`);
        return sync();
      };
      return file;
    });
    vi.spyOn(fs, "rename").mockImplementation(async (from, to) => {
      steps.push(`rename ${String(to).slice(workspace.length)}`);
      return rename(from, to);
    });
    await host.writeAll([{ path: "out/cumbria/a.docx", bytes: text("a") }]);
    expect(steps).toEqual(["sync /out", "sync ", "sync file", "rename /out/cumbria/a.docx", "sync /out/cumbria"]);
  });

  test("where the disk knows no links, a new file is still refused when there is one", async () => {
    const { host, papers, start } = hostWithOldPapers();
    await start();
    vi.spyOn(fs, "link").mockRejectedValue(systemError("EPERM"));
    await host.writeNew("out/c.html", text("new c"));
    await expect(host.writeNew("out/a.docx", text("new a"))).rejects.toMatchObject({ kind: "exists" });
    expect(papers()).toEqual([...oldPapers, ["c.html", "new c"]]);
  });

  test("a file keeps its permissions when it is replaced", async () => {
    const { host, workspace } = hostWithOldPapers();
    writeFileSync(join(workspace, "a.txt"), "old", { mode: 0o640 });
    await host.write("a.txt", text("new"));
    expect(statSync(join(workspace, "a.txt")).mode & 0o777).toBe(0o640);
  });
});

describe("links", () => {
  test("one that leads out of the workspace is followed neither to read nor to write", async () => {
    const [workspace, elsewhere] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(join(elsewhere, "private.txt"), "private");
    symlinkSync(elsewhere, join(workspace, "data"));
    symlinkSync(join(elsewhere, "private.txt"), join(workspace, "paper.txt"));
    const host = nodeHost({ workspace, named: [] });

    for (const path of ["data/private.txt", "paper.txt"]) {
      await expect(host.readBytes(path)).rejects.toMatchObject({ kind: "outside", path });
      await expect(host.write(path, text("ours"))).rejects.toMatchObject({ kind: "outside", path });
    }
    await expect(host.write("data/new/deep.txt", text("ours"))).rejects.toMatchObject({ kind: "outside" });
    await expect(host.list("data")).rejects.toMatchObject({ kind: "outside" });
    expect(readFileSync(join(elsewhere, "private.txt"), "utf8")).toBe("private");
    expect(existsSync(join(elsewhere, "new"))).toBe(false);
  });

  test("a named folder that leads to itself is told as such, and not as a fault of ours", async () => {
    const workspace = temporaryFolder();
    symlinkSync(join(workspace, "loop"), join(workspace, "loop"));
    const host = nodeHost({ workspace, named: ["loop"] });
    await expect(host.isFile("a.txt")).rejects.toBeInstanceOf(HostError);
    await expect(host.write("a.txt", text("new"))).rejects.toBeInstanceOf(HostError);
  });

  test("one inside the workspace is followed, and stays a link when its file is replaced", async () => {
    const workspace = temporaryFolder();
    const host = nodeHost({ workspace, named: [] });
    await host.write("real/a.txt", text("old"));
    symlinkSync(join(workspace, "real/a.txt"), join(workspace, "a.txt"));
    await host.write("a.txt", text("new"));
    expect(readFileSync(join(workspace, "real/a.txt"), "utf8")).toBe("new");
    expect(statSync(join(workspace, "real/a.txt")).isFile()).toBe(true);
  });

  test("a listing follows a link to a file, and not one to a folder, to nowhere or to itself", async () => {
    const workspace = temporaryFolder();
    const host = nodeHost({ workspace, named: [] });
    await host.write("data/a.yaml", text(""));
    const data = join(workspace, "data");
    symlinkSync(join(data, "a.yaml"), join(data, "b.yaml"));
    symlinkSync(data, join(data, "c"));
    symlinkSync(join(data, "none"), join(data, "d"));
    symlinkSync(join(data, "e"), join(data, "e"));
    expect((await host.list("data")).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      "a.yaml file",
      "b.yaml file",
      "c other",
      "d other",
      "e other",
    ]);
  });
});

describe("folders the host may use", () => {
  test("one that the user named is used too, even before it is there", async () => {
    const [workspace, elsewhere] = [temporaryFolder(), temporaryFolder()];
    const host = nodeHost({ workspace, named: [join(elsewhere, "papers")] });
    await host.write(join(elsewhere, "papers/a.txt"), text("a"));
    expect(readFileSync(join(elsewhere, "papers/a.txt"), "utf8")).toBe("a");
    await expect(host.write(join(elsewhere, "a.txt"), text("a"))).rejects.toMatchObject({ kind: "outside" });
  });

  test("the tool's own folder is read and listed, never written", async () => {
    const host = nodeHost({ workspace: temporaryFolder(), named: [] });
    expect(JSON.parse(new TextDecoder().decode(await host.packageFile("package.json"))).name).toBe("boardpaper");
    expect(await host.isFile(join(host.packageRoot, "package.json"))).toBe(true);
    expect(await host.list(join(host.packageRoot, "src"))).toContainEqual({ name: "host", kind: "folder" });
    await expect(host.write(join(host.packageRoot, "ours.txt"), text(""))).rejects.toMatchObject({ kind: "outside" });
    await expect(host.packageFile("../etc")).rejects.toMatchObject({ kind: "outside" });
  });

  test("a font is found in the package that brings it", async () => {
    const host = nodeHost({ workspace: temporaryFolder(), named: [] });
    const font = await host.dependencyFile("dejavu-fonts-ttf", "ttf/DejaVuSans.ttf");
    expect(font.length).toBeGreaterThan(100_000);
    await expect(host.dependencyFile("dejavu-fonts-ttf", "ttf/None.ttf")).rejects.toMatchObject({ kind: "not-found" });
    await expect(host.dependencyFile("no-such-package", "a.ttf")).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("today", () => {
  afterEach(() => void vi.useRealTimers());

  test.each([
    { now: "2026-07-01T23:30:00Z", today: "2026-07-02", because: "summer time is an hour ahead" },
    { now: "2026-01-05T23:30:00Z", today: "2026-01-05", because: "winter time isn't" },
  ])("at $now it is $today in London: $because", ({ now, today }) => {
    vi.useFakeTimers({ now: new Date(now), toFake: ["Date"] });
    expect(nodeHost({ workspace: ".", named: [] }).today()).toBe(today);
  });
});
