import { beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../src/domain/kernel/result';
import { appendAct } from '../../src/store/append';
import { keepExchange } from '../../src/store/keep-exchange';
import { type CheckedReceipt, readCheckpoint, receiptsOf } from '../../src/store/receipts';
import { readLogFault } from '../../src/store/sync-notes';
import { deliveryState } from '../../src/sync/delivery';
import { syncAssignment } from '../../src/sync/engine';
import { readDelivery } from '../../src/sync/read-delivery';
import { relevantReceipts } from '../../src/sync/relevant-receipts';
import type { Transport } from '../../src/sync/transport';
import type { Leaf } from '../../src/trust/leaf';
import { madePackage } from '../support/journal-maker';
import { MemoryBureau, RECEIVED } from '../support/memory-bureau';
import { MemoryLog } from '../support/memory-log';
import { judged, photo } from '../support/store-phone';
import { makeSyncPhone, type SyncPhone } from '../support/sync-phone';
import { testId } from '../support/test-device';

const { assignment } = madePackage();
let bureau: MemoryBureau;
let phone: SyncPhone;

beforeEach(async () => {
  bureau = await MemoryBureau.create(assignment);
  phone = await makeSyncPhone(bureau);
  await appendAct(phone.writer, { assignment, act: judged(1) });
});

/** A promise, and what fulfils it. */
function gate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

const sync = () => syncAssignment(phone.deps, assignment);
const state = async () => deliveryState(await readDelivery(phone.writer, assignment));

/** Keeps photos, without a size such as go beside others. */
async function keepPhotos(photos: number, size = 400_000, from = 0): Promise<void> {
  for (let i = from; i < from + photos; i++) {
    await appendAct(phone.writer, photo(assignment, new Uint8Array(size).fill(i)));
  }
}

const count = (name: string) => bureau.calls.filter((call) => call === name).length;

/** Before each piece something of another phone is logged. */
function othersBetween(): void {
  const receiptFor = bureau.receiptFor.bind(bureau);
  bureau.receiptFor = async (key, leaf) => {
    if (leaf.kind === 'evidence-held') await receiptFor(`other/${key}`, { ...leaf, size: 1 });
    return receiptFor(key, leaf);
  };
}

describe('delivery', () => {
  it('[SY1] a server that takes everything and gives no receipt has delivered nothing', async () => {
    bureau.tamper = (response) => ({ ...response, receipts: [], consistency: null });
    expect((await sync()).kind).toBe('stalled');
    expect(bureau.journals.size).toBe(1);
    expect(await state()).toMatchObject({ kind: 'failed', entriesHeld: 0 });
  });

  it('[SY2] receipted entries deliver no bytes', async () => {
    await appendAct(phone.writer, photo(assignment, new Uint8Array([1, 2, 3])));
    bureau.tamper = (response) => ({ ...response, wanted: [] });
    await sync();
    expect(await state()).toMatchObject({
      ...{ kind: 'waiting', entries: 3, entriesHeld: 3, evidence: 1, evidenceHeld: 0 },
    });
  });

  it('[SY3] receipts for another assignment or for lines that are not here deliver nothing', async () => {
    const [hash, other] = ['a'.repeat(64), testId()];
    const leaf = { v: 1, kind: 'head', hash, head: hash, received: RECEIVED, seq: 1 } as const;
    const away = { ...leaf, assignment: other, journal: other };
    const elsewhere = await bureau.receiptFor('elsewhere', away);
    const branch = await bureau.receiptFor('branch', { ...leaf, assignment, journal: other });
    const receipts = [await bureau.log.receipt(elsewhere), await bureau.log.receipt(branch)];
    bureau.tamper = (response) => ({ ...response, receipts, consistency: null });
    await sync();
    expect(await receiptsOf(phone.writer, assignment)).toEqual([]);
    expect(await state()).toMatchObject({ entriesHeld: 0 });
  });

  it('[SY3] a receipt for the other branch of an own journal delivers nothing, though it is here', async () => {
    const { entry, hash } = await appendAct(phone.writer, { assignment, act: judged(2) });
    const { journal, seq } = entry;
    const [device, signing] = [phone.writer.signer.kid, phone.writer.signing];
    const branch = { journal, device, signing, lines: ['branch'], head: 'head', credential: 'jws' };
    const entries = [{ entry, hash: 'b'.repeat(64) }];
    await keepExchange(phone.writer, {
      ...{ assignment, receipts: [], checkpoint: null, aside: [], holds: {}, forked: [] },
      segments: [{ ...branch, entries }],
    });
    const receiptOf = (of: string): CheckedReceipt => {
      const place = { kind: 'head', assignment, journal, seq, hash: of } as const;
      const leaf = { v: 1, ...place, head: of, received: RECEIVED } as const;
      return { leaf, index: 0, receipt: { leaf: '', proof: '' } };
    };
    const both = [receiptOf('b'.repeat(64)), receiptOf(hash)];
    const relevant = await relevantReceipts(
      phone.writer,
      assignment,
      { evidence: new Map() },
      both,
    );
    expect(relevant).toEqual([receiptOf(hash)]);
  });

  it('[SY4] a receipt under another key ends the attempt and leaves the phone as it was', async () => {
    const before = await readCheckpoint(phone.writer);
    bureau.log = await MemoryLog.create();
    expect(await sync()).toMatchObject({ kind: 'receipt-invalid' });
    expect(await receiptsOf(phone.writer, assignment)).toEqual([]);
    expect(await readCheckpoint(phone.writer)).toEqual(before);
    expect((await state()).kind).toBe('failed');
  });

  it('[SY4] a receipt whose leaf was altered proves nothing', async () => {
    bureau.tamper = (response) => ({
      ...response,
      receipts: response.receipts.map(({ leaf, proof }) => ({
        leaf: leaf.replace('"seq":1', '"seq":9'),
        proof,
      })),
    });
    expect(await sync()).toEqual({ kind: 'receipt-invalid', code: 'not-included' });
    expect(await receiptsOf(phone.writer, assignment)).toEqual([]);
  });

  it('[SY6] each receipt of a put stands in another tree head, and all of them count', async () => {
    await keepPhotos(5, 3);
    expect((await sync()).kind).toBe('level');
    // Each came with its proof.
    expect(bureau.calls).not.toContain('consistency');
    expect((await readCheckpoint(phone.writer))?.size).toBe(bureau.log.size);
  });

  it('[SY6] of a server that sends no proof along it is asked for', async () => {
    await keepPhotos(5, 3);
    const { transport } = phone.deps;
    const putEvidence: Transport['putEvidence'] = (token, upload) =>
      transport.putEvidence(token, { ...upload, checkpointSize: 0 });
    othersBetween();
    const older = Object.assign(Object.create(transport), { putEvidence });
    const outcome = await syncAssignment({ ...phone.deps, transport: older }, assignment);
    expect(outcome.kind).toBe('level');
    expect(count('consistency')).toBe(5);
    expect((await readCheckpoint(phone.writer))?.size).toBe(bureau.log.size);
  });

  it('[SY41] a line that was fast a moment ago begins with three pieces, one that failed with one', async () => {
    const beside: number[] = [];
    let [under, fails, together] = [0, false, gate()];
    let least = 1;
    const { transport } = phone.deps;
    const putEvidence: Transport['putEvidence'] = async (token, upload) => {
      under += 1;
      beside.push(under);
      if (under >= least) together.open();
      await together.opened;
      const answer = fails
        ? fail({ kind: 'offline' } as const)
        : await transport.putEvidence(token, upload);
      under -= 1;
      return answer;
    };
    const line = Object.assign(Object.create(transport), { putEvidence });
    const synced = async (from: number, atLeast: number): Promise<number[]> => {
      [least, together] = [atLeast, gate()];
      await keepPhotos(4, 400_000, from);
      beside.length = 0;
      await syncAssignment({ ...phone.deps, transport: line }, assignment);
      return beside.slice(0, 3);
    };
    expect((await synced(0, 1))[0]).toBe(1);
    expect(await synced(4, 3)).toEqual([1, 2, 3]);
    fails = true;
    expect(await synced(8, 3)).toEqual([1, 2, 3]);
    expect(await synced(12, 1)).toEqual([1]);
  });

  it('[SY40] pieces that go beside each other are asked about together', async () => {
    await keepPhotos(8);
    othersBetween();
    expect((await sync()).kind).toBe('level');
    expect(count('putEvidence')).toBe(8);
    expect(count('consistency')).toBe(0);
    expect(count('exchange')).toBe(2);
    expect(await state()).toMatchObject({ kind: 'all-held', evidence: 8, evidenceHeld: 8 });
  });

  it('[SY43] a piece that was logged right after another proves with its own receipt how the log goes on', async () => {
    await keepPhotos(8);
    expect((await sync()).kind).toBe('level');
    expect(count('putEvidence')).toBe(8);
    expect(count('consistency')).toBe(0);
    expect(count('exchange')).toBe(1);
    expect((await readCheckpoint(phone.writer))?.size).toBe(bureau.log.size);
    expect(await state()).toMatchObject({ kind: 'all-held', evidence: 8, evidenceHeld: 8 });
  });

  it('[SY42] pieces that were logged in one tree get their receipts by their own answers', async () => {
    await keepPhotos(4);
    const put = bureau.putEvidence.bind(bureau);
    const { opened, open } = gate();
    let stored = 0;
    // The first goes alone; the three after it are stored before any of them is answered.
    bureau.putEvidence = async (token, upload) => {
      const own = await put(token, upload);
      stored += 1;
      if (stored === 1) return own;
      if (stored === 4) open();
      await opened;
      return put(token, upload);
    };
    expect((await sync()).kind).toBe('level');
    expect(count('exchange')).toBe(1);
    expect(await state()).toMatchObject({ kind: 'all-held', evidence: 4, evidenceHeld: 4 });
  });

  it('[SY6] an answer of an older tree head of the same log is no fork', async () => {
    await sync();
    const { size } = (await readCheckpoint(phone.writer)) ?? { size: 0 };
    await appendAct(phone.writer, { assignment, act: judged(2) });
    const receipt = bureau.log.receipt.bind(bureau.log);
    const old = await receipt(0);
    for (let i = 0; i < 3; i++) await bureau.receiptFor(`${i}`, leafOf(i));
    bureau.tamper = (response) => ({
      ...response,
      receipts: [old, ...response.receipts],
    });
    expect((await sync()).kind).toBe('level');
    expect((await readCheckpoint(phone.writer))?.size).toBe(size + 4);
  });
});

const leafOf = (i: number): Leaf => ({
  ...{ v: 1, kind: 'evidence-held', assignment, sha256: `${i}`.repeat(64), size: 1 },
  received: RECEIVED,
});

describe('a log with two histories', () => {
  /** The same log key signs another history, as after a restored database. */
  async function fork(leaves: number): Promise<void> {
    const other = await MemoryLog.create();
    Object.assign(other, { signer: Reflect.get(bureau.log, 'signer'), vkey: bureau.log.vkey });
    for (let i = 0; i < leaves; i++) await other.append(leafOf(i));
    bureau.log = other;
    Reflect.set(bureau, 'indexes', new Map());
  }

  it('[SY5] a longer log that does not extend the known one stops everything', async () => {
    await sync();
    const before = await readCheckpoint(phone.writer);
    await fork(7);
    await appendAct(phone.writer, { assignment, act: judged(2) });
    expect(await sync()).toEqual({ kind: 'log-forked', code: 'not-consistent' });
    expect((await state()).kind).toBe('log-forked');
    expect(await readCheckpoint(phone.writer)).toEqual(before);
    const fault = await readLogFault(phone.writer);
    expect(JSON.parse(fault?.evidence ?? '{}')).toMatchObject({ from: before });
    const calls = bureau.calls.length;
    expect((await sync()).kind).toBe('log-forked');
    expect(bureau.calls.length).toBe(calls);
  });

  it('[SY38] a proof that answers another question, or was spoiled on the way, is no second history', async () => {
    await sync();
    for (let i = 0; i < 3; i++) await bureau.receiptFor(`${i}`, leafOf(i));
    await appendAct(phone.writer, { assignment, act: judged(2) });
    bureau.tamper = (response) => ({
      ...response,
      consistency: response.consistency && { ...response.consistency, path: [] },
    });
    const honest = bureau.consistency.bind(bureau);
    bureau.consistency = (token, _old, size) => honest(token, 1, size);
    expect(await sync()).toEqual({ kind: 'unreadable' });
    expect(await readLogFault(phone.writer)).toBeNull();
    expect(await state()).toMatchObject({ kind: 'failed', entries: 3, entriesHeld: 2 });
    bureau.consistency = honest;
    expect((await sync()).kind).toBe('level');
    expect((await state()).kind).toBe('all-held');
  });

  it('[SY5] another root for a size already seen stops everything', async () => {
    await sync();
    const before = await readCheckpoint(phone.writer);
    await fork((before?.size ?? 0) - 1);
    await appendAct(phone.writer, { assignment, act: judged(2) });
    expect(await sync()).toEqual({ kind: 'log-forked', code: 'two-roots-of-one-size' });
    expect(await readCheckpoint(phone.writer)).toEqual(before);
  });
});
