import { expect } from 'vitest';
import type { ServerDeps } from '../../../../src/server/deps';
import type { SyncDeps } from '../../../../src/sync/sync-deps';
import type { Acknowledged } from '../field-work';
import { type HeldAtBureau, heldAtBureau } from './held-at-bureau';
import { falselyDelivered, ownLines } from './told-delivered';

/** No phone calls delivered what the bureau does not hold. */
export async function expectNothingFalse(
  deps: ServerDeps,
  phones: readonly SyncDeps[],
  assignment: string,
): Promise<HeldAtBureau> {
  const held = await heldAtBureau(deps, assignment);
  for (const phone of phones) expect(await falselyDelivered(phone, assignment, held)).toEqual([]);
  return held;
}

/** Everything that was acknowledged is at the bureau, once, and nothing that nobody wrote. */
export async function expectAllOnce(
  deps: ServerDeps,
  phones: readonly SyncDeps[],
  assignment: string,
  noted: Acknowledged,
): Promise<void> {
  const { lines, evidence } = await expectNothingFalse(deps, phones, assignment);
  const own = new Map<string, readonly string[]>();
  for (const phone of phones) {
    for (const [place, hash] of await ownLines(phone, assignment)) own.set(place, [hash]);
  }
  expect(Object.fromEntries(lines)).toEqual(Object.fromEntries(own));
  for (const [place, hash] of noted.lines) expect(lines.get(place)).toEqual([hash]);
  expect([...evidence].sort()).toEqual([...noted.evidence].sort());
}
