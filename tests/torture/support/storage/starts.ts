import { expect } from 'vitest';
import { newRandomId } from '../../../../src/platform/random';
import { type CanaryTwin, type CanaryVerdict, checkCanary } from '../../../../src/store/canary';
import { plainCodec } from '../../../../src/store/codec';
import { readLockedIdentity } from '../../../../src/store/identity';
import { openOn } from '../../../support/store-phone';
import { countSteps } from '../crash/faulty-steps';
import type { Fault } from '../crash/sweep-act';
import { expectToldAs } from './browser-faults';

/** The browser's second storage place, which can be cleared. */
export class MemoryTwin implements CanaryTwin {
  private kept: string | null = null;

  read(): string | null {
    return this.kept;
  }

  write(text: string): void {
    this.kept = text;
  }

  forget(): void {
    this.kept = null;
  }
}

const MAX_STEPS = 200;

/** One start of the app, as far as the lock screen. */
async function begin(factory: IDBFactory, twin: CanaryTwin, fault?: Fault & { at: number }) {
  const db = openOn(factory);
  const steps = countSteps(db);
  if (fault !== undefined) steps.arm(fault.at, fault.kind, fault.error);
  try {
    const verdict = await checkCanary({ db, codec: plainCodec }, twin, newRandomId);
    await readLockedIdentity(db);
    return { verdict, struck: steps.struck };
  } finally {
    db.close();
  }
}

/** What a start that nothing disturbs finds. */
export const start = async (factory: IDBFactory, twin: CanaryTwin): Promise<CanaryVerdict> =>
  (await begin(factory, twin)).verdict;

/**
 * Has every step of a start fail. Where the app does not open it says why, and the next start finds
 * the store as it was: a fault is never taken for a loss. Gives how many steps failed.
 */
export async function sweepStart(
  factory: IDBFactory,
  twin: CanaryTwin,
  fault: Fault,
): Promise<number> {
  for (let at = 1; at <= MAX_STEPS; at += 1) {
    const started = await begin(factory, twin, { ...fault, at }).catch((error: unknown) => {
      if (fault.kind !== 'die') expectToldAs(fault, error);
      return { verdict: null, struck: true };
    });
    if (fault.mended) expect(started.verdict).toBe('intact');
    expect(await start(factory, twin)).toBe('intact');
    if (!started.struck) return at - 1;
  }
  throw new Error(`more than ${MAX_STEPS} steps`);
}
