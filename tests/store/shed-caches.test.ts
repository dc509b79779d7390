import { expect, it } from 'vitest';
import { readDeletions } from '../../src/store/deletion-log';
import { putDraft } from '../../src/store/drafts';
import { keepThumbnail } from '../../src/store/evidence-bytes';
import { writeMeta } from '../../src/store/meta';
import { addFilePart, heldFiles } from '../../src/store/package-files';
import { heldMaps, shedCaches } from '../../src/store/shed-caches';
import { sha256Of } from '../support/made-ids';
import { makeStorePhone, type StorePhone } from '../support/store-phone';

const HERE = sha256Of('here');
const ELSEWHERE = sha256Of('elsewhere');
const MAPS = [
  { sha256: sha256Of('outline'), size: 10 },
  { sha256: sha256Of('base map'), size: 1000 },
];

/** A phone with progress, a draft, and two small pictures of which one original lies here. */
async function fullPhone(): Promise<StorePhone> {
  const phone = await makeStorePhone();
  const { writer, assignment } = phone;
  await writeMeta(writer, `progress/${assignment}`, { any: 'thing' });
  await writeMeta(writer, 'canary', { any: 'thing' });
  await putDraft(writer, { assignment, field: 'score:A11', text: '1' });
  const bytes = await writer.codec.encodeBytes(new Blob(['x']), { table: 'blobs', key: HERE });
  await writer.db.blobs.put({ sha256: HERE, bytes });
  await keepThumbnail(writer, HERE, new Blob(['small']));
  await keepThumbnail(writer, ELSEWHERE, new Blob(['small']));
  return phone;
}

const keysOf = async ({ writer: { db } }: StorePhone) => ({
  meta: (await db.meta.toCollection().primaryKeys()).filter((key) => key.startsWith('progress/')),
  thumbs: await db.thumbs.toCollection().primaryKeys(),
  kept: [await db.blobs.count(), await db.drafts.count(), await db.assignments.count()],
});

it('[MD19] lets go of everything that can be had again, and of nothing else', async () => {
  const phone = await fullPhone();
  const before = await keysOf(phone);
  const { writer } = phone;
  for (const file of MAPS) {
    await addFilePart(writer.db, file, 0, new Blob([new Uint8Array(file.size)]));
  }
  const gone = await shedCaches(writer, async () => false, [
    ...heldMaps(writer, await heldFiles(writer.db)),
    { what: 'offlinePack', subject: 'b1', drop: async () => true },
    { what: 'offlinePack', subject: 'nothing', drop: async () => false },
  ]);
  expect(gone).toEqual(['progress/', 'thumbs', MAPS[1]?.sha256, MAPS[0]?.sha256, 'b1']);
  expect(await heldFiles(writer.db)).toEqual([]);
  const logged = await readDeletions(writer);
  expect(logged.map(({ subject }) => subject).reverse()).toEqual(gone);
  expect(new Set(logged.map(({ reason }) => reason))).toEqual(new Set(['made-room']));
  expect(await keysOf(phone)).toEqual({ meta: [], thumbs: [ELSEWHERE], kept: before.kept });
  expect(await phone.writer.db.meta.get('canary')).toBeDefined();
});

it('[MD19] on a disk that takes no line what lies outside the database goes all the same, before capture stops', async () => {
  const phone = await fullPhone();
  const before = await keysOf(phone);
  const { writer } = phone;
  const file = { sha256: sha256Of('map'), size: 10 };
  await addFilePart(writer.db, file, 0, new Blob([new Uint8Array(file.size)]));
  const full = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
  writer.db.room = { enter: full, make: full };
  let dropped = false;
  const drop = async () => {
    dropped = true;
    return true;
  };
  const others = [
    ...heldMaps(writer, await heldFiles(writer.db)),
    { what: 'offlinePack', subject: 'b1', drop } as const,
  ];
  expect(await shedCaches(writer, async () => dropped, others)).toEqual(['b1']);
  writer.db.room = null;
  expect(await keysOf(phone)).toEqual(before);
  expect(await heldFiles(writer.db)).toHaveLength(1);
  expect(await readDeletions(writer)).toEqual([]);
});

it('[MD19] a cache that cannot be let go of for another reason is told, and the rest stays', async () => {
  const phone = await fullPhone();
  const before = await keysOf(phone);
  const closed = () => Promise.reject(new DOMException('closed', 'InvalidStateError'));
  phone.writer.db.room = { enter: closed, make: closed };
  await expect(shedCaches(phone.writer, async () => false)).rejects.toThrow('closed');
  phone.writer.db.room = null;
  expect(await keysOf(phone)).toEqual(before);
});

it('[MD19] stops as soon as there is room', async () => {
  const phone = await fullPhone();
  let looks = 0;
  const gone = await shedCaches(phone.writer, async () => looks++ > 0);
  expect(gone).toEqual(['progress/']);
  expect((await keysOf(phone)).thumbs).toHaveLength(2);
});
