import { beforeEach, expect, it } from 'vitest';
import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import { appendAct } from '../../src/store/append';
import { readAssignment, readAssignments } from '../../src/store/assignments';
import { writeMeta } from '../../src/store/meta';
import { CHECKPOINT_KEY, readCheckpoint } from '../../src/store/receipts';
import { refreshAssignments } from '../../src/sync/refresh-assignments';
import { SYNC_LOCK } from '../../src/sync/sync-lock';
import { canonicalText } from '../../src/trust/canonical';
import { signCompact } from '../../src/trust/jws';
import { madePackage } from '../support/journal-maker';
import { idOf } from '../support/made-ids';
import { MemoryBureau, RECEIVED } from '../support/memory-bureau';
import { judged } from '../support/store-phone';
import { makeSyncPhone, type SyncPhone } from '../support/sync-phone';
import { makeTestKey, sha256Text, type TestKey } from '../support/test-device';

let bureau: MemoryBureau;
let phone: SyncPhone;
const pkg = madePackage();
const second: AssignmentPackage = { ...pkg, assignment: idOf('second') };

beforeEach(async () => {
  bureau = await MemoryBureau.create(pkg.assignment);
  phone = await makeSyncPhone(bureau);
});

async function publish(value: AssignmentPackage, signer: TestKey = bureau.bureau, named = value) {
  const text = canonicalText(value);
  const { assignment } = value;
  const digest = sha256Text(canonicalText(named));
  const index = await bureau.receiptFor(`package/${digest}`, {
    ...{ v: 1, kind: 'package', assignment, package: digest, received: RECEIVED },
  });
  bureau.packages.push({
    ...{ assignment, receipt: await bureau.log.receipt(index) },
    package: await signCompact(signer.signer, 'takan-package+jws', text),
  });
}

it('[SY28] a signed and receipted package is kept with its digest', async () => {
  await publish(second);
  expect(await refreshAssignments(phone.deps)).toEqual({ ok: true, value: 1 });
  const kept = await readAssignment(phone.writer, second.assignment);
  expect(kept?.package).toEqual(second);
  expect(kept?.digest).toBe(sha256Text(canonicalText(second)));
  expect(await refreshAssignments(phone.deps)).toEqual({ ok: true, value: 0 });
});

it('[SY28] one that another key signed is not kept, and keeps no other away', async () => {
  await publish({ ...pkg, assignment: idOf('forged') }, await makeTestKey());
  await publish(second);
  expect(await refreshAssignments(phone.deps)).toEqual({
    ...{ ok: false, error: { kind: 'not-trusted', code: 'wrong-key' } },
  });
  const kept = (await readAssignments(phone.writer)).map(({ package: each }) => each.assignment);
  expect(kept.sort()).toEqual([pkg.assignment, second.assignment].sort());
});

it('[SY28] one whose receipt names another package is not kept', async () => {
  await publish(second, bureau.bureau, { ...second, version: 9 });
  expect(await refreshAssignments(phone.deps)).toEqual({
    ...{ ok: false, error: { kind: 'not-trusted', code: 'receipt-of-another-package' } },
  });
  expect(await readAssignment(phone.writer, second.assignment)).toBeNull();
});

it('[SY29] a newer version replaces one that nobody worked on, and no other', async () => {
  await publish(second);
  await refreshAssignments(phone.deps);
  bureau.packages = [];
  await publish({ ...second, version: 2 });
  await publish({ ...pkg, version: 2 });
  await appendAct(phone.writer, { assignment: pkg.assignment, act: judged(1) });
  expect(await refreshAssignments(phone.deps)).toEqual({ ok: true, value: 1 });
  expect((await readAssignment(phone.writer, second.assignment))?.package.version).toBe(2);
  expect((await readAssignment(phone.writer, pkg.assignment))?.package.version).toBe(1);
});

it('[SY35] while another tab synchronises, nothing that came is put over what that tab keeps', async () => {
  await publish(second);
  const { writer } = phone;
  const before = await readCheckpoint(writer);
  const moved = { size: 99, root: 'c'.repeat(64) };
  await writer.locks.exclusive(SYNC_LOCK, async () => {
    expect(await refreshAssignments(phone.deps)).toEqual({ ok: true, value: 0 });
    expect(await readAssignment(writer, second.assignment)).toBeNull();
    expect(await readCheckpoint(writer)).toEqual(before);
    await writeMeta(writer, CHECKPOINT_KEY, moved);
  });
  expect(await readCheckpoint(writer)).toEqual(moved);
  await writeMeta(writer, CHECKPOINT_KEY, before);
  expect(await refreshAssignments(phone.deps)).toEqual({ ok: true, value: 1 });
});
