/** One thread for each module, which stays for the next job and does not keep the program from ending. */

import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import { type Reply, startWorker } from "./worker.ts";

export type Beside = <Job, Result>(module: URL, job: Job) => Promise<Result>;

/** @returns nothing where a second thread would only take this one's processor */
export function besideThread(given: unknown, processors = availableParallelism()): Beside | undefined {
  if (processors < 2) return undefined;
  const threads = new Map<string, Thread>();
  return async <Job, Result>(module: URL, job: Job) => {
    let thread = threads.get(module.href);
    if (!thread || thread.hasEnded) {
      thread = new Thread(startWorker(module, given));
      threads.set(module.href, thread);
    }
    return thread.done(job) as Promise<Result>;
  };
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

class Thread {
  hasEnded = false;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #jobs = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.unref();
    worker.on("message", (reply: Reply) => this.#settle(reply));
    worker.on("error", (error) => this.#end(error));
    worker.on("exit", () => this.#end(new Error("a thread ended before its work was done")));
  }

  /** @throws whatever the job throws */
  done(job: unknown): Promise<unknown> {
    this.#worker.ref();
    this.#jobs += 1;
    const index = this.#jobs;
    return new Promise((resolve, reject) => {
      this.#waiting.set(index, { resolve, reject });
      this.#worker.postMessage({ index, job });
    });
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.index);
    this.#waiting.delete(reply.index);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ("error" in reply) waiting?.reject(reply.error);
    else waiting?.resolve(reply.result);
  }

  #end(error: Error): void {
    this.hasEnded = true;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
