import { expect } from 'vitest';
import { deliveryState } from '../../../../src/sync/delivery';
import { syncAssignment } from '../../../../src/sync/engine';
import { readDelivery } from '../../../../src/sync/read-delivery';
import type { Random } from '../../../support/seeded-random';
import type { PersonAct } from './acts';
import { type CrashPhone, startAgain } from './crash-phone';
import type { KeptModel } from './kept-model';
import type { Fault, Swept } from './sweep-act';

const MAX_STEPS = 2000;
/** Looking at everything after each step costs more than the step: other rounds take those between. */
const STRIDE = 9;

/** What the phone says is delivered, against what the bureau holds. */
async function expectNothingPretended({ writer, assignment, bureau }: CrashPhone): Promise<void> {
  const facts = await readDelivery(writer, assignment);
  for (const [journal, seq] of facts.coverage.entries) {
    expect(bureau.journals.get(journal)?.last ?? -1).toBeGreaterThanOrEqual(seq);
  }
  for (const sha256 of facts.coverage.evidence) expect(bureau.evidence.has(sha256)).toBe(true);
}

/** Brings phone and bureau level, and compares them line by line. */
export async function expectDelivered(phone: CrashPhone): Promise<void> {
  const { writer, assignment, bureau, sync } = phone;
  expect((await syncAssignment(sync.deps, assignment)).kind).toBe('level');
  const delivery = await readDelivery(writer, assignment);
  expect(deliveryState(delivery).kind).toBe('all-held');
  await expectNothingPretended(phone);
  const here = await writer.db.entries.toCollection().primaryKeys();
  const there = [...bureau.journals.values()].flatMap(({ entries }) => [...entries.keys()]);
  expect(there.sort()).toEqual([...here].sort());
  expect([...bureau.evidence.keys()].sort()).toEqual([...delivery.ownEvidence].sort());
}

/** Synchronises again and again and has one step after the other fail, as `sweepAct` does. */
export async function sweepSync(
  started: CrashPhone,
  model: KeptModel,
  { kind, error, mended, judge }: Fault,
  { work, random }: { readonly work: () => readonly PersonAct[]; readonly random: Random },
): Promise<Swept> {
  let phone = started;
  let faults = 0;
  for (let at = 1 + Math.floor(random() * STRIDE); at <= MAX_STEPS; at += STRIDE) {
    for (const act of work()) {
      const hash = await act.run(phone);
      expect(await model.oldOrNew(phone, { ...act, field: null }, hash)).toBe('new');
    }
    phone.steps.arm(at, kind, error);
    const outcome = await syncAssignment(phone.sync.deps, phone.assignment).catch(() => null);
    const { struck } = phone.steps;
    phone.steps.disarm();
    if (kind === 'die' && struck) phone = await startAgain(phone);
    if (mended || !struck) expect(outcome?.kind).toBe('level');
    if (struck && outcome?.kind !== 'level') judge?.(outcome);
    await model.unchanged(phone);
    await expectNothingPretended(phone);
    await expectDelivered(phone);
    if (!struck) return { phone, faults };
    faults += 1;
  }
  throw new Error(`more than ${MAX_STEPS} steps`);
}
