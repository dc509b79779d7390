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
}

/** Encryption and put of the same bytes by themselves. */
async function storeParts({ writer, raw }: Place, values: readonly Blob[]) {
  const start = performance.now();
  const context = { table: 'blobs', key: '' };
  const encoded = [];
  for (const bytes of values) encoded.push((await writer.codec.encodeBytes(bytes, context)).bytes);
  const encrypted = performance.now();
  await rawPut(raw, encoded);
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
  const { bytes, thumbnail } = prepared.value;
  const copy = await bench.copy({ bytes, longest: COPY_PIXELS, watermark: WATERMARK });
  if (!copy.ok) throw new Error(copy.error);
  const allMs = performance.now() - start;
  return { durableMs, allMs, kept: thumbnail === null ? [bytes] : [bytes, thumbnail] };
}

async function costsOf(
  place: Place,
  input: PhotoInput,
  parts: () => Promise<WorkerParts>,
): Promise<PathCosts> {
  const { durableMs, allMs, kept } = await capture(place, input);
  const { copy, ...worker } = await parts();
  const { encrypt, put } = await storeParts(place, kept);
  return { durableMs, allMs, parts: { ...worker, encrypt, put }, copyMs: copy };
}

/** One run: the same picture from the camera and as a file, each followed by its own parts. */
async function run(place: Place, seed: number): Promise<CaptureRun> {
  const { frame, file } = await benchPicture(seed);
  const again = frame.clone();
  const watermark = WATERMARK;
  const camera = await costsOf(place, { kind: 'frame', frame }, () =>
    partsOf({ frame: again, file, watermark }),
  );
  const picture = await costsOf(place, { kind: 'file', file }, () =>
    partsOf({ frame: null, file, watermark }),
  );
  return { camera, file: picture, fileBytes: file.size };
}

async function measure(): Promise<unknown> {
  try {
    const runs = Number(new URLSearchParams(location.search).get('runs'));
    const place = { ...(await benchWriter()), raw: await rawStore() };
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
