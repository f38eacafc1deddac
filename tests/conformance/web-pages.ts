/** The web pages that a browser is asked to judge: every report's, one with every kind of block, and those in large print. */

import { join } from "node:path";
import { build } from "../../src/acts/build.ts";
import { filesBelow } from "../../src/host/files-below.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { renderHtml } from "../../src/render/html/render-html.ts";
import { plainTheme } from "../../src/render/theme/theme.ts";
import { everyBlockDocument } from "../make.ts";

export interface WebPage {
  readonly name: string;
  readonly html: string;
}

/** @throws Error when a report cannot be built */
export async function webPages(): Promise<readonly WebPage[]> {
  const shipped = nodeHost({ workspace: join(import.meta.dirname, "../.."), named: [] });
  const paths = (await filesBelow(shipped, "data")).map((path) => `data/${path}`);
  const files = await Promise.all(paths.map(async (path) => [path, await shipped.readBytes(path)] as const));
  const host = memoryHost({ files: Object.fromEntries(files), shipped });
  const request = { reports: "all", formats: ["html"], standing: "draft", asAt: undefined, out: "out" } as const;
  const built = await build(host, request);
  if (!built.ok) throw new Error(built.errors.map(({ message }) => message).join("\n"));

  const ofReports = built.value.map((path) => ({
    name: path.replace(/^.*\//, ""),
    html: new TextDecoder().decode(host.files.get(path)),
  }));
  return [{ name: "every-block.html", html: renderHtml(everyBlockDocument(), plainTheme) }, ...ofReports];
}
