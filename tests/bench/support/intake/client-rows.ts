import { type Bound, spareOf } from '../explained';
import { quantile, spreadOf } from '../median';
import type { Row } from '../row';
import type { Played } from './clients.mjs';

/** One run with so many clients, of all sides one after the other. */
export interface Sides {
  readonly clients: number;
  readonly ours: Played;
  readonly floor: Played;
  /** The least that keeps what our answer promises. */
  readonly promise?: Played;
  /** Single-row commits of the same Postgres. */
  readonly commits?: Played;
}

const SECOND_MS = 1000;
export const perSecond = ({ wallMs, tookMs }: Played): number =>
  (tookMs.length / wallMs) * SECOND_MS;
const tail = ({ tookMs }: Played): number => quantile(tookMs, 0.99);
const digits = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

function sideNote(runs: readonly Sides[]): string {
  const said = ({ name, of }: { name: string; of: (run: Sides) => Played | undefined }) => {
    const played = runs.flatMap((run) => of(run) ?? []);
    if (played.length === 0) return [];
    const { median, least, most } = spreadOf(played.map(perSecond));
    return [`${name} ${digits(median)} (${digits(least)}–${digits(most)})/s`];
  };
  return [
    ...said({ name: 'floor', of: ({ floor }) => floor }),
    ...said({ name: 'single-row commits', of: ({ commits }) => commits }),
  ].join(', ');
}

/** How a side of clients is judged: least part of the floor's rate, most times of its 99th percentile. */
export interface Wanted {
  readonly name: string;
  readonly unit: string;
  readonly least: number;
  readonly mostTail: number | null;
  readonly noise: string;
  /** What the least that keeps the promise does, and why the goal's floor leaves it out. */
  readonly reason?: string;
}

/** Our side, the least that keeps the promise, and the side that the goal names, of one run. */
export interface Three {
  readonly ours: Played;
  readonly promise: Played;
  readonly peer: Played;
}

/** How we stand beside the least that keeps the promise, for what misses its goal. */
export function besidePromise(
  runs: readonly Three[],
  of: (played: Played) => number,
  { bound, reason }: { bound: Bound; reason: string },
): Pick<Row, 'explained'> {
  const middle = (figure: (run: Three) => number): number => spreadOf(runs.map(figure)).median;
  const floor = middle(({ promise }) => of(promise));
  const ratio = middle(({ ours, promise }) => of(ours) / of(promise));
  const judged = middle(({ promise, peer }) => of(promise) / of(peer));
  return { explained: { floor, ratio, spare: spareOf(judged, bound), reason } };
}

/** For a side whose promise was played too; nothing for others. */
function explainedBy(
  runs: readonly Sides[],
  of: (played: Played) => number,
  bound: Bound,
  { reason }: Wanted,
): Pick<Row, 'explained'> {
  const sides = runs.flatMap(({ ours, promise, floor }) =>
    promise === undefined ? [] : [{ ours, promise, peer: floor }],
  );
  return reason === undefined || sides.length === 0
    ? {}
    : besidePromise(sides, of, { bound, reason });
}

function rateRow(clients: number, runs: readonly Sides[], wanted: Wanted): Row {
  const ours = spreadOf(runs.map((run) => perSecond(run.ours)));
  const peer = spreadOf(runs.map(({ floor }) => perSecond(floor))).median;
  // Run by run: what else the machine does meets both sides of one run.
  const { median: ratio } = spreadOf(runs.map((run) => perSecond(run.ours) / perSecond(run.floor)));
  const met = ratio >= wanted.least;
  return {
    ...{ name: `${wanted.name}, ${clients} clients`, unit: wanted.unit, ratio, peer },
    ...{ ours: ours.median, least: ours.least, most: ours.most, runs: ours.runs },
    ...{ goal: `≥ ${wanted.least} of the floor`, met },
    ...(met ? {} : explainedBy(runs, perSecond, { atLeast: wanted.least }, wanted)),
    note: `${sideNote(runs)}; ${wanted.noise}`,
  };
}

function tailRow(clients: number, runs: readonly Sides[], wanted: Wanted): Row[] {
  const { name, mostTail } = wanted;
  if (mostTail === null) return [];
  const ours = spreadOf(runs.map((run) => tail(run.ours)));
  const peer = spreadOf(runs.map(({ floor }) => tail(floor))).median;
  const { median: ratio } = spreadOf(runs.map((run) => tail(run.ours) / tail(run.floor)));
  const met = ratio <= mostTail;
  return [
    {
      ...{ name: `${name}, ${clients} clients, 99 of 100`, unit: 'ms', ratio, peer },
      ...{ ours: ours.median, least: ours.least, most: ours.most, runs: ours.runs },
      ...{ goal: `≤ ${mostTail} × the floor`, met },
      ...(met ? {} : explainedBy(runs, tail, { atMost: mostTail }, wanted)),
    },
  ];
}

/** Rows for each number of clients, and of the slowest for the largest. */
export function clientRows(sides: readonly Sides[], wanted: Wanted): Row[] {
  const loads = [...new Set(sides.map(({ clients }) => clients))];
  const most = Math.max(...loads);
  return loads.flatMap((clients) => {
    const runs = sides.filter((each) => each.clients === clients);
    const rate = rateRow(clients, runs, wanted);
    return clients === most ? [rate, ...tailRow(clients, runs, wanted)] : [rate];
  });
}
