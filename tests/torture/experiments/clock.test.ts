import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { passingTime } from '../../../src/app/idle-lock';
import { appendAct } from '../../../src/store/append';
import type { AppendInput } from '../../../src/store/append-input';
import { markReopen } from '../../../src/store/mark-reopen';
import { deliveryState } from '../../../src/sync/delivery';
import { syncAssignment } from '../../../src/sync/engine';
import { readDelivery } from '../../../src/sync/read-delivery';
import { sha256Of } from '../../support/made-ids';
import { sharedPostgres } from '../../support/postgres';
import type { Random } from '../../support/seeded-random';
import { startTestServer, type TestServer } from '../../support/server';
import { judged, photo } from '../../support/store-phone';
import {
  type ClockedPhone,
  makeClockedPhone,
  startByOwnClocks,
} from '../support/clock/clocked-phone';
import { type Done, expectUnharmed } from '../support/clock/journal-by-clock';
import { LyingClock } from '../support/clock/lying-clock';
import { experiment } from '../support/experiment';
import { type Acknowledged, nothingYet } from '../support/field-work';
import { expectAllOnce, expectNothingFalse } from '../support/line/all-once';

const ACTS = 40;
const DECLARED: AppendInput['act'] = {
  type: 'independence.declared',
  body: { declaration: sha256Of('text'), outcome: 'independent', detail: '' },
};

/** The bureau's clock is right: a phone's clock lies to the phone alone. */
const rightTime = (): number => Math.round(performance.timeOrigin + performance.now());

const postgres = sharedPostgres();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ postgres, now: rightTime });
});
afterAll(() => server.close());

let clock: LyingClock | null = null;
afterEach(() => clock?.mend());

/** A picture for an indicator of the package, so that the fold takes it. */
function photoOf(assignment: string, bytes: Uint8Array<ArrayBuffer>): AppendInput {
  const input = photo(assignment, bytes);
  if (input.act.type !== 'evidence.captured') throw new Error('a photo is captured');
  const { evidence } = input.act.body;
  const proves = { ...evidence.proves, indicator: 'D11' };
  return { ...input, act: { ...input.act, body: { evidence: { ...evidence, proves } } } };
}

/** What was done by a phone's clock, and what of it was acknowledged. */
interface Day {
  readonly done: Done[];
  readonly noted: Acknowledged;
}

async function write(phone: ClockedPhone, input: AppendInput, wallMs: number, day: Day) {
  const { entry, hash } = await appendAct(phone.writer, input);
  const { act, evidence } = input;
  const scoreMilli = act.type === 'score.judged' ? act.body.scoreMilli : null;
  day.done.push({ hash, wallMs, scoreMilli });
  day.noted.lines.set(`${entry.journal}/${entry.seq}`, hash);
  if (evidence !== undefined) day.noted.evidence.add(evidence.sha256);
}

function anyInput(assignment: string, random: Random): AppendInput {
  const scoreMilli = Math.floor(random() * 4000);
  const bytes = Uint8Array.from({ length: 50 }, () => Math.floor(random() * 256));
  const isPhoto = random() < 0.3;
  return isPhoto ? photoOf(assignment, bytes) : { assignment, act: judged(scoreMilli, 'D11') };
}

/** What was sent is taken, whole and once, whatever the clock that wrote it showed. */
async function send(phone: ClockedPhone): Promise<void> {
  const outcome = await syncAssignment(phone, phone.assignment);
  expect(outcome).toMatchObject({ kind: 'level', refused: 0, missing: 0 });
  await expectNothingFalse(server.deps, [phone], phone.assignment);
}

/** What else happens to a phone in its days. */
async function live(phone: ClockedPhone, random: Random): Promise<ClockedPhone> {
  const { writer } = phone;
  const chance = random();
  if (chance < 0.15) return startByOwnClocks(phone);
  if (chance < 0.25) {
    const heads = await writer.db.heads.toArray();
    await markReopen(
      writer,
      'serverAhead',
      heads.map(({ journal }) => journal),
    );
  } else if (chance < 0.5) {
    await send(phone);
  }
  return phone;
}

experiment('clock', async ({ random, count }) => {
  let phone = await makeClockedPhone(server.deps);
  const { assignment } = phone;
  const lying = new LyingClock();
  clock = lying;
  lying.lie(random);
  const day: Day = { done: [], noted: nothingYet() };
  await write(phone, { assignment, act: DECLARED }, lying.now, day);
  const passed = passingTime(Date.now, () => performance.now());
  const began = performance.now();
  let before = 0;
  for (let at = 0; at < ACTS; at += 1) {
    count(String(lying.lie(random)));
    await write(phone, anyInput(assignment, random), lying.now, day);
    phone = await live(phone, random);
    if (at % 8 === 0) await expectUnharmed(phone, day.done);
    // What locks an idle phone: time that passes never runs back, and never slower than it does.
    const steady = performance.now() - began;
    const now = passed();
    expect(now).toBeGreaterThanOrEqual(Math.max(before, Math.floor(steady)));
    before = now;
  }
  await expectUnharmed(phone, day.done);
  await send(phone);
  expect(deliveryState(await readDelivery(phone.writer, assignment)).kind).toBe('all-held');
  await expectAllOnce(server.deps, [phone], assignment, day.noted);
  await expectUnharmed(phone, day.done);
  count('entries', day.done.length);
  phone.writer.db.close();
  lying.mend();
});
