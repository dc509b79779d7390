import { recordEvidence } from '../../features/evidence/record-evidence';
import { browserPhotoBench } from '../../media/photo-bench';
import type { PhotoInput } from '../../media/photo-message';
import type { Writer } from '../../store/append';
import type { CaptureRun, PathCosts } from './bench-costs';
import { benchPicture } from './bench-picture';
import { benchWriter } from './bench-writer';
import type { PartsOrder, WorkerParts } from './parts-worker';

const WATERMARK = [
  '盐池县某公园改造项目绩效评价',
  '地点 一号点位',
  '证明 实际完成率',
  '2026年11月22日 09:00 评价人员（手机时钟）',
  '37.792500, 107.406000 ±12 米（WGS-84，手机自报）',
  '原件摘要 0123456789ab',
];
const COPY_PIXELS = 2048;

const bench = browserPhotoBench();
const partsWorker = new Worker(new URL('./parts-worker.ts', import.meta.url), { type: 'module' });

const partsOf = (order: PartsOrder): Promise<WorkerParts> =>
  new Promise((resolve) => {
    partsWorker.addEventListener('message', ({ data }) => resolve(data), { once: true });
    partsWorker.postMessage(order, order.frame === null ? [] : [order.frame]);
  });

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

/** From the shutter to what is durable and bound, and on to every derived picture. */
async function capture({ writer, assignment }: Place, input: PhotoInput) {
  const start = performance.now();
  const prepared = await bench.prepare(input);
  if (!prepared.ok) throw new Error(prepared.error);
  const recorded = await recordEvidence(writer, assignment, {
    photo: prepared.value,
    proves: { indicator: null, checkpoint: null, site: null },
    source: input.kind === 'frame' ? 'camera' : 'systemCamera',
    capturedAt: writer.clock.now().at,
    position: { fixes: [], noPosition: 'denied' },
  });
  if (!recorded.ok) throw new Error(recorded.error);
  const durableMs = performance.now() - start;
  const { bytes } = prepared.value;
  const copy = await bench.copy({ bytes, longest: COPY_PIXELS, watermark: WATERMARK });
  if (!copy.ok) throw new Error(copy.error);
  const allMs = performance.now() - start;
  return { durableMs, allMs };
}

/** The parts one after another, by themselves. */
async function separately(place: Place, order: PartsOrder) {
  const { copy, kept, ...worker } = await partsOf(order);
  const { encrypt, put } = await storeParts(place, kept);
  return { parts: { ...worker, encrypt, put }, copyMs: copy };
}

/** A path and its own parts; whichever goes second finds caches warm, so they take turns. */
async function costsOf(
  place: Place,
  order: PartsOrder,
  input: PhotoInput,
  partsFirst: boolean,
): Promise<PathCosts> {
  const before = partsFirst ? await separately(place, order) : null;
  const path = await capture(place, input);
  return { ...path, ...(before ?? (await separately(place, order))) };
}

/** One run: the same picture from the camera and as a file, each beside its own parts. */
async function run(place: Place, seed: number): Promise<CaptureRun> {
  const { frames, file } = await benchPicture(seed);
  const partsFirst = seed % 2 === 1;
  const [ours, theirs] = frames;
  const order = { file, watermark: WATERMARK };
  const taken = { kind: 'frame', frame: ours } as const;
  const camera = await costsOf(place, { ...order, frame: theirs }, taken, partsFirst);
  const chosen = { kind: 'file', file } as const;
  const picture = await costsOf(place, { ...order, frame: null }, chosen, partsFirst);
  return { camera, file: picture, fileBytes: file.size };
}

async function measure(): Promise<unknown> {
  try {
    const runs = Number(new URLSearchParams(location.search).get('runs'));
    const aes = { name: 'AES-GCM', length: 256 };
    const key = await crypto.subtle.generateKey(aes, false, ['encrypt']);
    const place = { ...(await benchWriter()), raw: await rawStore(), key };
    // The first would measure the start of workers and the compiler.
    for (let seed = 0; seed < 2; seed++) await run(place, seed);
    const costs: CaptureRun[] = [];
    for (let index = 0; index < runs; index++) costs.push(await run(place, 100 + index));
    return { costs };
  } catch (error) {
    return { error: String(error) };
  }
}

await fetch('/result', { method: 'POST', body: JSON.stringify(await measure()) });
