import { loadavg } from 'node:os';
import { bench } from './support/bench';
import { sharedBench } from './support/intake/bench-scene';
import { clientRows, type Sides } from './support/intake/client-rows';
import { commission, evaluationOf } from './support/intake/evaluations';
import { playCommits, playUnits, type Unit } from './support/intake/play-clients';

const RUNS = Number(process.env.TAKAN_BENCH_RUNS ?? 5);
/**
 * Clients at once, and how many evaluations they send in one run. Several clients send for most of a
 * second: what the first fifth of one says is how a run begins, and no rate (docs/decisions/0078).
 */
const LOADS = [
  { clients: 1, units: 200 },
  { clients: 8, units: 1000 },
  { clients: 32, units: 1000 },
] as const;
/** Runs that warm both sides up: the longer program needs more until it is compiled for good. */
const WARM_UPS = 2;
const COMMITS = 2000;
const MEMORY_MB = 250;
const MB = 1e6;

const PROMISED =
  'The least that keeps what an answer promises, by the framework and the driver that the server works with: a session that was seen before the body is read; each line read and hashed and its chain followed, one ECDSA verification; one statement for what came together, by which the session lasts, the device is not revoked, its person may write there and each journal goes on where it ended, in a database that keeps bureaus apart and writes down who brought what; a leaf for each in one log, its tree signed with Ed25519, and that checkpoint on the disk outside of the database before anybody gets it; the path of the leaf, and how far the assignment’s journals are kept. The goal’s own floor looks up nobody, reads no line, and keeps neither journals nor log nor checkpoint. What ours adds (search, cross-checks, every form, a second way) is in parts in docs/decisions/0068 and 0077.';

bench('intake', () =>
  sharedBench({
    prepare: async ({ server, phones }) => {
      const each = LOADS.reduce((sum, { units }) => sum + units, 0);
      const places = await commission(server, each * (RUNS + WARM_UPS));
      const units: Unit[] = [];
      for (const [i, place] of places.entries()) {
        const phone = phones[i % phones.length];
        if (phone !== undefined) units.push(await evaluationOf(phone, place));
      }
      return units;
    },
    measure: async ({ built, floor, analyze, prepared }) => {
      const sides: Sides[] = [];
      let next = 0;
      for (let run = 0; run < RUNS + WARM_UPS; run += 1) {
        for (const { clients, units } of LOADS) {
          const sent = prepared.slice(next, next + units);
          next += units;
          const answer = '"receipts":[{';
          const ours = await playUnits(sent, { port: built.port, clients, answer });
          const theirs = await playUnits(sent, { port: floor.port, clients, answer: 'true' });
          const least = await playUnits(sent, { port: floor.promise, clients, answer });
          const commits = await playCommits({ url: floor.url, clients, commits: COMMITS });
          const others = { floor: theirs, promise: least, commits };
          if (run >= WARM_UPS) sides.push({ clients, ours, ...others });
        }
        if (run === 0) await analyze();
      }
      const peak = built.peakBytes() / MB;
      const rows = clientRows(sides, {
        ...{ name: 'intake', unit: 'evaluations/s', least: 0.45, mostTail: 2.5 },
        reason: PROMISED,
        noise: `load average ${loadavg()[0]?.toFixed(1)}`,
      });
      return [
        ...rows,
        {
          ...{ name: 'memory of the server through intake', unit: 'MB', ratio: null, peer: null },
          ...{ ours: peak, least: peak, most: peak, runs: 1, goal: `≤ ${MEMORY_MB} MB` },
          met: peak <= MEMORY_MB,
          note: `${(built.idleBytes / MB).toFixed(0)} MB when it began to listen`,
        },
      ];
    },
  }),
);
