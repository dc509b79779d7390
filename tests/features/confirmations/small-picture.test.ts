import { expect, it } from 'vitest';
import type { Evaluation } from '../../../src/domain/journal/evaluation';
import { smallForCopy } from '../../../src/features/confirmations/small-picture';
import { keepThumbnail } from '../../../src/store/evidence-bytes';
import { sha256Of } from '../../support/made-ids';
import { makeStorePhone } from '../../support/store-phone';

const item = (name: string, mediaType: string) => ({
  evidence: { sha256: sha256Of(name), mediaType },
});

it('[MD22] a small picture that is missing is made before it goes into a copy', async () => {
  const { writer } = await makeStorePhone();
  const evaluation = {
    evidence: [
      item('there', 'image/jpeg'),
      item('gone', 'image/jpeg'),
      item('paper', 'application/pdf'),
    ],
  } as unknown as Pick<Evaluation, 'evidence'>;
  await keepThumbnail(writer, sha256Of('there'), new Blob(['kept']));
  const made: string[] = [];
  const session = {
    ...{ db: writer.db, codec: writer.codec },
    remakeSmall: async ({ sha256 }: { readonly sha256: string }) => {
      made.push(sha256);
      await keepThumbnail(writer, sha256, new Blob(['made']));
    },
  };
  const textOf = async (name: string) =>
    (await smallForCopy(session, evaluation, sha256Of(name)))?.text();
  expect(await textOf('there')).toBe('kept');
  expect(await textOf('gone')).toBe('made');
  expect(await textOf('paper')).toBeUndefined();
  expect(await textOf('unknown')).toBeUndefined();
  expect(made).toEqual([sha256Of('gone')]);
});
