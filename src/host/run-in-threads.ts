/** Jobs in threads of their own: each thread takes the next job as soon as it has done one. */

import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import { type Reply, startWorker } from "./worker.ts";

export interface ThreadedWork<Job> {
  /** Exports `inThread(given, job)`; runs as it is, so it is JavaScript. */
  readonly module: URL;
  /** Told to every thread; plain data, like jobs and what comes of them. */
  readonly given: unknown;
  readonly jobs: readonly Job[];
  readonly threads: number;
}

/** As many as have a processor, and no more than have work enough to be worth their loading. */
export function threadsFor(jobs: number): number {
  return Math.max(1, Math.min(availableParallelism(), mostThreads, Math.floor(jobs / jobsWorthAThread)));
}

/** Each holds a whole boardpaper in memory. */
const mostThreads = 4;
const jobsWorthAThread = 4;

/**
 * @returns what came of each job, in the order of the jobs
 * @throws whatever a job throws; the other threads are then ended
 */
export async function runInThreads<Job, Result>(work: ThreadedWork<Job>): Promise<readonly Result[]> {
  const { module, given, jobs, threads } = work;
  const results: unknown[] = [];
  let next = 0;
  const workers = Array.from({ length: threads }, () => startWorker(module, given));
  const doJobs = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      const take = () => {
        if (next >= jobs.length) return resolve();
        worker.postMessage({ index: next, job: jobs[next] });
        next += 1;
      };
      worker.on("error", reject);
      worker.on("exit", () => reject(new Error("a thread ended before its work was done")));
      worker.on("message", (reply: Reply) => {
        if ("error" in reply) return reject(reply.error);
        results[reply.index] = reply.result;
        take();
      });
      take();
    });
  try {
    await Promise.all(workers.map(doJobs));
    return results as readonly Result[];
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
