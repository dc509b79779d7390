const RUNS = 5;

/** What a benchmark found, in milliseconds for each `unit`. */
export interface Measured {
  readonly name: string;
  readonly unit: string;
  readonly medianMs: number;
  readonly leastMs: number;
  readonly mostMs: number;
  /** The bare cryptography of the same work; null where there is none. */
  readonly floorMs: number | null;
  readonly note: string | null;
}

/** Milliseconds for each of `times` repetitions, one number a run, after one run to warm up. */
async function runsOf(times: number, work: () => Promise<void>): Promise<readonly number[]> {
  await work();
  const runs: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    await work();
    runs.push((performance.now() - start) / times);
  }
  return runs.sort((a, b) => a - b);
}

const medianOf = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;

/** Measures `work`, which does `times` of what `unit` names, and its floor. */
export async function measure(
  what: { readonly name: string; readonly unit: string; readonly note?: string },
  times: number,
  work: () => Promise<void>,
  floor: (() => Promise<void>) | null,
): Promise<Measured> {
  const runs = await runsOf(times, work);
  const floorRuns = floor === null ? null : await runsOf(times, floor);
  return {
    name: what.name,
    unit: what.unit,
    medianMs: medianOf(runs),
    leastMs: runs[0] ?? 0,
    mostMs: runs.at(-1) ?? 0,
    floorMs: floorRuns === null ? null : medianOf(floorRuns),
    note: what.note ?? null,
  };
}
