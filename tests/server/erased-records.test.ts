import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { ok } from '../../src/domain/kernel/result';
import { destroyErased } from '../../src/server/services/erased-records';
import { keepPackageFile } from '../../src/server/services/package-files';
import { publishPackage } from '../../src/server/services/publish-package';
import { digestsHeld } from '../../src/server/services/retention/digests-held';
import { bringBytes, takeEvidence } from '../../src/server/services/take-evidence';
import { runSql } from '../support/postgres';
import { freshPackage } from '../support/server';
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
    const kept = await scene.server.deps.blobs.read(digestOf(photo)).toArray();
    expect(Buffer.concat(kept as Buffer[]).equals(photo)).toBe(true);
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

/** Claims bytes as an own personal record, and orders them destroyed. */
async function claimAndErase(bytes: Buffer, whileNamed?: (phone: TestPhone) => Promise<unknown>) {
  const phone = await scene.phone('evaluator');
  keep(phone, bytes);
  await phone.synced();
  await whileNamed?.(phone);
  erase(phone, bytes);
  await phone.synced();
  return phone;
}

describe('bytes that somebody claims as a record of their own', () => {
  test('[VI29] stay where a colleague’s record or evidence has them', async () => {
    const [photo, record] = [Buffer.from('a photo that is claimed'), recordBytes()];
    const author = await scene.phone();
    author.capture(photo);
    keep(author, record);
    await author.synced();
    for (const bytes of [photo, record]) {
      expect((await author.put(bytes)).status).toBe(200);
      await claimAndErase(bytes);
      expect(await heldSize(bytes)).toBe(bytes.length);
      expect((await auditOf(bytes)).map(({ action }) => action)).toEqual([
        ...['evidence.kept', 'record.held-by-others'],
      ]);
      const path = `/api/assignments/${author.assignment}/evidence/${digestOf(bytes)}`;
      expect((await author.fetch(path)).status).toBe(200);
    }
    await destroyErased(scene.server.deps, {});
    expect(await heldSize(photo)).toBe(photo.length);
  });

  test('[VI60] [VI63] [OP26] are destroyed once everybody who names them as a record has ordered it', async () => {
    const record = recordBytes();
    const author = await scene.phone();
    keep(author, record);
    await author.synced();
    await author.put(record);
    await claimAndErase(record);
    expect(await heldSize(record)).toBe(record.length);
    erase(author, record);
    await author.synced();
    expect(await heldSize(record)).toBeNull();
    expect(await digestsHeld(scene.server.deps.db)).not.toContain(digestOf(record));
    expect((await auditOf(record)).map(({ action }) => action)).toEqual([
      ...['evidence.kept', 'record.held-by-others', 'record.erased'],
    ]);
    expect((await problemIn(await author.put(record))).code).toBe('evidence-not-named');
  });

  test('[VI29] stay where an entry of the same person has them as evidence', async () => {
    const photo = Buffer.from('a photo of the same person');
    const phone = await scene.phone();
    phone.capture(photo);
    keep(phone, photo);
    await phone.synced();
    await phone.put(photo);
    erase(phone, photo);
    await phone.synced();
    expect(await heldSize(photo)).toBe(photo.length);
  });

  test('[VI29] are wanted and taken of a colleague who names them later', async () => {
    const photo = Buffer.from('a photo that is not sent yet');
    await claimAndErase(photo);
    const author = await scene.phone();
    author.capture(photo);
    expect((await author.synced()).wanted).toEqual([digestOf(photo)]);
    expect((await author.put(photo)).status).toBe(200);
    expect(await heldSize(photo)).toBe(photo.length);
  });

  test('[VI29] have no receipt and are wanted again once the order removed them', async () => {
    const photo = Buffer.from('a document that two people have');
    await claimAndErase(photo, (phone) => phone.put(photo));
    expect(await heldSize(photo)).toBeNull();
    const author = await scene.phone();
    author.capture(photo);
    const unreceipted = [digestOf(photo)];
    const before = await author.synced({ unreceipted });
    expect(before.wanted).toEqual(unreceipted);
    expect(before.receipts).toHaveLength(1);
    expect((await author.put(photo)).status).toBe(200);
    expect(await heldSize(photo)).toBe(photo.length);
    const after = await author.synced({ unreceipted });
    expect(after.wanted).toEqual([]);
    expect(after.receipts).toHaveLength(2);
  });

  test('[VI29] stay where the bureau keeps them as a file for packages', async () => {
    const { deps } = scene.server;
    const map = Buffer.from('the base map of the bureau');
    const expected = { sha256: digestOf(map), size: map.length };
    const file = { ...expected, name: '底图', by: 'test' };
    expect((await keepPackageFile(deps, file, Readable.from([map]))).ok).toBe(true);
    const { assignment, device } = await claimAndErase(map);
    expect(await heldSize(map)).toBe(map.length);
    // As if the order had come while the same bytes were on the way.
    const piece = { assignment, device, sha256: expected.sha256 };
    const known = { isKept: true, isRecord: true };
    const taken = await takeEvidence(deps, piece, map.length, () =>
      bringBytes(deps, Promise.resolve(known), Readable.from([map]), expected),
    );
    expect(taken).toMatchObject({ ok: false, error: { code: 'evidence-not-named' } });
    expect(await heldSize(map)).toBe(map.length);
  });

  test('[VI29] [RT16] go where the bureau had them destroyed for the other evaluation that has them', async () => {
    const { deps, databaseUrl } = scene.server;
    const bytes = recordBytes();
    const other = freshPackage();
    await publishPackage(deps, other, 'test');
    const of = `'local', '${other.assignment}', '${digestOf(bytes)}'`;
    await claimAndErase(bytes, async (phone) => {
      expect((await phone.put(bytes)).status).toBe(200);
      for (const statement of [
        `insert into evidence_names (bureau, assignment, sha256, size, media_type, entry, journal)
          select ${of}, size, media_type, entry, journal from evidence_names
          where sha256 = '${digestOf(bytes)}'`,
        `insert into evidence_held (bureau, assignment, sha256, size, leaf_idx, received_at)
          values (${of}, ${bytes.length}, 0, now())`,
        `insert into evidence_shredded (bureau, assignment, sha256, reason, decided_by, shredded_at, leaf_idx)
          values (${of}, 'test', '[]', now(), 0)`,
      ]) {
        await runSql(databaseUrl ?? '', statement);
      }
    });
    expect(await heldSize(bytes)).toBeNull();
  });

  test('[VI29] have no receipt where they were removed while they were taken', async () => {
    const { deps } = scene.server;
    const photo = Buffer.from('a photo that vanishes');
    const phone = await scene.phone();
    const { sha256, size } = phone.capture(photo);
    await phone.synced();
    const piece = { assignment: phone.assignment, device: phone.device, sha256 };
    const taken = await takeEvidence(deps, piece, size, async () => ok(null));
    expect(taken).toMatchObject({ ok: false, error: { code: 'body-truncated', retry: 'later' } });
    expect((await phone.synced()).wanted).toEqual([sha256]);
  });
});
