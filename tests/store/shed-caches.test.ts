import { expect, it } from 'vitest';
import { putDraft } from '../../src/store/drafts';
import { keepThumbnail } from '../../src/store/evidence-bytes';
import { writeMeta } from '../../src/store/meta';
import { shedCaches } from '../../src/store/shed-caches';
import { sha256Of } from '../support/made-ids';
import { makeStorePhone, type StorePhone } from '../support/store-phone';

const HERE = sha256Of('here');
const ELSEWHERE = sha256Of('elsewhere');

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
  const gone = await shedCaches(phone.writer, async () => false, [
    { name: 'maps', drop: async () => undefined },
  ]);
  expect(gone).toEqual(['progress', 'thumbs', 'maps']);
  expect(await keysOf(phone)).toEqual({ meta: [], thumbs: [ELSEWHERE], kept: before.kept });
  expect(await phone.writer.db.meta.get('canary')).toBeDefined();
});

it('[MD19] stops as soon as there is room', async () => {
  const phone = await fullPhone();
  let looks = 0;
  const gone = await shedCaches(phone.writer, async () => looks++ > 0);
  expect(gone).toEqual(['progress']);
  expect((await keysOf(phone)).thumbs).toHaveLength(2);
});
