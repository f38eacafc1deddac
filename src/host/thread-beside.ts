/** One thread for each module, which stays for the next job. */

import { availableParallelism } from "node:os";
import { WorkerThread } from "./worker-thread.ts";

export type Beside = <Job, Result>(module: URL, job: Job) => Promise<Result>;

/** @returns nothing where a second thread would only take this one's processor */
export function besideThread(given: unknown, processors = availableParallelism()): Beside | undefined {
  if (processors < 2) return undefined;
  const threads = new Map<string, WorkerThread>();
  return async <Job, Result>(module: URL, job: Job) => {
    let thread = threads.get(module.href);
    if (!thread || thread.hasEnded) {
      thread = new WorkerThread(module, given);
      threads.set(module.href, thread);
    }
    return thread.done(job, theOnlyRun) as Promise<Result>;
  };
}

const theOnlyRun = 0;
