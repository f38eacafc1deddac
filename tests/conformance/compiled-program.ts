/** The program as Node.js runs it, for tests that end its process or start several of it. */

import { execFileSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** @returns the folder of the compiled files: below node_modules, so that the packages that the program imports are found */
export function compiledProgram(name: string): string {
  const folder = join(root, "node_modules/.cache", `boardpaper-${name}`);
  execFileSync(join(root, "node_modules/.bin/tsc"), ["-p", "tsconfig.build.json", "--outDir", folder], { cwd: root });
  return folder;
}
