/** A thread that has loaded a module, waits for jobs, and does not keep the program from ending meanwhile. */

import { Worker } from "node:worker_threads";
import { HostError } from "./host-error.ts";

type Reply = { readonly index: number } & (
  | { readonly result: unknown }
  | { readonly error: unknown }
  /** Between threads an error loses what it is. */
  | { readonly hostError: Pick<HostError, "kind" | "doing" | "path" | "cause"> }
);

/** What a thread runs. It is text, so that it is the same in the sources and when it is compiled. */
const program = `
const { parentPort, workerData } = require("node:worker_threads");
const loaded = import(workerData.module);
let latest, does;
parentPort.on("message", async ({ run, index, job }) => {
  try {
    const { inThread } = await loaded;
    if (run !== latest) does = inThread(workerData.given);
    latest = run;
    parentPort.postMessage({ index, result: await does(job) });
  } catch (error) {
    if (error?.name === "HostError") {
      const { kind, doing, path, cause } = error;
      parentPort.postMessage({ index, hostError: { kind, doing, path, cause } });
    } else parentPort.postMessage({ index, error });
  }
});
`;

interface Waiting {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

export class WorkerThread {
  hasEnded = false;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #jobs = 0;

  /** @param module - exports `inThread(given)`, which returns what does a job; runs as it is, so it is JavaScript */
  constructor(module: URL, given: unknown) {
    this.#worker = new Worker(program, { eval: true, workerData: { module: module.href, given } });
    this.#worker.unref();
    this.#worker.on("message", (reply: Reply) => this.#settle(reply));
    this.#worker.on("error", (error) => this.#end(error));
    this.#worker.on("exit", () => this.#end(new Error("a thread ended before its work was done")));
  }

  /**
   * @param job - plain data, like what comes of it
   * @param run - `inThread` is called again for the jobs of another run, which are to see the disk as it is by then
   * @throws whatever the job throws
   */
  done(job: unknown, run: number): Promise<unknown> {
    this.#jobs += 1;
    const index = this.#jobs;
    return new Promise((resolve, reject) => {
      this.#worker.postMessage({ run, index, job });
      this.#waiting.set(index, { resolve, reject });
      this.#worker.ref();
    });
  }

  end(): void {
    this.hasEnded = true;
    void this.#worker.terminate();
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.index);
    this.#waiting.delete(reply.index);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ("hostError" in reply) {
      const { kind, doing, path, cause } = reply.hostError;
      waiting?.reject(new HostError(kind, doing, path, cause));
    } else if ("error" in reply) waiting?.reject(reply.error);
    else waiting?.resolve(reply.result);
  }

  #end(error: Error): void {
    this.hasEnded = true;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
