import { execFileSync } from "node:child_process";
import { createReadStream } from "node:fs";
import fs from "node:fs/promises";
import { delimiter, join } from "node:path";
import { expect, test, vi } from "vitest";
import { wordToPdf } from "../../src/host/word-to-pdf.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test("when a Word file is given up, the program that soffice started to print it ends too", async () => {
  const folder = temporaryFolder();
  const [pipe, program] = [join(folder, "pipe"), join(folder, "soffice")];
  execFileSync("mkfifo", [pipe]);
  await fs.writeFile(program, `#!/bin/sh\nsleep 600 > "${pipe}" &\nwait\n`, { mode: 0o755 });
  vi.stubEnv("PATH", `${folder}${delimiter}${process.env.PATH}`);
  const given = new AbortController();
  // It opens once the program writes to it, and ends once nobody is left who could.
  const written = createReadStream(pipe);
  written.once("open", () => given.abort());
  const ended = new Promise<void>((resolve) => written.once("end", () => resolve()).resume());
  expect(await wordToPdf(new Uint8Array(), given.signal)).toEqual({ kind: "not-printed" });
  await ended;
  vi.unstubAllEnvs();
});
