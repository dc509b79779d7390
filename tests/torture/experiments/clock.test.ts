import { afterEach, expect } from 'vitest';
import { passingTime } from '../../../src/app/idle-lock';
import { appendAct } from '../../../src/store/append';
import type { AppendInput } from '../../../src/store/append-input';
import { markReopen } from '../../../src/store/mark-reopen';
import { syncAssignment } from '../../../src/sync/engine';
import { sha256Of } from '../../support/made-ids';
import type { Random } from '../../support/seeded-random';
import { judged, photo } from '../../support/store-phone';
import { byOwnClocks } from '../support/clock/clocked-phone';
import { type Done, expectUnharmed } from '../support/clock/journal-by-clock';
import { LyingClock } from '../support/clock/lying-clock';
import { type CrashPhone, makeCrashPhone, startAgain } from '../support/crash/crash-phone';
import { expectDelivered } from '../support/crash/sweep-sync';
import { experiment } from '../support/experiment';

const ACTS = 40;
const DECLARED: AppendInput['act'] = {
  type: 'independence.declared',
  body: { declaration: sha256Of('text'), outcome: 'independent', detail: '' },
};

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

async function act({ writer, assignment }: CrashPhone, wallMs: number, random: Random) {
  const scoreMilli = Math.floor(random() * 4000);
  const bytes = Uint8Array.from({ length: 50 }, () => Math.floor(random() * 256));
  const isPhoto = random() < 0.3;
  const input = isPhoto
    ? photoOf(assignment, bytes)
    : { assignment, act: judged(scoreMilli, 'D11') };
  const { hash } = await appendAct(writer, input);
  return { hash, wallMs, scoreMilli: isPhoto ? null : scoreMilli };
}

/** What else happens to a phone in its days. */
async function live(phone: CrashPhone, random: Random): Promise<CrashPhone> {
  const { writer, assignment, sync } = phone;
  const chance = random();
  if (chance < 0.15) return byOwnClocks(await startAgain(phone));
  if (chance < 0.25) {
    const heads = await writer.db.heads.toArray();
    await markReopen(
      writer,
      'serverAhead',
      heads.map(({ journal }) => journal),
    );
  } else if (chance < 0.5) {
    expect((await syncAssignment(sync.deps, assignment)).kind).toBe('level');
  }
  return phone;
}

experiment('clock', async ({ random, count }) => {
  let phone = byOwnClocks(await startAgain(await makeCrashPhone()));
  const lying = new LyingClock();
  clock = lying;
  lying.lie(random);
  const { writer, assignment } = phone;
  const declared = await appendAct(writer, { assignment, act: DECLARED });
  const done: Done[] = [{ hash: declared.hash, wallMs: lying.now, scoreMilli: null }];
  const passed = passingTime(Date.now, () => performance.now());
  const began = performance.now();
  let before = 0;
  for (let at = 0; at < ACTS; at += 1) {
    count(String(lying.lie(random)));
    done.push(await act(phone, lying.now, random));
    phone = await live(phone, random);
    if (at % 8 === 0) await expectUnharmed(phone, done);
    // What locks an idle phone: time that passes never runs back, and never slower than it does.
    const steady = performance.now() - began;
    const now = passed();
    expect(now).toBeGreaterThanOrEqual(Math.max(before, Math.floor(steady)));
    before = now;
  }
  await expectUnharmed(phone, done);
  await expectDelivered(phone);
  await expectUnharmed(phone, done);
  count('entries', done.length);
  phone.writer.db.close();
  lying.mend();
});
