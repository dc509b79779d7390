import { expect, it } from 'vitest';
import { appendAct } from '../../src/store/append';
import { putDraft } from '../../src/store/drafts';
import { heldCounts } from '../../src/store/held-counts';
import { syncAssignment } from '../../src/sync/engine';
import { accountName, sayWaiting } from '../../src/text/account-words';
import { madePackage } from '../support/journal-maker';
import { MemoryBureau } from '../support/memory-bureau';
import { judged, openOn, photo } from '../support/store-phone';
import { makeSyncPhone } from '../support/sync-phone';

it('[LK7] what is receipted and what lies here alone is counted without a key, after every step', async () => {
  const { assignment } = madePackage();
  const bureau = await MemoryBureau.create(assignment);
  const phone = await makeSyncPhone(bureau);
  const { writer } = phone;
  // A connection of its own, which has no codec at all.
  const counts = () => heldCounts(openOn(phone.factory));
  const nothing = { entries: 0, entriesHeld: 0, files: 0, filesHeld: 0, drafts: 0 };
  expect(await counts()).toEqual(nothing);
  expect(sayWaiting(nothing)).toBeNull();
  await appendAct(writer, { assignment, act: judged(5000) });
  await appendAct(writer, photo(assignment, new TextEncoder().encode('picture')));
  await putDraft(writer, { assignment, field: 'score:D302', text: '7' });
  const before = { entries: 3, entriesHeld: 0, files: 1, filesHeld: 0, drafts: 1 };
  expect(await counts()).toEqual(before);
  expect(sayWaiting(before)).toMatch(/3 条记录、1 份照片/);
  await syncAssignment(phone.deps, assignment);
  const held = { entries: 3, entriesHeld: 3, files: 1, filesHeld: 1, drafts: 1 };
  expect(await counts()).toEqual(held);
  expect(sayWaiting(held)).toBeNull();
  await appendAct(writer, { assignment, act: judged(6000) });
  expect(await counts()).toEqual({ ...held, entries: 4 });
});

it('[LK8] an account is called by its number and what its owner chose', () => {
  expect(accountName({ number: 2, label: '' })).toBe('账户 2');
  expect(accountName({ number: 2, label: '白壳' })).toBe('账户 2（白壳）');
});
