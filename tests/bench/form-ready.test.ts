import { bench } from './support/bench';
import { explained } from './support/explained';
import { type FormRuns, formRuns, SIZES } from './support/forms/form-runs';
import type { Load } from './support/forms/load-form';
import { rowOf, spreadOf } from './support/spread';

const ready = (loads: readonly Load[] | undefined): readonly number[] =>
  (loads ?? []).map((load) => load.ready);
/** Without the time for which the passphrase is stretched on purpose. */
const unlocked = (loads: readonly Load[] | undefined): readonly number[] =>
  (loads ?? []).map((load) => load.ready - load.stretched);

const WANTED = { 60: 1 / 2, 300: 1 / 2.5, 1000: 1 / 3 } as const;
const fraction = (bound: number): string => `≤ 1/${Math.round(10 / bound) / 10} of enketo-core`;

/** What the floor is, and what a page takes that has the packages and the fold besides. */
function reasonOf({ stack }: FormRuns, size: number): string {
  const packed = spreadOf((stack[size] ?? []).map((load) => load.ready)).median.toFixed(0);
  return (
    'The floor is a page written by hand that opens the same locked phone: three wrapped keys, one ' +
    'decryption for each entry, the sum of the last scores, one figure drawn; no framework and no ' +
    'schema. The peers keep nothing, so that their pages need neither keys nor entries. A page of the ' +
    'packages that the app is made of, which reads, folds and scores by the app’s own code and draws ' +
    `as many elements as the app’s page, takes ${packed} ms. What ours adds to that is its pages, one ` +
    'for the passphrase and one for the score (docs/decisions/0063, 0067, 0075, 0078).'
  );
}

const DRAWN =
  'The floor is the browser alone: a copy of the finished page’s own elements, put into the page in ' +
  'one piece and painted. It neither reads nor decrypts nor folds, which the peers need not either.';

const EITHER =
  'in Takan lean and full are one form, since each indicator takes photos and positions';

function sized(runs: FormRuns, size: (typeof SIZES)[number]) {
  const bound = WANTED[size];
  const peer = ready(runs.enketo[`lean ${size}`]);
  const judged = {
    peer,
    goal: fraction(bound),
    reached: (_: number, ratio: number) => ratio <= bound,
  };
  const stretched = spreadOf((runs.ours[size] ?? []).map((load) => load.stretched)).median;
  const odk = spreadOf(ready(runs.odk[`lean ${size}`])).median;
  const note = `CPU 4×, load ${runs.load}; web-forms ${odk.toFixed(0)} ms`;
  const [cold, whole] = [unlocked(runs.ours[size]), ready(runs.ours[size])];
  const lean = rowOf({
    ...{ name: `form-ready lean ${size}: start to scoring`, unit: 'ms', ...judged },
    ours: cold,
    note: `${note}; cold start with store, lock and fold: until the passphrase can be typed, and from its being sent; between them the second that it takes to type, not counted; without the ${stretched.toFixed(0)} ms for which it is stretched on purpose (Argon2id)`,
  });
  const typed = rowOf({
    ...{ name: `form-ready lean ${size}: the same with the passphrase`, unit: 'ms', ...judged },
    ...{ ours: whole, note },
  });
  const sentAtOnce = ready(runs.atOnce[size]);
  const atOnce = rowOf({
    ...{ name: `form-ready lean ${size}: with the passphrase, sent at once`, unit: 'ms' },
    ...{ ...judged, ours: sentAtOnce },
    note: `${note}; in the moment in which it is asked for, as no person types`,
  });
  const opened = (runs.opened[size] ?? []).map(({ ms }) => ms);
  const hasty = runs.hasty[size] ?? [];
  const drawn = (runs.opened[size] ?? []).map((one) => one.drawn);
  const again = spreadOf((runs.opened[size] ?? []).map((one) => one.again)).median;
  const tree = rowOf({
    ...{ name: `form-ready lean ${size}: open app, tap to the whole tree`, unit: 'ms' },
    ...{
      ...judged,
      ours: opened,
      note: `${note}; tapped a second after the list stands; once more in the same session, with everything read, ${again.toFixed(0)} ms`,
    },
  });
  const sooner = rowOf({
    ...{ name: `form-ready lean ${size}: the same tapped at once`, unit: 'ms' },
    ...{ ...judged, ours: hasty },
    note: `${note}; in the moment in which the list stands, while signs and scripts are on their way`,
  });
  // With the same stretching, which the floor cannot be without either.
  const floor = ready(runs.floor[size]);
  const both = floor.map((ms) => ms + stretched);
  const told = { bound: { atMost: bound }, reason: reasonOf(runs, size) };
  return [
    explained(lean, { ours: cold, floor, ...told }),
    explained(typed, { ours: whole, floor: both, ...told }),
    explained(atOnce, { ours: sentAtOnce, floor: both, ...told }),
    explained(tree, { ours: opened, floor: drawn, ...told, reason: DRAWN }),
    explained(sooner, { ours: hasty, floor: drawn, ...told, reason: DRAWN }),
  ];
}

function full(runs: FormRuns) {
  const [enketo, odk] = [ready(runs.enketo['full 300']), ready(runs.odk['full 300'])];
  const isOdk = spreadOf(odk).median < spreadOf(enketo).median;
  return rowOf({
    ...{
      name: 'form-ready full 300: start to scoring',
      unit: 'ms',
      ours: unlocked(runs.ours[300]),
    },
    ...{ peer: isOdk ? odk : enketo, goal: '≤ 1/6 of the better peer' },
    reached: (_, ratio) => ratio <= 1 / 6,
    note: `CPU 4×; better is ${isOdk ? 'web-forms' : 'enketo-core'}; ${EITHER}; without the stretching of the passphrase`,
  });
}

/** What keeps every entry encrypted grows with them; the less else there is, the more by ratio. */
function growing(runs: FormRuns) {
  const { floor } = runs;
  const [few = 1, many = 1] = [60, 1000].map((size) => spreadOf(ready(floor[size])).median);
  const grown = many / few;
  const reason = `From 60 to 1,000 the floor itself grows ${grown.toFixed(2)} ×. ${reasonOf(runs, 1000)}`;
  return { floor: ready(floor[1000]), bound: { atMost: 1.3 }, judged: grown, reason };
}

bench('form-ready', async () => {
  const runs = await formRuns();
  const many = unlocked(runs.ours[1000]);
  const growth = rowOf({
    ...{ name: 'form-ready growth: our 1,000 beside our 60', unit: 'ms', ours: many },
    ...{ peer: unlocked(runs.ours[60]), goal: '≤ 1.3 × our 60' },
    reached: (_, ratio) => ratio <= 1.3,
  });
  return [
    ...SIZES.flatMap((size) => sized(runs, size)),
    full(runs),
    explained(growth, { ours: many, ...growing(runs) }),
  ];
});
