import { bench } from './support/bench';
import { explained } from './support/explained';
import { type FormRuns, formRuns } from './support/forms/form-runs';
import type { Load } from './support/forms/load-form';
import { rowOf, spreadOf } from './support/spread';

type Held = readonly Pick<Load, 'heap'>[] | undefined;
const heaps = (loads: Held): readonly number[] => (loads ?? []).map(({ heap }) => heap);

/** What the floor is, and what a page has that does without the packages too. */
function reasonOf({ floor }: FormRuns, size: number): string {
  const bare = spreadOf(heaps(floor[size])).median.toFixed(2);
  return (
    'The floor is a page of the packages that the app is made of (React, Dexie, Zod), which reads, ' +
    'folds and scores the same phone by the app’s own code, follows what changes, and draws as many ' +
    'elements as the app’s page; compiled ahead as the app is, without which a start misses its goal. ' +
    `Written by hand, without packages, a page with one figure holds ${bare} MB. What ours adds is ` +
    'the pages with their words and rules, what sends, and the locked page (docs/decisions/0063, ' +
    '0072, 0075, 0078).'
  );
}

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
    ...{ ours, floor: heaps(runs.stack[size]), bound: { atMost: bound } },
    reason: reasonOf(runs, size),
  });
}

/** How much the floor itself grows from 60 to 1,000. */
function grownFloor({ stack }: FormRuns): number {
  const [few = 1, many = 1] = [60, 1000].map((size) => spreadOf(heaps(stack[size])).median);
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
      ...{ ours: many, floor: heaps(runs.stack[1000]), bound: { atMost: 1.3 } },
      ...{ judged: grownFloor(runs), reason: reasonOf(runs, 1000) },
    }),
  ];
});
