#!/usr/bin/env node
/** The program `boardpaper`: this process, its streams and its folder. */

import { setFlagsFromString } from "node:v8";
import { nodeHost } from "../host/node-host.ts";
import { run } from "./run.ts";

// V8 would let the garbage of a long paper grow to twice the memory that it needs before it looks.
if (process.argv[2] === "build") setFlagsFromString("--heap-growing-percent=20");

// V8 of Node.js 20 compiles anew, for speed, much that is run too seldom to be worth it: a paper took a quarter more time by
// that. Later ones judge otherwise, and have no such flag.
if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=400000");

// A reader that has seen enough, such as `head`, closes the pipe: nothing is wrong with that.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  terminal: {
    result: (line) => process.stdout.write(`${line}\n`),
    say: (line) => process.stderr.write(line === "" ? "" : `${line}\n`),
    progress: (line) => process.stderr.isTTY && process.stderr.write(`${line}\n`),
    interrupted: () => new Promise((resolve) => process.once("SIGINT", () => resolve())),
  },
  hostFor: (named) => nodeHost({ workspace: process.cwd(), named }),
});
