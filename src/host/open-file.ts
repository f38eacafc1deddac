/** Opens a file in the program that the desktop has for it, and does not wait for that. */

import { spawn } from "node:child_process";
import { findProgram } from "./find-program.ts";

const openers: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: "open", win32: "explorer" };

/** @returns whether there is a desktop with such a program; what it makes of the file nobody can tell */
export async function openFile(path: string): Promise<boolean> {
  const hasDesktop =
    process.platform in openers || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
  const program = hasDesktop ? await findProgram(openers[process.platform] ?? "xdg-open") : undefined;
  if (program === undefined) return false;
  return new Promise((resolve) => {
    const opening = spawn(program, [path], { detached: true, stdio: "ignore" });
    opening.once("error", () => resolve(false));
    opening.once("spawn", () => {
      opening.unref();
      resolve(true);
    });
  });
}
