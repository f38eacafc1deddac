/** Times of interleaved runs, a fixed number of each, as median and 95th percentile. */

export interface Timed {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly runs: number;
}

/** Runs each job in turn, `rounds` times, after one round that does not count. */
export async function interleaved<Name extends string>(
  rounds: number,
  jobs: Readonly<Record<Name, () => Promise<unknown>>>,
): Promise<Readonly<Record<Name, Timed>>> {
  const names = Object.keys(jobs) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const start = performance.now();
      await jobs[name]();
      if (round > 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, timed(times.get(name) ?? [])])) as Record<Name, Timed>;
}

export function timed(times: readonly number[]): Timed {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { medianMs: at(0.5), p95Ms: at(0.95), runs: sorted.length };
}
