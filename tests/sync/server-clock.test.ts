import { expect, it } from 'vitest';
import { appendAct } from '../../src/store/append';
import { readServerClock } from '../../src/store/sync-notes';
import { syncAssignment } from '../../src/sync/engine';
import { madePackage } from '../support/journal-maker';
import { MemoryBureau } from '../support/memory-bureau';
import { judged } from '../support/store-phone';
import { makeSyncPhone } from '../support/sync-phone';

it('[PD10] remembers the server’s clock from when it was last level, through attempts that fail', async () => {
  const { assignment } = madePackage();
  const bureau = await MemoryBureau.create(assignment);
  const { deps, writer } = await makeSyncPhone(bureau);
  await appendAct(writer, { assignment, act: judged(1) });
  expect(await readServerClock(writer, assignment)).toBeNull();
  const outcome = await syncAssignment(deps, assignment);
  const known = await readServerClock(writer, assignment);
  expect(outcome).toMatchObject({ serverTime: known?.serverAt, clockOffsetMs: known?.aheadMs });
  bureau.interrupt = () => ({ kind: 'offline' });
  expect((await syncAssignment(deps, assignment)).kind).toBe('offline');
  expect(await readServerClock(writer, assignment)).toEqual(known);
});
