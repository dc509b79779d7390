import { Dexie } from 'dexie';
import { browserRoom } from '../../platform/browser-room';
import { COPIES } from '../../platform/capture-room';
import { webLocks } from '../../platform/locks';
import { appendAct } from '../../store/append';
import { utf8 } from '../../trust/bytes';
import { sha256Hex } from '../../trust/digest';
import { benchWriter } from './bench-writer';

/** What a piece of evidence cost to keep, in milliseconds: by us, by hand, and by hand with its entry. */
export interface StoreCosts {
  readonly ours: number;
  /** Digest, AES-GCM and one put of bare Dexie. */
  readonly bare: number;
  /**
   * The same, and room proved beside it, an entry hashed, a head signed, both encrypted, and put where
   * the head still stands.
   */
  readonly bound: number;
}

const RANDOM_BYTES = 65_536;
const AES = { name: 'AES-GCM', length: 256 } as const;
const ES256 = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** A picture as a phone has it once its worker has digested it: a Blob, and its bytes in memory. */
async function pictureOf(size: number) {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += RANDOM_BYTES) {
    crypto.getRandomValues(bytes.subarray(at, at + RANDOM_BYTES));
  }
  const blob = new Blob([bytes], { type: 'image/jpeg' });
  return { blob, buffer: bytes.buffer, sha256: await sha256Hex(bytes) };
}

type Picture = Awaited<ReturnType<typeof pictureOf>>;

async function openSides() {
  // Without it nothing is proved before a write, and ours costs less than on a phone.
  if (!(await navigator.storage.persisted())) throw new Error('the store is not promised');
  const { writer, assignment } = await benchWriter();
  writer.codec.expectBytes?.();
  const db = new Dexie('bare', { chromeTransactionDurability: 'strict' });
  db.version(1).stores({ bytes: 'sha256', entries: 'hash', heads: 'journal' });
  const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;
  return {
    ...{ writer: { ...writer, locks: webLocks(navigator.locks) }, assignment, db },
    key: await crypto.subtle.generateKey(AES, false, ['encrypt']),
    signing: (await crypto.subtle.generateKey(curve, false, ['sign'])).privateKey,
  };
}

const sides = openSides();
type Sides = Awaited<typeof sides>;

async function keep({ writer, assignment }: Sides, { blob, buffer, sha256 }: Picture) {
  const evidence = {
    ...{ sha256, size: blob.size, mediaType: 'image/jpeg' as const, source: 'camera' as const },
    proves: { indicator: null, checkpoint: null, site: null },
    ...{ capturedAt: writer.clock.now().at, fixes: [] as [], noPosition: 'denied' as const },
  };
  await appendAct(writer, {
    ...{ assignment, act: { type: 'evidence.captured', body: { evidence } } },
    evidence: { sha256, bytes: blob, thumbnail: null, inMemory: buffer },
  });
}

async function seal({ key }: Sides, bytes: BufferSource) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) };
}

async function rowOf(open: Sides, { buffer }: Picture) {
  const sha256 = await sha256Hex(new Uint8Array(buffer));
  const { iv, sealed } = await seal(open, buffer);
  return { sha256, iv, bytes: new Blob([sealed]) };
}

async function keepBare(open: Sides, picture: Picture) {
  await open.db.table('bytes').put(await rowOf(open, picture));
}

let seq = 0;

async function keepBound(open: Sides, picture: Picture) {
  const { db, signing } = open;
  const room = browserRoom.make(COPIES * picture.blob.size);
  const row = await rowOf(open, picture);
  const entry = JSON.stringify({ seq: ++seq, type: 'evidence.captured', sha256: row.sha256 });
  const hash = await sha256Hex(entry);
  const head = new Uint8Array(await crypto.subtle.sign(ES256, signing, utf8(hash)));
  const [line, signed] = [await seal(open, utf8(entry)), await seal(open, head)];
  await room;
  const leave = await browserRoom.enter();
  await db.transaction('rw', ['bytes', 'entries', 'heads'], async () => {
    const now: { readonly seq: number } | undefined = await db.table('heads').get('own');
    if ((now?.seq ?? seq - 1) !== seq - 1) throw new Error('the head has moved');
    await Promise.all([
      db.table('entries').add({ hash, line }),
      db.table('heads').put({ journal: 'own', seq, hash, signed }),
      db.table('bytes').put(row),
    ]);
  });
  // The proof is used up, for whoever keeps something next.
  leave();
}

/** The same work once by each side, each with bytes of its own; who goes first changes. */
async function run(size: number, turn: number): Promise<StoreCosts> {
  const open = await sides;
  const costs = { ours: 0, bare: 0, bound: 0 };
  const works = [
    ['ours', keep],
    ['bare', keepBare],
    ['bound', keepBound],
  ] as const;
  for (let i = 0; i < works.length; i++) {
    const [name, work] = works[(i + turn) % works.length] ?? works[0];
    const picture = await pictureOf(size);
    const start = performance.now();
    await work(open, picture);
    costs[name] = performance.now() - start;
  }
  return costs;
}

/** For the benchmark. */
Object.assign(globalThis, { benchStore: run });
