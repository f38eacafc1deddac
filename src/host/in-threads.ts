/**
 * Jobs in threads of their own: each thread takes the next job as soon as it has done one.
 *
 * They stay a while for the next run, which has what papers are made with loaded, and compiled for speed.
 */

import { availableParallelism } from "node:os";
import { WorkerThread } from "./worker-thread.ts";

export type InThreads = <Job, Result>(module: URL, jobs: readonly Job[]) => Promise<readonly Result[]>;

/** As many as have a processor, and no more than have work enough to be worth their loading. */
export function threadsFor(jobs: number): number {
  return Math.max(1, Math.min(availableParallelism(), mostThreads, Math.floor(jobs / jobsWorthAThread)));
}

/** Each holds a whole boardpaper in memory. */
const mostThreads = 4;
const jobsWorthAThread = 4;

/** So long a watch goes on without a save before its threads give their memory back: a hundred megabytes and more each. */
const stayForMs = 60_000;

export interface ThreadSettings {
  readonly threadsOf: (jobs: number) => number;
  readonly stayForMs: number;
}

/**
 * @param given - told to every thread
 * @returns what came of each job, in the order of the jobs; throws whatever a job throws
 */
export function inThreads(given: unknown, settings: ThreadSettings = { threadsOf: threadsFor, stayForMs }): InThreads {
  const kept = new Map<string, readonly WorkerThread[]>();
  const threads = (module: URL, count: number) => {
    const alive = (kept.get(module.href) ?? []).filter((thread) => !thread.hasEnded);
    const added = Array.from({ length: Math.max(0, count - alive.length) }, () => new WorkerThread(module, given));
    kept.set(module.href, [...alive, ...added]);
    return [...alive, ...added].slice(0, count);
  };
  const endAll = () => {
    for (const thread of [...kept.values()].flat()) thread.end();
    kept.clear();
  };
  let runs = 0;
  let running = 0;
  let stay: NodeJS.Timeout | undefined;
  return async <Job, Result>(module: URL, jobs: readonly Job[]) => {
    clearTimeout(stay);
    runs += 1;
    running += 1;
    try {
      return await doneBy<Job, Result>(threads(module, settings.threadsOf(jobs.length)), jobs, runs);
    } finally {
      running -= 1;
      if (running === 0) stay = setTimeout(endAll, settings.stayForMs).unref();
    }
  };
}

async function doneBy<Job, Result>(
  threads: readonly WorkerThread[],
  jobs: readonly Job[],
  run: number,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  const takeJobs = async (thread: WorkerThread) => {
    while (next < jobs.length) {
      const index = next;
      next += 1;
      results[index] = (await thread.done(jobs[index], run)) as Result;
    }
  };
  try {
    await Promise.all(threads.map(takeJobs));
    return results;
  } finally {
    next = jobs.length;
  }
}
