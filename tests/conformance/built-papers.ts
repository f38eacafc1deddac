/** Every report of the sample areas, built in memory as `build --all` builds it. */

import { join } from "node:path";
import { type BuildRequest, build } from "../../src/acts/build.ts";
import { filesBelow } from "../../src/host/files-below.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";

export interface BuiltFile {
  /** `2022-09-health-and-wellbeing-board.pdf` */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @throws Error when a report cannot be built */
export async function builtPapers(
  formats: BuildRequest["formats"],
  more: Pick<BuildRequest, "isVerified" | "embedsData" | "isLargePrint"> = {},
): Promise<readonly BuiltFile[]> {
  const shipped = nodeHost({ workspace: join(import.meta.dirname, "../.."), named: [] });
  const paths = (await filesBelow(shipped, "data")).map((path) => `data/${path}`);
  const files = await Promise.all(paths.map(async (path) => [path, await shipped.readBytes(path)] as const));
  const host = memoryHost({ files: Object.fromEntries(files), shipped });
  const request = { reports: "all", formats, standing: "draft", asAt: undefined, out: "out" } as const;
  const built = await build(host, { ...request, ...more });
  if (!built.ok) throw new Error(built.errors.map(({ message }) => message).join("\n"));
  return built.value.map((path) => ({
    name: path.replace(/^.*\//, ""),
    bytes: host.files.get(path) ?? new Uint8Array(),
  }));
}
