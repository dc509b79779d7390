import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indicatorsOf } from '../../src/domain/framework/framework';
import { issueInvitation } from '../../src/server/services/invitations';
import { publishPackage } from '../../src/server/services/publish-package';
import { rowOf } from '../bench/support/spread';
import { enrol, PASSPHRASE } from '../e2e/support/field-app';
import { Phone } from '../e2e/support/phone';
import { startTestServer, type TestServer } from '../support/server';
import type { Filled, Week } from './support/fill-phone';
import { median, sayRuns, worstTask } from './support/say-runs';
import { weekPackages } from './support/week-packages';
import { type Run, runOnce, type Way } from './support/week-run';

const RUNS = 5;
/** A task that a person feels, and that browsers report: W3C Long Tasks. */
const LONG_TASK_MS = 50;
const FILL = fileURLToPath(new URL('./support/fill-phone.ts', import.meta.url));
const CLIENT = fileURLToPath(new URL('../../dist/client', import.meta.url));

let server: TestServer;
const phones: Phone[] = [];

beforeAll(async () => {
  server = await startTestServer({ clientDir: CLIENT });
});
afterAll(async () => {
  for (const phone of phones) await phone.discard();
  await server?.close();
});

/** The filler as one script: it runs in the app's own origin, past its policy. */
async function fillScript(): Promise<string> {
  const built = (await build({
    ...{ configFile: false, logLevel: 'error' },
    build: { write: false, lib: { entry: FILL, formats: ['iife'], name: 'filler' } },
  })) as Rollup.RollupOutput[];
  const code = built[0]?.output[0]?.code;
  if (code === undefined) throw new Error('nothing was built');
  return code;
}

/** A phone with so many assignments and so much in them, written by the app's own store. */
async function filledPhone(count: number, indicators: number, week: Omit<Week, 'passphrase'>) {
  const packages = weekPackages(count, indicators);
  for (const each of packages) await publishPackage(server.deps, each, 'week');
  const [first] = packages;
  const person = first?.team.find(({ role }) => role === 'leadEvaluator')?.person ?? '';
  const { assignment = '' } = first ?? {};
  const issued = await issueInvitation(server.deps, { assignment, person, by: 'week' });
  if (!issued.ok) throw new Error(issued.error.code);
  const phone = await Phone.make(server.deps.origin);
  phones.push(phone);
  await enrol(await phone.open(null), issued.value.link);
  const { page } = phone;
  // All of them: what has not come before the network goes is no part of the week.
  await page
    .locator('main a[href^="/a/"]')
    .nth(count - 1)
    .waitFor();
  // A place of the app's origin without the app, which would look at every entry as it comes.
  await page.goto(`${phone.origin}/offline-pack.json`);
  await page.evaluate(await fillScript());
  const wanted = { ...week, passphrase: PASSPHRASE };
  const filled = await page.evaluate(
    (of) => (globalThis as unknown as { fillPhone(of: Week): Promise<Filled> }).fillPhone(of),
    wanted,
  );
  await phone.setOffline(true);
  await phone.kill();
  return { phone, filled, judged: judgedOf(first) };
}

function judgedOf(pkg: ReturnType<typeof weekPackages>[number] | undefined): string {
  const all = pkg === undefined ? [] : indicatorsOf(pkg.framework);
  return all.find(({ rule }) => rule.kind === 'judgement')?.id ?? '';
}

const diskMb = ({ profile }: Phone): string =>
  execFileSync('du', ['-sm', `${profile}/Default/IndexedDB`])
    .toString()
    .split('\t')[0] ?? '?';

async function runs(phone: Phone, way: Way, slower: number): Promise<readonly Run[]> {
  const made: Run[] = [];
  // The first warms what the machine keeps of the browser, and the progress of the list.
  for (let nth = 0; nth <= RUNS; nth++) {
    const run = await runOnce(phone, way, slower, (slower === 1 ? 10 : 20) + nth);
    if (nth > 0) made.push(run);
  }
  return made;
}

/** For `npm run bench`, which names the folder that takes it. */
function keepRow(runs: readonly Run[]): void {
  const { TAKAN_BENCH: out } = process.env;
  if (out === undefined) return;
  const row = rowOf({
    ...{ name: 'week: longest task of the dearest step', unit: 'ms', peer: null },
    ...{ ours: [worstTask(runs)], goal: `≤ ${LONG_TASK_MS} ms at full speed` },
    reached: (ours) => ours <= LONG_TASK_MS,
    note: `the middle of ${RUNS} runs over 20 assignments of 300 indicators with 2,000 photos`,
  });
  writeFileSync(join(out, 'week.json'), JSON.stringify({ rows: [row] }));
}

test('[WK1] the screens of a phone with a week of work on it cost what is on them', async () => {
  const few = { phone: await filledPhone(1, 20, { most: 10, others: 0 }), indicators: 20 };
  const many = { phone: await filledPhone(20, 300, { most: 2000, others: 10 }), indicators: 300 };
  const atFullSpeed: Run[] = [];
  const say = (...lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);
  for (const { phone: of, indicators } of [few, many]) {
    const { assignment, photos, entries } = of.filled;
    say(`\n${indicators} indicators: ${entries} entries, ${photos} photos, ${diskMb(of.phone)} MB`);
    const way = { assignment, indicators, judged: of.judged, photos };
    for (const slower of [1, 4]) {
      const made = await runs(of.phone, way, slower);
      say(`  processor ${slower} times slower`, ...sayRuns(made));
      expect(median(made, 'save an answer')).toBeGreaterThan(0);
      if (slower === 1 && of === many.phone) atFullSpeed.push(...made);
    }
  }
  keepRow(atFullSpeed);
  // Judged last, so that the whole table is said in any case.
  expect(worstTask(atFullSpeed)).toBeLessThanOrEqual(LONG_TASK_MS);
});
