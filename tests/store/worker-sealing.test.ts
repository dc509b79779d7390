import { beforeAll, expect, it } from 'vitest';
import { appendAct } from '../../src/store/append';
import type { SealedBytes } from '../../src/store/codec';
import { evidenceBytes } from '../../src/store/evidence-bytes';
import { masterCodec } from '../../src/store/master-codec';
import type { SealAnswer } from '../../src/store/seal-worker';
import { openBytes, sealBytes } from '../../src/store/sealed-bytes';
import { type SealWorker, workerSealing } from '../../src/store/worker-sealing';
import { sha256Hex } from '../../src/trust/digest';
import { makeMasterKey } from '../support/master-key';
import { makeStorePhone, photo } from '../support/store-phone';

const SIZE = 200_000;
const PLACE = { table: 'blobs', key: 'a' };

let master: CryptoKey;

beforeAll(async () => {
  master = await makeMasterKey();
});

/** A worker of this thread that takes what is handed over, and may end instead of answering. */
function standIn(does: 'answers' | 'ends') {
  const failed = new Set<() => void>();
  const asked: number[] = [];
  const worker: SealWorker = {
    postMessage: async ({ bytes, master: key, context, sha256 }, transfer) => {
      const size = bytes instanceof Blob ? bytes.size : bytes.buffer.byteLength;
      asked.push(size);
      const [port, memory] = transfer;
      const given =
        memory instanceof ArrayBuffer ? structuredClone(memory, { transfer: [memory] }) : null;
      if (does === 'ends') {
        for (const tell of failed) tell();
        return;
      }
      const own = bytes instanceof Blob || given === null ? bytes : { ...bytes, buffer: given };
      const answer: SealAnswer = await sealBytes(key, own, context, sha256).then(
        (sealed) => ({ sealed }),
        (error: unknown) => ({ error }),
      );
      if (port instanceof MessagePort) port.postMessage(answer);
    },
    addEventListener: (_, listener) => void failed.add(listener),
    removeEventListener: (_, listener) => void failed.delete(listener),
  };
  return { worker, asked };
}

const pictureOf = (value: number) => new Uint8Array(SIZE).fill(value);

function inHand(bytes: Uint8Array<ArrayBuffer>) {
  return { blob: new Blob([bytes], { type: 'image/jpeg' }), buffer: bytes.buffer };
}

async function opened(stored: SealedBytes): Promise<Uint8Array> {
  const blob = await openBytes(master, stored, PLACE);
  expect(blob.type).toBe('image/jpeg');
  return new Uint8Array(await blob.arrayBuffer());
}

it('[LK41] a picture is digested and encrypted by the worker, which takes its memory', async () => {
  const { worker, asked } = standIn('answers');
  const { seal } = workerSealing(() => worker);
  const bytes = inHand(pictureOf(1));
  const sealed = await seal(master, bytes, PLACE, await sha256Hex(pictureOf(1)));
  expect(asked).toEqual([SIZE]);
  expect(bytes.buffer.byteLength).toBe(0);
  expect(await opened(sealed)).toEqual(pictureOf(1));
  const wrong = seal(master, inHand(pictureOf(2)), PLACE, await sha256Hex(pictureOf(1)));
  await expect(wrong).rejects.toThrow(/digest/);
});

it('[LK41] what is small stays in the page', async () => {
  const { worker, asked } = standIn('answers');
  const { seal } = workerSealing(() => worker);
  const blob = new Blob(['small'], { type: 'image/jpeg' });
  expect(await opened(await seal(master, blob, PLACE))).toEqual(new TextEncoder().encode('small'));
  expect(asked).toEqual([]);
});

it('[LK41] where the worker ends, the page encrypts what it took, and all that follows', async () => {
  const { worker, asked } = standIn('ends');
  const { seal } = workerSealing(() => worker);
  const sealed = await seal(master, inHand(pictureOf(3)), PLACE, await sha256Hex(pictureOf(3)));
  expect(await opened(sealed)).toEqual(pictureOf(3));
  const wrong = seal(master, inHand(pictureOf(4)), PLACE, await sha256Hex(pictureOf(3)));
  await expect(wrong).rejects.toThrow(/digest/);
  expect(asked).toEqual([SIZE]);
});

it('[LK41] where no worker starts, the page encrypts', async () => {
  const { seal, expect: hear } = workerSealing(() => {
    throw new Error('workers are not allowed');
  });
  hear();
  expect(await opened(await seal(master, inHand(pictureOf(5)), PLACE))).toEqual(pictureOf(5));
});

it('[LK41] an act whose picture the worker took is kept, and can be tried again after a full phone', async () => {
  const { worker } = standIn('answers');
  const codec = masterCodec(
    master,
    workerSealing(() => worker),
  );
  const { writer, assignment } = await makeStorePhone({ codec });
  const bytes = pictureOf(6);
  const input = photo(assignment, bytes);
  const { evidence } = input;
  if (evidence === undefined) throw new Error('no photo');
  const inMemory = new Uint8Array(bytes).buffer;
  const handing = { ...input, evidence: { ...evidence, inMemory } };
  const full = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
  writer.db.room = { enter: async () => undefined, make: full };
  await expect(appendAct(writer, handing)).rejects.toThrow('no room');
  expect(inMemory.byteLength).toBe(0);
  writer.db.room = null;
  await appendAct(writer, handing);
  const kept = await evidenceBytes(writer, evidence.sha256);
  expect(new Uint8Array((await kept?.arrayBuffer()) ?? [])).toEqual(bytes);
});
