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

/** What befalls a step. */
export interface Fault {
  readonly kind: FaultKind;
  /** What the browser says, where it is not just any refusal. */
  readonly error?: () => Error;
  /** There is no room. */
  readonly full?: boolean;
  /** The store makes up for it: who does the act hears nothing of it. */
  readonly mended?: boolean;
  /** Looks at what the app is told where the act is not kept. */
  readonly judge?: (told: unknown) => void;
}

/** What was told of an act: the hash of what is kept, if any is given, or why it is not. */
type Outcome = { readonly hash: string | null } | { readonly told: unknown };

const tried = (work: Promise<string | null>): Promise<Outcome> =>
  work.then(
    (hash) => ({ hash }),
    (told: unknown) => ({ told }),
  );

/**
 * Does an act again and again, each time with other contents, and has its first step fail, then its
 * second, until none is left. After each the store is looked at, the phone goes on, and what was not
 * kept is done again.
 */
export async function sweepAct(
  started: CrashPhone,
  model: KeptModel,
  { kind, error, mended, judge }: Fault,
  make: () => PersonAct,
): Promise<Swept> {
  let phone = started;
  for (let at = 1; at <= MAX_STEPS; at += 1) {
    const act = make();
    if (act.field !== null) await typeDraft(phone, act.field);
    phone.steps.arm(at, kind, error);
    const outcome = await tried(act.run(phone));
    const { struck } = phone.steps;
    phone.steps.disarm();
    if (kind === 'die' && struck) phone = await startAgain(phone);
    const hash = 'hash' in outcome ? outcome.hash : null;
    const state = await model.oldOrNew(phone, act, hash);
    if (mended || !struck) expect(outcome).not.toHaveProperty('told');
    if (struck && 'told' in outcome) judge?.(outcome.told);
    if ('hash' in outcome) expect(state).toBe('new');
    // Who is told that it failed does it again: were it there all the same, it would be there twice.
    else if (kind !== 'die') expect(state).toBe('old');
    if (state === 'old') {
      const again = await act.run(phone);
      expect(await model.oldOrNew(phone, act, again)).toBe('new');
    }
    if (!struck) return { phone, faults: at - 1 };
  }
  throw new Error(`more than ${MAX_STEPS} steps`);
}
