import { rm, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countDelivered } from '../../src/cli/rehearse/count-delivered';
import { enrolPhone } from '../../src/cli/rehearse/headless-phone';
import { type Made, runPhone } from '../../src/cli/rehearse/phone-run';
import { evidencePath } from '../support/evidence-path';
import { startTestServer, type TestServer } from '../support/server';

let server: TestServer;
let made: Made;

beforeAll(async () => {
  server = await startTestServer();
  const phone = await enrolPhone(await server.invite({ role: 'leadEvaluator' }));
  const { assignment } = server;
  made = await runPhone(phone, { assignment, evidence: 3, bytes: 2000, restart: false });
});

afterAll(() => server.close());

const whole = () => ({ entries: made.entries.size, evidence: 3, duplicated: 0 });

it('[RH3] a file that is gone or has other bytes counts as lost, whatever the rows say', async () => {
  const { deps } = server;
  expect(await countDelivered(deps, made)).toEqual(whole());
  const [gone = '', altered = ''] = [...made.evidence];
  await rm(await evidencePath(deps, gone));
  expect(await countDelivered(deps, made)).toEqual({ ...whole(), evidence: 2 });
  await writeFile(await evidencePath(deps, altered), 'other bytes');
  expect(await countDelivered(deps, made)).toEqual({ ...whole(), evidence: 1 });
});

it('[RH3] an entry that has no row, or one with another line, counts as lost', async () => {
  const more = { ...made, entries: new Set([...made.entries, 'f'.repeat(64)]) };
  const { entries } = await countDelivered(server.deps, more);
  expect(more.entries.size - entries).toBe(1);
});

it('[RH4] a row that no phone made and a second leaf for one thing count as duplicated', async () => {
  const { db } = server.deps;
  const { bureau: _, ...row } = await db
    .selectFrom('entries')
    .selectAll()
    .where('seq', '=', 3)
    .executeTakeFirstOrThrow();
  const { journal, seq, prev, type, line, received_at } = row;
  const hash = 'e'.repeat(64);
  await db
    .insertInto('segments')
    .values({
      ...{ journal, first_seq: seq, last_seq: seq, last_hash: hash, hashes: hash, prev },
      ...{ types: type, lines: line, received_at },
    })
    .execute();
  // Both a second row for one place and a row of unknown content.
  expect((await countDelivered(server.deps, made)).duplicated).toBe(2);
  const leaf = await db
    .selectFrom('log_leaves')
    .selectAll()
    .where('leaf', 'like', '%evidence-held%')
    .limit(1)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('log_leaves')
    .values({ ...leaf, idx: 9999, identity: 'again' })
    .execute();
  expect((await countDelivered(server.deps, made)).duplicated).toBe(3);
});
