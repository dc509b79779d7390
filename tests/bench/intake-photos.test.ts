import { loadavg } from 'node:os';
import { bench } from './support/bench';
import { sharedBench } from './support/intake/bench-scene';
import { besidePromise, clientRows, perSecond, type Sides } from './support/intake/client-rows';
import { commission } from './support/intake/evaluations';
import { type PhotoSet, photoSetOf } from './support/intake/photo-sets';
import { playUnits } from './support/intake/play-clients';
import { startTus } from './support/intake/start-tus';
import { spreadOf } from './support/median';
import type { Row } from './support/row';

const RUNS = Number(process.env.TAKAN_BENCH_RUNS ?? 7);
/** Clients at once, and how many sets of three photos they send in one run. */
const LOADS = [
  { clients: 1, units: 12 },
  { clients: 8, units: 32 },
  { clients: 32, units: 64 },
] as const;
/** Runs that warm all sides up: the longer program needs more until it is compiled for good. */
const WARM_UPS = 2;
const WANTED_OF_TUS = 1.2;
const PROMISE =
  'The least that keeps the promise, by the framework and the driver that the server works with: entries as the intake takes them; bytes only where an entry names them and a member of the team brings them, under a key of their own, synced with their name while they are digested; a leaf for each in one signed log whose head is kept outside of the database too, and its path in the answer. What ours adds is in parts in docs/decisions/0066, 0071 and 0077.';
const REASON = `${PROMISE} The floor of the goal takes any bytes, keeps them in clear and answers with nothing that can be checked: a question, a cipher over every byte, a signature and one wait for the disk less.`;
const REASON_TUS = `${PROMISE} @tus/server neither digests, encrypts nor waits for the disk, and takes no entries.`;

interface PhotoSides extends Sides {
  readonly promise: Sides['ours'];
  readonly tus: Sides['ours'];
}

/** A row beside @tus/server, which keeps bytes and neither looks at them nor waits for the disk. */
function besideTus(clients: number, sides: readonly PhotoSides[]): Row {
  const runs = sides.filter((each) => each.clients === clients);
  const ours = spreadOf(runs.map((run) => perSecond(run.ours)));
  const peer = spreadOf(runs.map(({ tus }) => perSecond(tus))).median;
  const { median: ratio } = spreadOf(runs.map((run) => perSecond(run.ours) / perSecond(run.tus)));
  return {
    ...{ name: `intake-photos beside tus, ${clients} clients`, unit: 'sets/s', ratio, peer },
    ...{ ours: ours.median, least: ours.least, most: ours.most, runs: ours.runs },
    ...{ goal: `≥ ${WANTED_OF_TUS} × @tus/server`, met: ratio >= WANTED_OF_TUS },
    note: '@tus/server 2.4.5 with @tus/file-store 2.1.1, without entries, digest or sync',
    ...besidePromise(
      runs.map((run) => ({ ...run, peer: run.tus })),
      perSecond,
      { bound: { atLeast: WANTED_OF_TUS }, reason: REASON_TUS },
    ),
  };
}

bench('intake-photos', () =>
  sharedBench({
    writesMuch: true,
    prepare: async ({ server, phones }) => {
      const each = LOADS.reduce((sum, { units }) => sum + units, 0);
      const places = await commission(server, each * (RUNS + WARM_UPS));
      const sets: PhotoSet[] = [];
      for (const [i, place] of places.entries()) {
        const phone = phones[i % phones.length];
        if (phone !== undefined) sets.push(await photoSetOf(phone, place, i));
      }
      return sets;
    },
    measure: async ({ built, floor, analyze, prepared }) => {
      const tus = await startTus();
      const sides: PhotoSides[] = [];
      let next = 0;
      for (let run = 0; run < RUNS + WARM_UPS; run += 1) {
        for (const { clients, units } of LOADS) {
          const sets = prepared.slice(next, next + units);
          next += units;
          const ours = await playUnits(
            sets.map((set) => set.ours),
            { port: built.port, clients, answer: '"receipt' },
          );
          const theirs = await playUnits(
            sets.map((set) => set.floor),
            { port: floor.port, clients, answer: 'true' },
          );
          const promised = await playUnits(
            sets.map((set) => set.ours),
            { port: floor.promise, clients, answer: '"receipt' },
          );
          const bare = await playUnits(
            sets.map((set) => set.tus),
            { port: tus.port, clients, answer: '' },
          );
          if (run >= WARM_UPS)
            sides.push({ clients, ours, floor: theirs, promise: promised, tus: bare });
        }
        if (run === 0) await analyze();
      }
      await tus.close();
      const noise = `load average ${loadavg()[0]?.toFixed(1)}`;
      const wanted = {
        ...{ name: 'intake-photos', unit: 'sets/s', least: 0.7, mostTail: null, noise },
        reason: REASON,
      };
      return [
        ...clientRows(sides, wanted),
        ...LOADS.map(({ clients }) => besideTus(clients, sides)),
      ];
    },
  }),
);
