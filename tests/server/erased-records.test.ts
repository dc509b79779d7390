import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { destroyErased } from '../../src/server/services/erased-records';
import { testId } from '../support/test-device';
import { problemIn, type TestPhone } from '../support/test-phone';
import { testScene } from '../support/test-scene';

const scene = testScene();

let made = 0;
const recordBytes = (): Buffer => {
  made += 1;
  return Buffer.from(JSON.stringify({ v: 1, salt: `salt ${made}`, content: {} }));
};
const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const heldSize = (bytes: Buffer): Promise<number | null> =>
  scene.server.deps.blobs.size(digestOf(bytes));

function keep(phone: TestPhone, bytes: Buffer): void {
  phone.write('record.kept', {
    ...{ id: testId(), kind: 'interview', indexNo: 'S7-01-001', visit: null, site: null },
    ...{ replaces: null, record: { sha256: digestOf(bytes), size: bytes.length } },
  });
}

const erase = (phone: TestPhone, bytes: Buffer): string =>
  phone.write('record.erased', { sha256: digestOf(bytes), reason: '当事人要求' });

const auditOf = (bytes: Buffer) =>
  scene.server.deps.db
    .selectFrom('audit')
    .select(['action', 'actor'])
    .where('subject', '=', digestOf(bytes))
    .orderBy('id')
    .execute();

describe('records that are erased', () => {
  test('[VI25] are destroyed, never wanted, taken or served again, and audited', async () => {
    const bytes = recordBytes();
    const phone = await scene.phone();
    keep(phone, bytes);
    expect((await phone.synced()).wanted).toEqual([digestOf(bytes)]);
    expect((await phone.put(bytes)).status).toBe(200);
    expect(await heldSize(bytes)).toBe(bytes.length);
    erase(phone, bytes);
    const { wanted, receipts } = await phone.synced({ unreceipted: [digestOf(bytes)] });
    expect(wanted).toEqual([]);
    // That they were held is a fact, and stays on record.
    expect(receipts.length).toBeGreaterThan(1);
    expect(await heldSize(bytes)).toBeNull();
    expect((await problemIn(await phone.put(bytes))).code).toBe('evidence-not-named');
    expect(await heldSize(bytes)).toBeNull();
    const path = `/api/assignments/${phone.assignment}/evidence/${digestOf(bytes)}`;
    expect((await problemIn(await phone.fetch(path))).code).toBe('not-found');
    expect((await auditOf(bytes)).map(({ action }) => action)).toEqual([
      'evidence.kept',
      'record.erased',
    ]);
  });

  test('[VI25] are not wanted where the order comes before the bytes', async () => {
    const bytes = recordBytes();
    const phone = await scene.phone();
    keep(phone, bytes);
    erase(phone, bytes);
    expect((await phone.synced()).wanted).toEqual([]);
    expect((await problemIn(await phone.put(bytes))).code).toBe('evidence-not-named');
    expect(await heldSize(bytes)).toBeNull();
  });

  test('[VI26] are nobody’s evidence and of nobody else', async () => {
    const [photo, record] = [Buffer.from('a photo to keep'), recordBytes()];
    const phone = await scene.phone();
    phone.capture(photo);
    keep(phone, record);
    await phone.synced();
    expect([(await phone.put(photo)).status, (await phone.put(record)).status]).toEqual([200, 200]);
    erase(phone, photo);
    await phone.synced();
    const other = await scene.phone('evaluator');
    erase(other, record);
    await other.synced();
    expect(readFileSync(scene.server.deps.blobs.path(digestOf(photo))).equals(photo)).toBe(true);
    expect(await heldSize(record)).toBe(record.length);
    expect((await auditOf(record)).map(({ action }) => action)).toEqual(['evidence.kept']);
  });

  test('[VI26] cannot be named by what only looks like an order', async () => {
    const bytes = recordBytes();
    const phone = await scene.phone();
    keep(phone, bytes);
    await phone.synced();
    await phone.put(bytes);
    const quoted = JSON.stringify({ sha256: digestOf(bytes) });
    phone.write('record.erased', { sha256: 'f'.repeat(64), reason: quoted });
    phone.write('record.erased', { reason: quoted });
    phone.write('deduction.explained', { sha256: digestOf(bytes) });
    await phone.synced();
    expect(await heldSize(bytes)).toBe(bytes.length);
  });

  test('[VI27] whose bytes a dead server left are destroyed at the next start', async () => {
    const bytes = recordBytes();
    const phone = await scene.phone();
    keep(phone, bytes);
    await phone.synced();
    await phone.put(bytes);
    erase(phone, bytes);
    await phone.synced();
    const { deps } = scene.server;
    // As if the server had died between the commit and the removal.
    await deps.blobs.keep(Readable.from([bytes]), { sha256: digestOf(bytes), size: bytes.length });
    await destroyErased(deps, {});
    expect(await heldSize(bytes)).toBeNull();
  });
});
