/** What is wanted of 200 seals at once. */
export const PANEL_WANTED = { p99Ms: 500 } as const;

/** How long the server took to acknowledge seals that all were sent in one moment, in milliseconds. */
export interface PanelCosts {
  readonly seals: number;
  /** What 99 of 100 seals took at most, for each burst in turn. */
  readonly burstsMs: readonly number[];
  /** Of the seals of the middle burst. */
  readonly medianMs: number;
  /** Middle, least and most of the bursts. */
  readonly p99Ms: number;
  readonly leastMs: number;
  readonly mostMs: number;
}

/** Of sorted values, the one below which such a share lies. */
const shareOf = (sorted: readonly number[], share: number): number =>
  sorted[Math.ceil(share * sorted.length) - 1] ?? 0;

/** @param bursts the seals of each burst in turn, lowest first */
export function panelCosts(bursts: readonly (readonly number[])[]): PanelCosts {
  const slowest = (burst: readonly number[]): number => shareOf(burst, 0.99);
  const sorted = [...bursts].sort((one, other) => slowest(one) - slowest(other));
  const [least = [], middle = []] = [sorted[0], sorted[Math.floor(sorted.length / 2)]];
  return {
    ...{ seals: middle.length, burstsMs: bursts.map(slowest), medianMs: shareOf(middle, 0.5) },
    ...{ p99Ms: slowest(middle), leastMs: slowest(least), mostMs: slowest(sorted.at(-1) ?? []) },
  };
}
