import { bench } from './support/bench';
import { explained } from './support/explained';
import { type FormRuns, formRuns } from './support/forms/form-runs';
import type { Load } from './support/forms/load-form';
import { rowOf, spreadOf } from './support/spread';

const heaps = (loads: readonly Load[] | undefined): readonly number[] =>
  (loads ?? []).map((load) => load.heap);

const FLOOR =
  'The floor is a page written by hand that holds the same phone open: keys, the entries’ scores and ' +
  'one figure, without framework, schemas and the rest of the app. React and Dexie hold 1.2 MB, ' +
  'the schemas and their library about 0.6 MB; 0.3 MB is compiled ahead and never called. ' +
  'Compiling React as it is called takes 0.14 MB off and gives it to the start as time ' +
  '(docs/decisions/0072).';

function sized(runs: FormRuns, size: number, bound: number) {
  const enketo = spreadOf(heaps(runs.enketo[`lean ${size}`])).median;
  const ours = heaps(runs.ours[size]);
  const row = rowOf({
    ...{ name: `heap ${size}`, unit: 'MB', ours },
    ...{ peer: heaps(runs.odk[`lean ${size}`]), goal: `≤ 1/${Math.round(1 / bound)} of web-forms` },
    reached: (_, ratio) => ratio <= bound,
    note: `after two collections, ready and nothing typed; enketo-core ${enketo.toFixed(1)} MB`,
  });
  return explained(row, {
    ...{ ours, floor: heaps(runs.floor[size]), bound: { atMost: bound } },
    reason: FLOOR,
  });
}

/** How much the floor itself grows from 60 to 1,000. */
function grownFloor({ floor }: FormRuns): number {
  const [few = 1, many = 1] = [60, 1000].map((size) => spreadOf(heaps(floor[size])).median);
  return many / few;
}

bench('heap', async () => {
  const runs = await formRuns();
  const many = heaps(runs.ours[1000]);
  const growth = rowOf({
    ...{ name: 'heap growth: our 1,000 beside our 60', unit: 'MB', ours: many },
    ...{ peer: heaps(runs.ours[60]), goal: '≤ 1.3 × our 60' },
    reached: (_, ratio) => ratio <= 1.3,
  });
  return [
    sized(runs, 60, 1 / 5),
    sized(runs, 1000, 1 / 10),
    explained(growth, {
      ...{ ours: many, floor: heaps(runs.floor[1000]), bound: { atMost: 1.3 } },
      ...{ judged: grownFloor(runs), reason: FLOOR },
    }),
  ];
});
