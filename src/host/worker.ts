/** A thread that waits for jobs: it loads a module, and calls its `inThread(given, job)` for each. */

import { Worker } from "node:worker_threads";

export type Reply = { readonly index: number } & ({ readonly result: unknown } | { readonly error: unknown });

/** What a thread runs. It is text, so that it is the same in the sources and when it is compiled. */
const thread = `
const { parentPort, workerData } = require("node:worker_threads");
const loaded = import(workerData.module);
parentPort.on("message", async ({ index, job }) => {
  try {
    const { inThread } = await loaded;
    parentPort.postMessage({ index, result: await inThread(workerData.given, job) });
  } catch (error) {
    parentPort.postMessage({ index, error });
  }
});
`;

/** @param module - runs as it is, so it is JavaScript */
export function startWorker(module: URL, given: unknown): Worker {
  return new Worker(thread, { eval: true, workerData: { module: module.href, given } });
}
