/** One contract for every host, so that what a test shows with the memory host holds on a real disk. */

import { describe, expect, test } from "vitest";
import type { Host } from "../../src/host/host.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const text = (words: string) => new TextEncoder().encode(words);
const read = async (host: Host, path: string) => new TextDecoder().decode(await host.readBytes(path));

const hosts: Record<string, () => Host> = {
  "on a real disk": () => nodeHost({ workspace: temporaryFolder(), named: [] }),
  "in memory": () => memoryHost(),
};

describe.each(Object.entries(hosts))("a host %s", (_where, newHost) => {
  test("reads back what it wrote, in folders that it made", async () => {
    const host = newHost();
    await host.write("output/cumbria/paper.html", text("first"));
    await host.write("output/cumbria/paper.html", text("second"));
    expect(await read(host, "output/cumbria/paper.html")).toBe("second");
  });

  test("takes an absolute path in the workspace too", async () => {
    const host = newHost();
    await host.write("a.txt", text("a"));
    expect(await read(host, `${host.workspace}/a.txt`)).toBe("a");
  });

  test("names the file that isn't there", async () => {
    const missing = newHost().readBytes("data/none.yaml");
    await expect(missing).rejects.toMatchObject({ name: "HostError", kind: "not-found", path: "data/none.yaml" });
    await expect(missing).rejects.toThrow("cannot read data/none.yaml: there is no such file or folder");
  });

  test("lists a folder in the order of the names' bytes, whatever the system's language", async () => {
    const host = newHost();
    for (const name of ["z.md", "é.md", "B.md", "a/x.md"]) await host.write(`data/${name}`, text(""));
    expect(await host.list("data")).toEqual([
      { name: "B.md", kind: "file" },
      { name: "a", kind: "folder" },
      { name: "z.md", kind: "file" },
      { name: "é.md", kind: "file" },
    ]);
    await expect(host.list("none")).rejects.toMatchObject({ kind: "not-found" });
  });

  test("knows a file from a folder from nothing", async () => {
    const host = newHost();
    await host.write("data/a.yaml", text(""));
    expect([await host.isFile("data/a.yaml"), await host.isFolder("data/a.yaml")]).toEqual([true, false]);
    expect([await host.isFile("data"), await host.isFolder("data")]).toEqual([false, true]);
    expect([await host.isFile("data/b"), await host.isFolder("data/a.yaml/b")]).toEqual([false, false]);
  });

  test.each(["../elsewhere.txt", "data/../../elsewhere.txt", "/etc/elsewhere.txt"])("refuses %s", async (path) => {
    const host = newHost();
    await expect(host.readBytes(path)).rejects.toMatchObject({ kind: "outside" });
    await expect(host.isFile(path)).rejects.toMatchObject({ kind: "outside" });
    await expect(host.write(path, text(""))).rejects.toMatchObject({ kind: "outside" });
    await expect(host.writeNewFolder("new", [{ path, bytes: text("") }])).rejects.toMatchObject({ kind: "outside" });
    expect(await host.isFolder("new")).toBe(false);
  });

  test("doesn't take a folder whose name only begins like the workspace's for the workspace", async () => {
    const host = newHost();
    await expect(host.isFile(`${host.workspace}-old/a.txt`)).rejects.toMatchObject({ kind: "outside" });
  });

  test("never writes a new file over one that is there", async () => {
    const host = newHost();
    await host.writeNew("a.txt", text("first"));
    await expect(host.writeNew("a.txt", text("second"))).rejects.toMatchObject({ kind: "exists", path: "a.txt" });
    expect(await read(host, "a.txt")).toBe("first");
    expect(await host.list(".")).toEqual([{ name: "a.txt", kind: "file" }]);
  });

  test("lets one of two writers have the new file", async () => {
    const host = newHost();
    const both = await Promise.allSettled(["one", "two"].map((words) => host.writeNew("a.txt", text(words))));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("makes a new folder whole, and never a second time", async () => {
    const host = newHost();
    const files = ["version.json", "files/paper.html"].map((path) => ({ path, bytes: text(path) }));
    await host.writeNewFolder("archive/one", files);
    await expect(host.writeNewFolder("archive/one", files)).rejects.toMatchObject({ kind: "exists" });
    expect(await read(host, "archive/one/files/paper.html")).toBe("files/paper.html");
    expect(await host.list("archive")).toEqual([{ name: "one", kind: "folder" }]);
  });

  test("lets one of two writers have the new folder", async () => {
    const host = newHost();
    const both = await Promise.allSettled(
      ["one", "two"].map((words) => host.writeNewFolder("v", [{ path: "a.txt", bytes: text(words) }])),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
