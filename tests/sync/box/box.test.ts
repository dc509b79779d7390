import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newRandomId } from '../../../src/platform/random';
import { BoxBroken, openChunks, sealChunks } from '../../../src/sync/box/box-chunks';
import { type BoxHead, makeHead, openHead } from '../../../src/sync/box/box-head';
import {
  type BoxRecord,
  gatherBlob,
  readRecords,
  writeRecords,
} from '../../../src/sync/box/box-records';
import { makeHandoverCode } from '../../../src/sync/handover/handover-code';
import { COST, derive } from '../../support/served-phone';

const SEED = 20_261_125;
const CHUNK = 256 * 1024;
const CODE = 'ABCD-EFGH-JK23';

async function* pieces(...all: readonly Uint8Array[]) {
  yield* all;
}

const head = await makeHead(derive, 'handover', CODE, COST);

const seal = (bytes: Uint8Array, under: BoxHead = head): Promise<Blob> =>
  gatherBlob(sealChunks(under, pieces(bytes.subarray(0, 1000), bytes.subarray(1000))));

async function opened(file: Blob, under: BoxHead = head): Promise<Uint8Array> {
  const whole = await gatherBlob(openChunks(under, file));
  return new Uint8Array(await whole.arrayBuffer());
}

async function fault(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (error instanceof BoxBroken) return error.fault;
    throw error;
  }
}

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const random = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (i * 31) & 255);

it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])(
  '[TM10] %i bytes come out of a box as they went in',
  async (length) => {
    expect(await opened(await seal(random(length)))).toEqual(random(length));
  },
);

it('[TM10] the code opens it as people type it, and no other code does', async () => {
  const file = await seal(random(10));
  for (const typed of [CODE, 'abcdefghjk23', ' ａｂｃｄ efgh jk23 ']) {
    const read = await openHead(derive, 'handover', file, typed);
    if (!read.ok) throw new Error(read.error);
    expect(await opened(file, read.value)).toEqual(random(10));
  }
  for (const typed of ['ABCD-EFGH-JK24', '', ' - ']) {
    const wrong = await openHead(derive, 'handover', file, typed);
    expect(wrong).toEqual({ ok: false, error: 'wrong-code' });
  }
});

it('[TM11] what is no box, or one for another use, is said to be so', async () => {
  const file = await seal(random(10));
  const others = [new Blob(['{}']), new Blob([random(500) as Uint8Array<ArrayBuffer>]), new Blob()];
  for (const other of others) {
    expect(await openHead(derive, 'handover', other, CODE)).toEqual({ ok: false, error: 'format' });
  }
  expect(await openHead(derive, 'backup', file, CODE)).toEqual({ ok: false, error: 'format' });
  const cut = await openHead(derive, 'handover', file.slice(0, 40), CODE);
  expect(cut).toEqual({ ok: false, error: 'truncated' });
});

it('[TM11] a box that was cut anywhere is never read as a whole one', async () => {
  const file = await seal(random(2 * CHUNK + 500));
  const start = head.bytes.length;
  expect(await fault(opened(file.slice(0, start + CHUNK + 16)))).toBe('truncated');
  expect(await fault(opened(file.slice(0, start + 2 * (CHUNK + 16))))).toBe('truncated');
  expect(await fault(opened(file.slice(0, start)))).toBe('truncated');
  for (const end of [start + 5, start + 100, start + CHUNK + 20, file.size - 1]) {
    expect(await fault(opened(file.slice(0, end)))).toMatch(/altered|truncated/);
  }
});

it('[TM11] one changed bit anywhere after the head is found', async () => {
  const bytes = await bytesOf(await seal(random(CHUNK + 3000)));
  const place = fc.integer({ min: head.bytes.length, max: bytes.length - 1 });
  await fc.assert(
    fc.asyncProperty(place, fc.nat(7), async (at, bit) => {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      expect(await fault(opened(new Blob([changed])))).toBe('altered');
    }),
    { seed: SEED, numRuns: 30 },
  );
});

it('[TM11] chunks that were swapped, or moved to another box, do not verify', async () => {
  const bytes = await bytesOf(await seal(random(3 * CHUNK)));
  const start = head.bytes.length;
  const [size, copy] = [CHUNK + 16, bytes.slice()];
  copy.set(bytes.subarray(start + size, start + 2 * size), start);
  copy.set(bytes.subarray(start, start + size), start + size);
  expect(await fault(opened(new Blob([copy])))).toBe('altered');
  const other = { ...head, bound: head.bound.slice().reverse() };
  expect(await fault(opened(new Blob([bytes]), other))).toBe('altered');
});

it('[TM12] records come back in their order with their exact bodies, however they are cut', async () => {
  const record = fc.record({ meta: fc.jsonValue(), body: fc.uint8Array({ maxLength: 3000 }) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { maxLength: 8 }),
      fc.integer({ min: 1, max: 999 }),
      async (all, step) => {
        const given = async function* (): AsyncGenerator<BoxRecord> {
          for (const { meta, body } of all) {
            yield { meta, body: new Blob([body as Uint8Array<ArrayBuffer>]) };
          }
        };
        const stream = await bytesOf(await gatherBlob(writeRecords(given())));
        const cut: Uint8Array[] = [];
        for (let at = 0; at < stream.length; at += step) cut.push(stream.subarray(at, at + step));
        const back: unknown[] = [];
        for await (const { meta, body } of readRecords(pieces(...cut))) {
          back.push({ meta, body: await bytesOf(body) });
        }
        const wanted = all.map(({ meta, body }) => ({
          meta: JSON.parse(JSON.stringify(meta)),
          body,
        }));
        expect(back).toEqual(wanted);
      },
    ),
    { seed: SEED, numRuns: 60 },
  );
});

it('[TM13] a code has sixty random bits in signs that nobody takes for one another', () => {
  const codes = Array.from({ length: 200 }, () => makeHandoverCode(newRandomId));
  for (const code of codes) expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$/);
  expect(new Set(codes).size).toBe(200);
});
