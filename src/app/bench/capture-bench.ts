import { type CaptureTools, finishCapture } from '../../features/evidence/finish-capture';
import { bytesOf, makeRoom } from '../../features/evidence/make-room';
import { recordEvidence } from '../../features/evidence/record-evidence';
import { browserPhotoBench } from '../../media/photo-bench';
import type { PhotoInput } from '../../media/photo-message';
import { browserRoom } from '../../platform/browser-room';
import { COPIES } from '../../platform/capture-room';
import type { Writer } from '../../store/append';
import { utf8 } from '../../trust/bytes';
import { sha256Hex } from '../../trust/digest';
import type { CaptureRun, PathCosts, ResizedCosts } from './bench-costs';
import { type BenchPicture, benchPicture } from './bench-picture';
import { benchWriter } from './bench-writer';
import { type Span, watchLongTasks } from './long-tasks';
import type { CopyPartOrder, PartsOrder, WorkerParts } from './parts-worker';

const WATERMARK = [
  '盐池县某公园改造项目绩效评价',
  '地点 一号点位',
  '证明 实际完成率',
  '2026年11月22日 09:00 评价人员（手机时钟）',
  '37.792500, 107.406000 ±12 米（WGS-84，手机自报）',
  '原件摘要 0123456789ab',
];
const COPY_PIXELS = 2048;
const COPY_QUALITY = 0.8;

const bench = browserPhotoBench();
const longTasks = watchLongTasks();
/** When a capture ran on the page, between what is measured beside it. */
const captures: Span[] = [];
const partsWorker = new Worker(new URL('./parts-worker.ts', import.meta.url), { type: 'module' });

const ask = <T>(order: PartsOrder | CopyPartOrder, transfer: Transferable[] = []): Promise<T> =>
  new Promise((resolve) => {
    partsWorker.addEventListener('message', ({ data }) => resolve(data), { once: true });
    partsWorker.postMessage(order, transfer);
  });

const partsOf = (order: PartsOrder): Promise<WorkerParts> =>
  ask(order, order.frame === null ? [] : [order.frame]);

/** A database with nothing around it: one put in one strict transaction. */
function rawStore(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('raw', 1);
    open.onupgradeneeded = () => void open.result.createObjectStore('bytes', { keyPath: 'key' });
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
}

let nextKey = 0;

function rawPut(db: IDBDatabase, values: readonly Blob[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const change = db.transaction('bytes', 'readwrite', { durability: 'strict' });
    for (const bytes of values) change.objectStore('bytes').put({ key: nextKey++, bytes });
    change.oncomplete = () => resolve();
    change.onabort = () => reject(change.error);
  });
}

interface Place {
  readonly writer: Writer;
  readonly assignment: string;
  readonly raw: IDBDatabase;
  readonly key: CryptoKey;
}

/** AES-GCM and put of what is kept by themselves: nothing but the bytes in memory. */
async function storeParts({ raw, key }: Place, kept: readonly ArrayBuffer[]) {
  const start = performance.now();
  const sealed: Blob[] = [];
  for (const bytes of kept) {
    const cipher = { name: 'AES-GCM', iv: crypto.getRandomValues(new Uint8Array(12)) };
    sealed.push(new Blob([await crypto.subtle.encrypt(cipher, key, bytes)]));
  }
  const encrypted = performance.now();
  await rawPut(raw, sealed);
  return { encrypt: encrypted - start, put: performance.now() - encrypted };
}

/**
 * What is no part of the picture, and without which nothing may be acknowledged: room proved by
 * writing, the kept bytes checked against the entry that names them, an entry hashed, a head signed,
 * both encrypted.
 */
async function promiseParts({ writer, key }: Place, kept: readonly ArrayBuffer[]): Promise<number> {
  const [original = new ArrayBuffer()] = kept;
  const start = performance.now();
  await browserRoom.hold(COPIES * original.byteLength);
  const line = utf8(
    JSON.stringify({ type: 'evidence.captured', sha256: await digestOf(original) }),
  );
  const head = await writer.signer.sign(utf8(await digestOf(line)));
  for (const text of [line, new Uint8Array(head)]) {
    const cipher = { name: 'AES-GCM', iv: crypto.getRandomValues(new Uint8Array(12)) };
    await crypto.subtle.encrypt(cipher, key, text);
  }
  return performance.now() - start;
}

const digestOf = (bytes: ArrayBuffer | Uint8Array): Promise<string> =>
  sha256Hex(new Uint8Array(bytes));

/** From the shutter to what is durable and bound, and on to every derived picture. */
async function capture({ writer, assignment }: Place, input: PhotoInput) {
  const start = performance.now();
  const { db, codec, build } = writer;
  const session = { db, codec, build, writer };
  let bytes = new Blob();
  const tools: CaptureTools = {
    room: (of) => makeRoom(session, bytesOf(of)),
    ...{ prepare: bench.prepare, position: null, onStep: () => undefined },
    record: (made) => {
      bytes = made.photo.bytes;
      return recordEvidence(writer, assignment, made);
    },
    enoughWaiting: Promise.resolve(),
  };
  const finished = await finishCapture(tools, {
    input,
    proves: { indicator: null, checkpoint: null, site: null },
    source: input.kind === 'frame' ? 'camera' : 'systemCamera',
    capturedAt: writer.clock.now().at,
  });
  if (!finished.ok) throw new Error(finished.error.fault);
  const durableMs = performance.now() - start;
  const copy = await bench.copy({ bytes, longest: COPY_PIXELS, watermark: WATERMARK });
  if (!copy.ok) throw new Error(copy.error);
  const allMs = performance.now() - start;
  captures.push({ start, end: start + allMs });
  return { durableMs, allMs };
}

/** The parts one after another, by themselves, in the order in which a capture needs them. */
async function separately(place: Place, order: PartsOrder) {
  const { kept, ...worker } = await partsOf(order);
  const original = new Blob(kept.slice(0, 1), { type: 'image/jpeg' });
  const { encrypt, put } = await storeParts(place, kept);
  const promiseMs = await promiseParts(place, kept);
  const copyMs = await ask<number>({ kept: original, watermark: WATERMARK });
  return { parts: { ...worker, encrypt, put }, copyMs, promiseMs };
}

const mean = (one: number, other: number): number => (one + other) / 2;

/**
 * A path, its own parts, the parts and the path once more: whichever goes second finds caches warm,
 * and a machine grows busy or calm meanwhile, which so falls on both alike.
 */
async function costsOf(place: Place, input: PhotoInputs, orders: Orders): Promise<PathCosts> {
  const path = await capture(place, input[0]);
  const one = await separately(place, orders[0]);
  const other = await separately(place, orders[1]);
  const again = await capture(place, input[1]);
  const part = (name: keyof PathCosts['parts']) => mean(one.parts[name], other.parts[name]);
  return {
    durableMs: mean(path.durableMs, again.durableMs),
    allMs: mean(path.allMs, again.allMs),
    parts: {
      ...{ source: part('source'), digest: part('digest'), decode: part('decode') },
      ...{ small: part('small'), encrypt: part('encrypt'), put: part('put') },
    },
    copyMs: mean(one.copyMs, other.copyMs),
    promiseMs: mean(one.promiseMs, other.promiseMs),
  };
}

type PhotoInputs = readonly [PhotoInput, PhotoInput];
type Orders = readonly [PartsOrder, PartsOrder];

/** One run: the same picture from the camera and as a file, each beside its own parts. */
async function run(place: Place, { frames, file }: BenchPicture): Promise<CaptureRun> {
  const [first, second, third, fourth] = frames;
  const taken = (frame: VideoFrame) => ({ kind: 'frame', frame }) as const;
  const order = (frame: VideoFrame | null) => ({ frame, file });
  const shots: PhotoInputs = [taken(first), taken(fourth)];
  const camera = await costsOf(place, shots, [order(second), order(third)]);
  const chosen = { kind: 'file', file } as const;
  const picture = await costsOf(place, [chosen, chosen], [order(null), order(null)]);
  return { camera, file: picture };
}

/** The peer's own interface, as its script lays it into the page. */
interface Peer {
  new (file: Blob, options: Readonly<Record<string, unknown>>): unknown;
}

/** The picture made smaller by the peer, as its own guide says. */
function resizedByPeer(file: Blob, width: number): Promise<Blob> {
  const { Compressor } = globalThis as unknown as { readonly Compressor: Peer };
  return new Promise((success, error) => {
    new Compressor(file, { quality: COPY_QUALITY, width, success, error });
  });
}

async function resizedByUs(file: Blob): Promise<Blob> {
  const copy = await bench.copy({ bytes: file, longest: COPY_PIXELS, watermark: [] });
  if (!copy.ok) throw new Error(copy.error);
  return copy.value;
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}

async function sidesOf(picture: Blob) {
  const { width, height } = await createImageBitmap(picture);
  return { width, height };
}

/** The same file made smaller by both, ours first and last, to the size that ours has. */
async function resized(file: Blob): Promise<ResizedCosts> {
  const first = await timed(() => resizedByUs(file));
  const size = await sidesOf(first.value);
  const second = await timed(() => resizedByPeer(file, size.width));
  const third = await timed(() => resizedByPeer(file, size.width));
  const fourth = await timed(() => resizedByUs(file));
  const theirs = await sidesOf(third.value);
  if (theirs.width !== size.width || theirs.height !== size.height) {
    throw new Error(`the peer made ${theirs.width} × ${theirs.height}`);
  }
  return {
    ...size,
    ours: { ms: mean(first.ms, fourth.ms), bytes: fourth.value.size },
    peer: { ms: mean(second.ms, third.ms), bytes: third.value.size },
  };
}

async function openPlace(): Promise<Place> {
  // Without it nothing is proved before a write, and what is measured costs less than on a phone.
  if (!(await navigator.storage.persisted())) throw new Error('the store is not promised');
  const aes = { name: 'AES-GCM', length: 256 };
  const key = await crypto.subtle.generateKey(aes, false, ['encrypt']);
  return { ...(await benchWriter()), raw: await rawStore(), key };
}

const place = openPlace();
let picture: BenchPicture | null = null;

/** The picture that was made last; its frames serve once. */
function thePicture(): BenchPicture {
  if (picture === null) throw new Error('no picture was made');
  return picture;
}

/** For the benchmark, which makes a picture, slows the browser down, and only then measures. */
Object.assign(globalThis, {
  benchPicture: async (seed: number) => {
    await place;
    picture = await benchPicture(seed);
  },
  benchCapture: async () => run(await place, thePicture()),
  benchResized: () => resized(thePicture().file),
  benchLongest: () => captures.map(longTasks.during),
});
