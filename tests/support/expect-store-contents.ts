import { expect } from 'vitest';
import { readAssignmentList } from '../../src/store/assignment-list';
import { readAssignments } from '../../src/store/assignments';
import { readDeletions } from '../../src/store/deletion-log';
import { draftsOf } from '../../src/store/drafts';
import { evidenceBytes, thumbnail } from '../../src/store/evidence-bytes';
import { readIdentity } from '../../src/store/identity';
import { headMarks, journalLines, readHeads, signedHeadAt } from '../../src/store/journals';
import { ownEvidence } from '../../src/store/own-evidence';
import { quarantineOf } from '../../src/store/quarantine';
import { readJournals } from '../../src/store/read-journals';
import { readCheckpoint, receiptsOf } from '../../src/store/receipts';
import type { Store } from '../../src/store/store';
import { readUploads } from '../../src/store/uploads';
import { verifyReceipt } from '../../src/trust/receipt';
import { verifySegment } from '../../src/trust/segment';
import { madePackage } from './journal-maker';

// What the fixtures under tests/fixtures/store hold, whatever version of the app wrote them.
const { assignment } = madePackage();

async function enrolledIn(store: Store) {
  const identity = await readIdentity(store);
  if (identity?.state !== 'enrolled') throw new Error('the phone was enrolled');
  return identity;
}

export async function expectVerifiedJournals(store: Store): Promise<void> {
  const identity = await enrolledIn(store);
  const [lines] = await readJournals(store, assignment);
  expect(lines?.entries).toHaveLength(263);
  const [head] = await readHeads(store, assignment);
  const { journal, seq } = head ?? { journal: '', seq: -1 };
  expect(await headMarks(store, journal)).toEqual([255]);
  const kept = await journalLines(store, journal, 0, seq);
  const segment = {
    lines: kept.map(({ line }) => line),
    head: (await signedHeadAt(store, journal, seq)) ?? '',
  };
  const key = identity.keys.signingJwk;
  const verified = await verifySegment(segment, { journal, after: null }, key);
  expect(verified.ok && verified.value.length).toBe(263);
}

/** That the bytes of the one picture are there, wherever they lie. */
export async function expectPicture(store: Store): Promise<void> {
  const [sha256 = ''] = [...(await ownEvidence(store, assignment)).keys()];
  expect(await (await evidenceBytes(store, sha256))?.text()).toBe('picture one');
  expect(await (await thumbnail(store, sha256))?.text()).toBe('thumb');
}

export async function expectEverything(store: Store): Promise<void> {
  const identity = await enrolledIn(store);
  const receipts = await receiptsOf(store, assignment);
  expect(receipts.map(({ leaf }) => leaf.kind).sort()).toEqual(['evidence-held', 'head']);
  for (const { receipt } of receipts) {
    expect((await verifyReceipt(receipt, identity.invitation.log)).ok).toBe(true);
  }
  expect((await readCheckpoint(store))?.size).toBe(3);
  await expectPicture(store);
  expect(await draftsOf(store, assignment)).toEqual({ 'score:D302': '7.5' });
  expect((await quarantineOf(store, assignment))[0]?.code).toBe('wrong-key');
  expect((await readDeletions(store))[0]?.reason).toBe('queued-again');
  expect(await readUploads(store, null)).toMatchObject([{ value: { uploadUrl: '/u/1' } }]);
  expect((await readAssignments(store))[0]?.package.assignment).toBe(assignment);
  expect((await readAssignmentList(store))[0]?.assignment).toBe(assignment);
}
