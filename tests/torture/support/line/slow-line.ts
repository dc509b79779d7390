import { expect } from 'vitest';
import { countDelivery, deliveryState } from '../../../../src/sync/delivery';
import { syncAssignment } from '../../../../src/sync/engine';
import { readDelivery } from '../../../../src/sync/read-delivery';
import type { SyncDeps } from '../../../../src/sync/sync-deps';
import type { Random } from '../../../support/seeded-random';
import type { HostileProxy } from './hostile-proxy';
import type { Patience } from './impatient-phone';
import { SLOW_MS } from './tricks';

async function delivered({ writer }: SyncDeps, assignment: string) {
  const read = await readDelivery(writer, assignment);
  return { state: deliveryState(read).kind, entries: countDelivery(read).entriesHeld };
}

/** A line that brings every answer whole and slowly, and the phone that is on it. */
export interface SlowLine {
  readonly proxy: HostileProxy;
  readonly patience: Patience;
  readonly random: Random;
}

/** Who gives up before the end of an answer has delivered nothing; who waits for it, everything. */
export async function deliverSlowly(
  { proxy, patience, random }: SlowLine,
  phone: SyncDeps,
  assignment: string,
): Promise<void> {
  const { ms } = patience;
  const { entries } = await delivered(phone, assignment);
  proxy.become({ hostility: 100, random, tricks: ['slow and whole'] });
  patience.ms = SLOW_MS / 2;
  const given = await syncAssignment(phone, assignment);
  expect(given).toMatchObject({ kind: 'offline' });
  expect(await delivered(phone, assignment)).toEqual({ state: 'offline', entries });
  patience.ms = ms;
  const waited = await syncAssignment(phone, assignment);
  expect(waited).toMatchObject({ kind: 'level', refused: 0, missing: 0 });
  const after = await delivered(phone, assignment);
  expect(after.state).toBe('all-held');
  expect(after.entries).toBeGreaterThan(entries);
  proxy.become(null);
}
