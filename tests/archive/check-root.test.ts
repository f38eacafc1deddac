import fs from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkRoot } from "../../src/archive/ocfl/check-root.ts";
import { layoutName, layoutSettings, objectPath } from "../../src/archive/ocfl/object-path.ts";
import { OcflFindings } from "../../src/archive/ocfl/ocfl-finding.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { temporaryFolder } from "../host/temporary-folder.ts";
import { OcflObject } from "./ocfl-object.ts";

describe("a storage root", () => {
  const id = "urn:boardpaper:cumbria:2022-09";
  const files = () =>
    new Map<string, string>([
      ["0=ocfl_1.1", "ocfl_1.1\n"],
      ["ocfl_layout.json", JSON.stringify({ extension: layoutName, description: "by the digest of the id" })],
      [`extensions/${layoutName}/config.json`, JSON.stringify(layoutSettings)],
      ...[...new OcflObject().files].map(([path, text]) => [`${objectPath(id)}/${path}`, text] as const),
    ]);
  const codes = async (root: ReadonlyMap<string, string>) => {
    const host = memoryHost({ files: Object.fromEntries([...root].map(([path, text]) => [`root/${path}`, text])) });
    const findings = new OcflFindings();
    let objects = 0;
    await checkRoot(host, "root", findings.report, () => objects++);
    return { objects, codes: findings.all.map(({ code }) => code) };
  };

  test("with one object where its id says is valid", async () => {
    expect(await codes(files())).toEqual({ objects: 1, codes: [] });
  });

  test("lays an object out as the extension's own example does", () => {
    // The table of the extension's specification.
    expect(objectPath("object-01")).toBe("3c0/ff4/240/object-01");
    expect(objectPath("..hor/rib:le-$id")).toBe("487/326/d8c/%2e%2ehor%2frib%3ale-%24id");
  });

  test.each([
    {
      code: "ocfl/E069",
      because: "it is not declared",
      damage: (root: Map<string, string>) => root.delete("0=ocfl_1.1"),
    },
    {
      code: "ocfl/E070",
      because: "the layout is not JSON",
      damage: (root: Map<string, string>) => root.set("ocfl_layout.json", "{"),
    },
    {
      code: "ocfl/E072",
      because: "a file lies between objects",
      damage: (root: Map<string, string>) => root.set("3c0/note.txt", ""),
    },
    {
      code: "ocfl/E076",
      because: "it is declared twice",
      damage: (root: Map<string, string>) => root.set("0=ocfl_1.0", "ocfl_1.0\n"),
    },
    {
      code: "ocfl/E079",
      because: "it is declared of OCFL 7.7",
      damage: (root: Map<string, string>) => root.delete("0=ocfl_1.1") && root.set("0=ocfl_7.7", "ocfl_7.7\n"),
    },
    {
      code: "ocfl/E080",
      because: "the declaration is empty",
      damage: (root: Map<string, string>) => root.set("0=ocfl_1.1", ""),
    },
    {
      code: "ocfl/E081",
      because: "it is of OCFL 1.0, and an object of 1.1",
      damage: (root: Map<string, string>) => root.delete("0=ocfl_1.1") && root.set("0=ocfl_1.0", "ocfl_1.0\n"),
    },
    {
      code: "ocfl/E083",
      because: "an object lies there a second time",
      damage: (root: Map<string, string>) => {
        for (const [path, text] of new OcflObject().files) root.set(`copy/${path}`, text);
      },
    },
    {
      code: "ocfl/E112",
      because: "a file lies among the extensions",
      damage: (root: Map<string, string>) => root.set("extensions/note.txt", ""),
    },
    {
      code: "ocfl/W016",
      because: "an extension is not registered",
      damage: (root: Map<string, string>) => root.set("extensions/ours/a.txt", ""),
    },
  ])("is told with $code: $because", async ({ code, damage }) => {
    const root = files();
    damage(root);
    expect((await codes(root)).codes).toContain(code);
  });

  test("on a real disk is told with ocfl/E073: a folder is empty", async () => {
    const root = temporaryFolder();
    const host = nodeHost({ workspace: root, named: [] });
    for (const [path, text] of files()) await host.write(path, new TextEncoder().encode(text));
    await fs.mkdir(join(root, "abc/def"), { recursive: true });
    const findings = new OcflFindings();
    await checkRoot(host, ".", findings.report, () => {});
    expect(findings.all).toMatchObject([{ code: "ocfl/E073", at: { file: "./abc/def" } }]);
  });
});
