import type { Row } from './row';

/** Middle, least and most of some runs. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** @param values at least one */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const median = sorted[Math.floor(sorted.length / 2)];
  if (least === undefined || most === undefined || median === undefined) {
    throw new Error('nothing was measured');
  }
  return { median, least, most };
}

/** What a row is made of: the runs of both sides, and the goal as words and as a bound. */
export interface Compared {
  readonly name: string;
  readonly unit: string;
  readonly ours: readonly number[];
  /** Runs of the peer or the floor in turn with ours; null where there is none. */
  readonly peer: readonly number[] | null;
  readonly goal: string;
  /** Whether the goal is met by our median, and its ratio to the peer's. */
  readonly reached: (ours: number, ratio: number) => boolean;
  readonly note?: string;
}

/** A row out of the runs of both sides. */
export function rowOf({ name, unit, ours, peer, goal, reached, note }: Compared): Row {
  const { median, least, most } = spreadOf(ours);
  const other = peer === null ? null : spreadOf(peer);
  const ratio = other === null ? null : median / other.median;
  const fewer = peer === null || peer.length === ours.length ? '' : ` in ${peer.length} runs`;
  const range = other === null ? '' : `peer ${round(other.least)}–${round(other.most)}${fewer}`;
  const notes = [note, range].filter(Boolean).join('; ');
  return {
    ...{ name, ours: round(median), peer: other === null ? null : round(other.median), unit },
    ...{ ratio: ratio === null ? null : Math.round(ratio * 1000) / 1000, goal },
    ...{ met: reached(median, ratio ?? Number.NaN), least: round(least), most: round(most) },
    ...{ runs: ours.length, ...(notes === '' ? {} : { note: notes }) },
  };
}

const round = (value: number): number => Number(value.toPrecision(4));
