import { expect, it } from 'vitest';
import { fail, ok } from '../../../src/domain/kernel/result';
import { thumbnailMaker } from '../../../src/features/evidence/remake-thumbnail';
import type { PhotoBench } from '../../../src/media/photo-bench';
import { keepThumbnail, thumbnail } from '../../../src/store/evidence-bytes';
import { sha256Of } from '../../support/made-ids';
import { makeStorePhone } from '../../support/store-phone';

const always = (): boolean => true;
const jpeg = (name: string) => ({ sha256: sha256Of(name), mediaType: 'image/jpeg' }) as const;
const heic = (name: string) => ({ sha256: sha256Of(name), mediaType: 'image/heic' }) as const;

/** A phone with originals whose small pictures are missing, and a desk that counts what it does. */
async function setUp(names: readonly string[]) {
  const { writer } = await makeStorePhone();
  for (const name of names) {
    const key = sha256Of(name);
    const bytes = await writer.codec.encodeBytes(new Blob([name]), { table: 'blobs', key });
    await writer.db.blobs.put({ sha256: key, bytes });
  }
  const done: string[] = [];
  const busy = { now: 0, most: 0 };
  const small = async (bytes: Blob): Promise<Blob | null> => {
    busy.now += 1;
    busy.most = Math.max(busy.most, busy.now);
    const name = await bytes.text();
    done.push(name);
    busy.now -= 1;
    return name === 'broken' ? null : new Blob([`small ${name}`]);
  };
  const desk: Pick<PhotoBench, 'copy' | 'convert'> = {
    copy: async ({ bytes }) => {
      const made = await small(bytes);
      return made === null ? fail('unreadable') : ok(made);
    },
    convert: async (bytes) => {
      const made = await small(bytes);
      const photo = { sha256: sha256Of('made'), bytes, mediaType: 'image/jpeg' as const };
      return made === null ? fail('unreadable') : ok({ ...photo, thumbnail: made });
    },
  };
  return { writer, done, busy, make: thumbnailMaker(() => desk) };
}

it('[MD22] makes what is missing from its original, one at a time', async () => {
  const { writer, done, busy, make } = await setUp(['a', 'b', 'c']);
  await Promise.all([
    make(writer, jpeg('a'), always),
    make(writer, heic('b'), always),
    make(writer, jpeg('c'), always),
    make(writer, jpeg('elsewhere'), always),
  ]);
  expect(done).toEqual(['a', 'b', 'c']);
  expect(busy.most).toBe(1);
  const kept = await thumbnail(writer, sha256Of('b'));
  expect(await kept?.text()).toBe('small b');
});

it('[MD22] leaves alone what is there, what nobody looks at any more, and what failed', async () => {
  const { writer, done, make } = await setUp(['there', 'passed', 'broken', 'after']);
  await keepThumbnail(writer, sha256Of('there'), new Blob(['small']));
  await make(writer, jpeg('there'), always);
  await make(writer, jpeg('passed'), () => false);
  await make(writer, jpeg('broken'), always);
  await make(writer, jpeg('broken'), always);
  await make(writer, jpeg('after'), always);
  expect(done).toEqual(['broken', 'after']);
});
