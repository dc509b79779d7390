import { expect } from 'vitest';
import type { PersonAct } from './acts';
import { typeDraft } from './acts';
import { type CrashPhone, startAgain } from './crash-phone';
import type { FaultKind } from './faulty-steps';
import type { KeptModel } from './kept-model';

/** What one sweep did. */
export interface Swept {
  readonly phone: CrashPhone;
  readonly faults: number;
}

/** No act has nearly so many steps: a fault that is never reached ends a sweep, and must come. */
const MAX_STEPS = 500;

/** Whether it was acknowledged. */
const tried = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

/**
 * Does an act again and again, each time with other contents, and has its first step fail, then its
 * second, until none is left. After each the store is looked at, the phone goes on, and what was not
 * kept is done again.
 */
export async function sweepAct(
  started: CrashPhone,
  model: KeptModel,
  kind: FaultKind,
  make: () => PersonAct,
): Promise<Swept> {
  let phone = started;
  for (let at = 1; at <= MAX_STEPS; at += 1) {
    const act = make();
    if (act.field !== null) await typeDraft(phone, act.field);
    phone.steps.arm(at, kind);
    const acknowledged = await tried(act.run(phone));
    const { struck } = phone.steps;
    phone.steps.disarm();
    if (kind === 'die' && struck) phone = await startAgain(phone);
    const state = await model.oldOrNew(phone, act);
    if (acknowledged) expect(state).toBe('new');
    // Who is told that it failed does it again: were it there all the same, it would be there twice.
    else if (kind !== 'die') expect(state).toBe('old');
    if (state === 'old') {
      await act.run(phone);
      expect(await model.oldOrNew(phone, act)).toBe('new');
    }
    if (!struck) return { phone, faults: at - 1 };
  }
  throw new Error(`more than ${MAX_STEPS} steps`);
}
