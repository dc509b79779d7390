import * as fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { appendAct } from '../../src/store/append';
import { plainCodec, type SealedBytes, type StoredBytes } from '../../src/store/codec';
import { putDraft } from '../../src/store/drafts';
import { evidenceBytes } from '../../src/store/evidence-bytes';
import { type MasterCodec, masterCodec } from '../../src/store/master-codec';
import { readJournals } from '../../src/store/read-journals';
import { dumpDatabase } from '../support/dump-database';
import { makeMasterKey } from '../support/master-key';
import { makeStorePhone, photo } from '../support/store-phone';

const SEED = 20_261_125;
const PLACE = { table: 'blobs', key: 'a' };
const MIB = 1024 * 1024;

let codec: MasterCodec;

beforeAll(async () => {
  codec = masterCodec(await makeMasterKey());
});

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

function sealed(stored: StoredBytes): SealedBytes {
  if (stored.suite !== 'A256GCM') throw new Error('not encrypted');
  return stored;
}

it('[LK1] any text and any bytes come back as they were', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme' }),
      fc.uint8Array({ maxLength: 2000 }),
      async (text, bytes) => {
        const kept = await codec.encodeText(text, PLACE);
        expect(await codec.decodeText(kept, PLACE)).toBe(text);
        const blob = new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' });
        const back = await codec.decodeBytes(await codec.encodeBytes(blob, PLACE), PLACE);
        expect(await bytesOf(back)).toEqual(new Uint8Array(bytes));
        expect(back.type).toBe('image/jpeg');
      },
    ),
    { seed: SEED, numRuns: 50 },
  );
});

it('[LK1] neither text nor bytes stand in the database in clear, and both are read back', async () => {
  const { writer, assignment, pkg } = await makeStorePhone({ codec });
  const secret = '被访人张三';
  const body = { indicator: 'D301', reason: secret };
  await appendAct(writer, { assignment, act: { type: 'deduction.explained', body } });
  await putDraft(writer, { assignment, field: 'deduction:D301', text: secret });
  const input = photo(assignment, new TextEncoder().encode('a picture of 张三'));
  await appendAct(writer, input);
  const dump = JSON.stringify(await dumpDatabase(writer.db));
  const all = Buffer.concat(
    [...dump.matchAll(/"\$(?:bytes|blob)":"([^"]*)"/g)].map(([, base64]) =>
      Buffer.from(base64 ?? '', 'base64'),
    ),
  );
  expect(all.length).toBeGreaterThan(1000);
  for (const clear of [secret, pkg.project.name, 'a picture of', '"score.judged"', 'thumb"']) {
    expect(dump).not.toContain(clear);
    expect(all.includes(Buffer.from(clear))).toBe(false);
  }
  const [lines] = await readJournals(writer, assignment);
  expect(lines?.entries.some(({ entry }) => entry.body.reason === secret)).toBe(true);
  const bytes = await evidenceBytes(writer, input.evidence?.sha256 ?? '');
  expect(await bytes?.text()).toBe('a picture of 张三');
});

it('[LK2] text in another place, altered, under another key or in clear does not decode', async () => {
  const kept = await codec.encodeText('评分', PLACE);
  if (kept.suite !== 'A256GCM') throw new Error('not encrypted');
  const flipped = new Uint8Array(kept.text);
  flipped[0] = (flipped[0] ?? 0) ^ 1;
  const other = masterCodec(await makeMasterKey());
  const plain = await plainCodec.encodeText('评分', PLACE);
  const wrong = await Promise.allSettled([
    codec.decodeText(kept, { ...PLACE, key: 'b' }),
    codec.decodeText(kept, { ...PLACE, table: 'thumbs' }),
    codec.decodeText({ ...kept, text: flipped }, PLACE),
    codec.decodeText(plain, PLACE),
    other.decodeText(kept, PLACE),
    plainCodec.decodeText(kept, PLACE),
  ]);
  expect(wrong.map(({ status }) => status)).toEqual(wrong.map(() => 'rejected'));
});

it('[LK2] bytes in another place, of another type, or in clear do not decode', async () => {
  const blob = new Blob(['picture'], { type: 'image/jpeg' });
  const kept = sealed(await codec.encodeBytes(blob, PLACE));
  const wrong = await Promise.allSettled([
    codec.decodeBytes(kept, { ...PLACE, key: 'b' }),
    codec.decodeBytes(kept, { ...PLACE, table: 'thumbs' }),
    codec.decodeBytes({ ...kept, type: 'text/html' }, PLACE),
    codec.decodeBytes(await plainCodec.encodeBytes(blob, PLACE), PLACE),
    plainCodec.decodeBytes(kept, PLACE),
  ]);
  expect(wrong.map(({ status }) => status)).toEqual(wrong.map(() => 'rejected'));
});

it('[LK3] the same picture gets another key and other bytes each time, and no key opens the other', async () => {
  const blob = new Blob(['one picture']);
  const [first, second] = [
    sealed(await codec.encodeBytes(blob, PLACE)),
    sealed(await codec.encodeBytes(blob, PLACE)),
  ];
  expect(await bytesOf(first.bytes)).not.toEqual(await bytesOf(second.bytes));
  await expect(codec.decodeBytes({ ...first, key: second.key }, PLACE)).rejects.toThrow();
  const erased = { iv: first.key.iv, wrapped: new Uint8Array(first.key.wrapped.length) };
  await expect(codec.decodeBytes({ ...first, key: erased }, PLACE)).rejects.toThrow();
  expect(await (await codec.decodeBytes(first, PLACE)).text()).toBe('one picture');
});

it('[LK4] pieces of long bytes come back in order, and cannot be swapped or dropped', async () => {
  const long = new Uint8Array(17 * MIB).map((_, i) => i >> 16);
  const kept = sealed(await codec.encodeBytes(new Blob([long]), PLACE));
  const back = await bytesOf(await codec.decodeBytes(kept, PLACE));
  expect(Buffer.compare(back, long)).toBe(0);
  const piece = 8 * MIB + 16;
  const [one, two, rest] = [
    kept.bytes.slice(0, piece),
    kept.bytes.slice(piece, 2 * piece),
    kept.bytes.slice(2 * piece),
  ];
  for (const bytes of [new Blob([two, one, rest]), new Blob([one, two]), new Blob([one, rest])]) {
    await expect(codec.decodeBytes({ ...kept, bytes }, PLACE)).rejects.toThrow();
  }
});
