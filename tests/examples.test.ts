import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { build } from "../src/acts/build.ts";
import { filesBelow } from "../src/host/files-below.ts";
import { memoryHost } from "../src/host/memory-host.ts";
import { nodeHost } from "../src/host/node-host.ts";
import { readPackage } from "../src/ooxml/read-package.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, "output/examples");
const reports = exampleReports();

/** The reports that `npm run examples` names. */
function exampleReports(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return scripts.examples.match(/data\/[^ ]+\.md/g) ?? [];
}

/** What a file holds, packed by whatever zlib: zlibs of different processors pack the same bytes differently. */
function unpacked(path: string, bytes: Uint8Array): string {
  if (path.endsWith(".docx")) {
    const parts = readPackage(bytes);
    if (!parts.ok) throw new Error(`${path} is no Word file`);
    return [...parts.value].map(([name, part]) => `${name}\n${Buffer.from(part).toString("latin1")}`).join("\n");
  }
  if (!path.endsWith(".pdf")) return Buffer.from(bytes).toString("utf8");
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/^xref[\s\S]*$/m, "")
    .replace(/\/Length \d+/g, "")
    .replace(/stream\n([\s\S]*?)\nendstream/g, (_, packed: string) => inflated(packed));
}

function inflated(packed: string): string {
  try {
    return inflateSync(Buffer.from(packed, "latin1")).toString("latin1");
  } catch {
    return packed;
  }
}

describe("output/examples", async () => {
  const shipped = nodeHost({ workspace: root, named: [] });
  const paths = (await filesBelow(shipped, "data")).map((path) => `data/${path}`);
  const files = await Promise.all(paths.map(async (path) => [path, await shipped.readBytes(path)] as const));
  const host = memoryHost({ files: Object.fromEntries(files), shipped });
  const built = await build(host, {
    reports,
    formats: ["docx", "pdf", "html"],
    standing: "draft",
    asAt: undefined,
    out: "output/examples",
  });

  test("holds a paper in three formats for each report of the script", () => {
    expect(reports.length).toBeGreaterThan(0);
    expect(built.ok && built.value.length).toBe(3 * reports.length);
    const kept = readdirSync(folder, { recursive: true, encoding: "utf8" });
    expect(kept.filter((path) => /\.(docx|pdf|html)$/.test(path))).toHaveLength(3 * reports.length);
  });

  test.each(built.ok ? built.value : [])("%s is what the data give today (npm run examples renews it)", (path) => {
    const fresh = unpacked(path, host.files.get(path) ?? new Uint8Array());
    const kept = unpacked(path, readFileSync(join(root, path)));
    expect(fresh.length).toBeGreaterThan(1000);
    expect(fresh === kept).toBe(true);
  });
});
