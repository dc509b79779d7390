import {
  type PackManifest,
  type PackPart,
  packManifest,
  planPack,
} from '../domain/offline/pack-plan';
import { sha256Hex } from '../trust/digest';
import { whileAwake } from './activity';

/** The cache that the service worker serves the pack from; it names it too. */
const PACK_CACHE = 'takan-pack';
const MANIFEST = '/offline-pack.json';

/** What the pack is fetched and kept with, so that tests can stand in for the browser. */
export interface PackPort {
  readonly caches: Pick<CacheStorage, 'open' | 'has' | 'delete'>;
  readonly fetch: typeof fetch;
}

/** Null where the browser keeps no caches: outside https, and in some private windows. */
export const browserPack = (): PackPort | null =>
  'caches' in globalThis ? { caches, fetch: (...request) => fetch(...request) } : null;

/** How far the pack is: parts of all parts. */
export interface PackState {
  readonly kept: number;
  readonly total: number;
  readonly missingBytes: number;
}

/**
 * Why a download ended. `cancelled` and `offline` lose nothing: it goes on where it stopped.
 * `damaged`: what came is not what the build lists. `full`: no room on the phone.
 */
export type PackEnd = 'complete' | 'cancelled' | 'offline' | 'damaged' | 'full';

/** The list of this build, which travels with the shell; null where there is none to be had. */
async function readManifest({ fetch }: PackPort): Promise<PackManifest | null> {
  try {
    const answer = await fetch(MANIFEST);
    const parsed = packManifest.safeParse(answer.ok ? await answer.json() : null);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const keptUrls = async (cache: Cache): Promise<string[]> =>
  (await cache.keys()).map(({ url }) => new URL(url).pathname);

async function readPlan(port: PackPort) {
  const manifest = await readManifest(port);
  if (manifest === null) return null;
  const kept = (await port.caches.has(PACK_CACHE))
    ? await keptUrls(await port.caches.open(PACK_CACHE))
    : [];
  return { manifest, ...planPack(manifest, kept) };
}

/** How far the pack of this build is on the phone; null where that cannot be said. */
export async function packState(port: PackPort): Promise<PackState | null> {
  const plan = await readPlan(port);
  if (plan === null) return null;
  const { kept, total, missingBytes } = plan;
  return { kept, total, missingBytes };
}

const isIntact = async (bytes: Uint8Array, { size, sha256 }: PackPart): Promise<boolean> =>
  bytes.length === size && (await sha256Hex(bytes)) === sha256;

/** Fetches one part, checks it by its digest, and only then keeps it, all of it or nothing. */
async function fetchPart(
  { fetch }: PackPort,
  cache: Cache,
  part: PackPart,
  signal: AbortSignal,
): Promise<PackEnd | null> {
  let bytes: Uint8Array;
  let type: string;
  try {
    const answer = await fetch(part.url, { signal });
    if (!answer.ok) return answer.status < 500 ? 'damaged' : 'offline';
    type = answer.headers.get('content-type') ?? 'application/octet-stream';
    bytes = new Uint8Array(await answer.arrayBuffer());
  } catch {
    return signal.aborted ? 'cancelled' : 'offline';
  }
  if (!(await isIntact(bytes, part))) return 'damaged';
  try {
    const headers = { 'content-type': type, 'content-length': String(part.size) };
    await cache.put(part.url, new Response(new Uint8Array(bytes), { headers }));
    return null;
  } catch {
    return 'full';
  }
}

/**
 * Fetches what is missing, one part after another; a part that is kept is never fetched again, so a
 * download that was cut off or killed goes on where it was. Parts of an earlier build go last, when
 * this one is complete: until then its pages may still need them.
 */
export function downloadPack(
  port: PackPort,
  signal: AbortSignal,
  onProgress: (state: PackState) => void,
): Promise<PackEnd> {
  return whileAwake(() => download(port, signal, onProgress));
}

async function download(
  port: PackPort,
  signal: AbortSignal,
  onProgress: (state: PackState) => void,
): Promise<PackEnd> {
  const plan = await readPlan(port);
  if (plan === null) return 'offline';
  const cache = await port.caches.open(PACK_CACHE);
  let { kept, missingBytes } = plan;
  const { total, manifest } = plan;
  onProgress({ kept, total, missingBytes });
  for (const part of plan.missing) {
    if (signal.aborted) return 'cancelled';
    const end = await fetchPart(port, cache, part, signal);
    if (end !== null) return end;
    kept += 1;
    missingBytes -= part.size;
    onProgress({ kept, total, missingBytes });
  }
  for (const url of planPack(manifest, await keptUrls(cache)).obsolete) await cache.delete(url);
  return 'complete';
}

/** Reads every kept part and drops those that are damaged, so that they count as missing. */
export async function checkPack(port: PackPort): Promise<PackState | null> {
  const plan = await readPlan(port);
  if (plan === null) return null;
  const missing = new Set(plan.missing);
  const cache = plan.kept > 0 ? await port.caches.open(PACK_CACHE) : null;
  for (const part of cache === null ? [] : plan.manifest.parts) {
    const answer = missing.has(part) ? undefined : await cache?.match(part.url);
    if (answer === undefined) continue;
    if (!(await isIntact(new Uint8Array(await answer.arrayBuffer()), part))) {
      await cache?.delete(part.url);
    }
  }
  return packState(port);
}

/**
 * Gives the room of the pack back. It can be fetched again, which evidence cannot: when a phone runs
 * out of room, the pack goes before anything that a person made.
 */
export const dropPack = ({ caches }: PackPort): Promise<boolean> => caches.delete(PACK_CACHE);
