import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { auditLogCommand } from '../../src/cli/audit-log';
import { type RehearsalResult, rehearseCommand } from '../../src/cli/rehearse';
import { openKeys } from '../../src/server/keys';
import { freePort } from '../../src/server/storage/postgres/free-port';
import { openCheckpoint } from '../../src/trust/note';
import { printed } from '../cli/printed';
import { type Balancer, startBalancer } from '../support/balancer';
import { openFolder } from '../support/postgres';
import { startBucket, type TestBucket } from '../support/s3-server';
import { SeenTrees } from '../support/seen-trees';
import { buildServeProgram, runServe, type ServeProcess } from '../support/server-process';
import {
  type SystemPostgres,
  startSystemPostgres,
  systemPostgresFolder,
} from '../support/system-postgres';

const PHONES = 50;
const PHOTOS = 4;
/** Leaves that such a rehearsal makes at the least: two heads and the photos of each phone. */
const LEAVES = PHONES * (PHOTOS + 2);

const folder = openFolder('takan-two-nodes-');
const processes: ServeProcess[] = [];
let bucket: TestBucket;
let postgres: SystemPostgres;
let balancer: Balancer;
let program: Awaited<ReturnType<typeof buildServeProgram>>;
let env: Record<string, string> = {};

beforeAll(async () => {
  const bin = systemPostgresFolder('15');
  if (bin === null) throw new Error('this test wants the package postgresql-15 of Debian 12');
  postgres = await startSystemPostgres(bin);
  bucket = await startBucket();
  balancer = await startBalancer();
  program = await buildServeProgram();
  const { endpoint, bucket: name, accessKey, secretKey } = bucket.settings;
  env = {
    ...{ DATABASE_URL: await postgres.newDatabase('takan'), TAKAN_BUREAU: '640323' },
    ...{ TAKAN_S3_ENDPOINT: endpoint, TAKAN_S3_BUCKET: name, TAKAN_S3_ACCESS_KEY: accessKey },
    ...{
      TAKAN_S3_SECRET_KEY: secretKey,
      TAKAN_ORIGIN: balancer.origin,
      TAKAN_DEMO: '0',
      PORT: '0',
    },
  };
});
afterAll(async () => {
  for (const each of processes) each.child.kill('SIGKILL');
  await Promise.all(processes.map(({ exited }) => exited));
  program.remove();
  await balancer.close();
  await bucket.close();
  postgres.close();
  rmSync(folder, { recursive: true, force: true });
});

const dataOf = (node: string): string => join(folder, node);

/** Starts a node and says where it is, past the balancer. */
async function startNode(
  node: string,
  port: number,
  more: Record<string, string> = {},
): Promise<ServeProcess & { origin: string }> {
  const own = { TAKAN_DATA: dataOf(node), PORT: String(port), ...more };
  const running = runServe(program.path, { ...env, ...own });
  processes.push(running);
  await running.listening();
  return { ...running, origin: `http://127.0.0.1:${port}` };
}

/** Looks at the log through the balancer until it is told to stop; keeps every tree that it sees. */
function watchLog(vkey: string) {
  const trees = new SeenTrees();
  const waiting: { readonly size: number; readonly reached: () => void }[] = [];
  let stopped = false;
  const look = async (): Promise<void> => {
    const answer = await fetch(`${balancer.origin}/api/log/checkpoint`).catch(() => null);
    if (!answer?.ok) return;
    const opened = await openCheckpoint(await answer.text(), vkey);
    if (!opened.ok) throw new Error(`a checkpoint that does not verify: ${opened.error}`);
    trees.see(opened.value);
    for (const { size, reached } of waiting) if (opened.value.size >= size) reached();
  };
  const watching = (async () => {
    while (!stopped) {
      await look();
      await new Promise((done) => setTimeout(done, 50));
    }
  })();
  return {
    trees,
    reaches: (size: number) =>
      new Promise<void>((reached) => {
        waiting.push({ size, reached });
      }),
    stop: async () => {
      stopped = true;
      await watching;
      await look();
    },
  };
}

/** Runs the rehearsal against the balancer, as somebody with keys, database and bucket at hand. */
async function rehearse(): Promise<{ code: number; result: RehearsalResult }> {
  let out = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  try {
    const args = ['--phones', String(PHONES), '--evidence', String(PHOTOS), '--bytes', '200000'];
    const code = await rehearseCommand(['--server', balancer.origin, ...args, '--json']);
    return { code, result: JSON.parse(out) };
  } finally {
    write.mockRestore();
  }
}

test('[OP17] fifty phones lose nothing to a node that is killed and a database that crashes', async () => {
  const first = await startNode('first', await freePort(), { TAKAN_DEMO: 'plain' });
  for (const node of ['second', 'auditor']) {
    cpSync(join(dataOf('first'), 'keys'), join(dataOf(node), 'keys'), { recursive: true });
  }
  const second = await startNode('second', await freePort());
  balancer.leadTo([first.origin, second.origin]);
  const { vkey } = await openKeys(join(dataOf('auditor'), 'keys'));
  for (const [name, value] of Object.entries({ ...env, TAKAN_DATA: dataOf('auditor') })) {
    vi.stubEnv(name, value);
  }
  const watch = watchLog(vkey);
  const events: string[] = [];
  // Commissions and enrolments make two leaves for each phone before the work begins.
  const begun = 2 * PHONES;
  const accidents = (async () => {
    await watch.reaches(begun + LEAVES / 4);
    first.child.kill('SIGKILL');
    events.push(`first node killed at ${watch.trees.largest} leaves`);
    await watch.reaches(begun + LEAVES / 2);
    const down = performance.now();
    postgres.restart();
    const ms = Math.round(performance.now() - down);
    events.push(`Postgres crashed at ${watch.trees.largest} leaves, back after ${ms} ms`);
    const again = await startNode('first', Number(new URL(first.origin).port));
    events.push(`first node back at ${watch.trees.largest} leaves`);
    return again;
  })();
  const { code, result } = await rehearse();
  const again = await accidents;
  expect({ ended: [second, again].map(({ child }) => child.exitCode) }).toEqual({
    ended: [null, null],
  });
  await watch.stop();
  const { made, lost, duplicated, receiptsVerified } = result;
  const given = [first, second].map(({ origin }) => balancer.given.get(origin));
  process.stderr.write(`${JSON.stringify({ ...result, events, given })}\n`);
  expect({ code, lost, duplicated }).toEqual({ code: 0, lost: 0, duplicated: 0 });
  expect(made.evidence).toBe(PHONES * PHOTOS);
  expect(receiptsVerified).toBe(made.entries + made.evidence);
  for (const { origin } of [first, second]) expect(await watch.trees.brokenAt(origin)).toEqual([]);
  const audited = await printed(() => auditLogCommand(['--json']));
  expect(JSON.parse(audited.out)).toMatchObject({ outcome: 'holds', faults: [] });
  expect(JSON.parse(audited.out).leaves).toBe(watch.trees.largest);
});
