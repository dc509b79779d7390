import { bench } from './support/bench';
import { explained } from './support/explained';
import { type FormRuns, formRuns, SIZES } from './support/forms/form-runs';
import type { Load } from './support/forms/load-form';
import { rowOf, spreadOf } from './support/spread';

/** The middle key of each load: one figure a run. */
const keys = (loads: readonly Load[] | undefined): readonly number[] =>
  (loads ?? []).map((load) => spreadOf(load.keys).median);

const FRAME_MS = 16.7;
const WANTED = { 60: 1 / 2, 300: 1 / 2.5, 1000: 1 / 3 } as const;

const FLOOR =
  'The floor is a page written by hand whose key adds one figure to a sum that it keeps, and nothing ' +
  'else: no rule, no bounds, no draft on the disk. What it takes is the way of a key through the ' +
  'browser to the painted frame, which no program is without.';

function sized(runs: FormRuns, size: (typeof SIZES)[number]) {
  const [enketo, odk] = [keys(runs.enketo[`lean ${size}`]), keys(runs.odk[`lean ${size}`])];
  const [theirs, other] = [spreadOf(enketo).median, spreadOf(odk).median];
  const bound = WANTED[size];
  const [ours, fast] = [keys(runs.ours[size]), keys(runs.fast[size])];
  const slowed = rowOf({
    ...{ name: `key-to-total ${size}`, unit: 'ms', ours },
    ...{ peer: other < theirs ? odk : enketo, goal: `≤ 1/${1 / bound} of the faster peer` },
    reached: (_, ratio) => ratio <= bound,
    note: `CPU 4×, load ${runs.load}; enketo-core ${theirs.toFixed(0)} ms (on leaving the field), web-forms ${other.toFixed(0)} ms`,
  });
  const full = rowOf({
    ...{ name: `key-to-total ${size} at full speed`, unit: 'ms', ours: fast },
    ...{ peer: null, goal: `≤ ${FRAME_MS} ms` },
    reached: (ours) => ours <= FRAME_MS,
    note: 'from the event to after the paint: a frame of 16.7 ms is its own grain',
  });
  return [
    explained(slowed, {
      ours,
      floor: keys(runs.floor[size]),
      bound: { atMost: bound },
      reason: FLOOR,
    }),
    full,
  ];
}

/** How much the floor itself grows from 60 to 1,000. */
function grownFloor({ floor }: FormRuns): number {
  const [few = 1, many = 1] = [60, 1000].map((size) => spreadOf(keys(floor[size])).median);
  return many / few;
}

bench('key-to-total', async () => {
  const runs = await formRuns();
  const many = keys(runs.ours[1000]);
  const growth = rowOf({
    ...{ name: 'key-to-total growth: our 1,000 beside our 60', unit: 'ms', ours: many },
    ...{ peer: keys(runs.ours[60]), goal: '≤ 1.3 × our 60' },
    reached: (_, ratio) => ratio <= 1.3,
  });
  return [
    ...SIZES.flatMap((size) => sized(runs, size)),
    explained(growth, {
      ...{ ours: many, floor: keys(runs.floor[1000]), bound: { atMost: 1.3 } },
      ...{ judged: grownFloor(runs), reason: FLOOR },
    }),
  ];
});
