/// <reference lib="webworker" />
import { type Buckets, RESERVE_BUCKET, RESERVE_BYTES, storageBuckets } from './storage-buckets';

/**
 * `prove` that so many bytes more could be written, and leave them; `hold` so many of the disk, and
 * prove what is to be `beside` them; `giveBack` all that is held.
 */
export type RoomOrder =
  | { readonly kind: 'hold'; readonly bytes: number; readonly beside: number }
  | { readonly kind: 'prove'; readonly bytes: number }
  | { readonly kind: 'giveBack' };

export interface RoomAnswer {
  /** False when the disk does not have what was asked for. */
  readonly done: boolean;
  readonly heldBytes: number;
}

const NAME = 'takan-reserve';
/** The most that the browser gives of random bytes at once; no file system packs them. */
const RANDOM_BYTES = 65_536;
/** Each write has a cost of its own: in pieces of 64 KiB the same bytes take three times as long. */
const PIECE_BYTES = 8 * RANDOM_BYTES;

let randomPiece: Uint8Array<ArrayBuffer> | null = null;

/** The same for every order of this worker. */
function thePiece(): Uint8Array<ArrayBuffer> {
  if (randomPiece !== null) return randomPiece;
  const piece = new Uint8Array(PIECE_BYTES);
  for (let at = 0; at < PIECE_BYTES; at += RANDOM_BYTES) {
    crypto.getRandomValues(piece.subarray(at, at + RANDOM_BYTES));
  }
  randomPiece = piece;
  return piece;
}

/**
 * So long the file stays open once it was opened, unless somebody else wants it: opening and closing
 * take the browser several times as long as the proof.
 */
const LINGER_MS = 1000;

/** Longest that the disk is tried; whoever asked gives up a little later. */
const LONGEST_MS = 4000;

/** Writes from `from` to `to`: false as soon as the disk takes no more, null when it takes too long. */
function grow(file: FileSystemSyncAccessHandle, from: number, to: number): boolean | null {
  const began = performance.now();
  try {
    for (let at = from; at < to; at += PIECE_BYTES) {
      if (performance.now() - began > LONGEST_MS) return null;
      const piece = thePiece().subarray(0, to - at);
      if (file.write(piece, { at }) < piece.length) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** In place and at once: the last of the disk is not ours to keep. */
function prove(file: FileSystemSyncAccessHandle, held: number, more: number): boolean | null {
  const done = grow(file, held, held + more);
  file.truncate(held);
  return done;
}

function take(file: FileSystemSyncAccessHandle, held: number, bytes: number): boolean | null {
  const done = grow(file, held, bytes);
  file.truncate(done ? bytes : held);
  file.flush();
  return done;
}

function follow(file: FileSystemSyncAccessHandle, order: RoomOrder): boolean | null {
  // What is more was left by a page that died in the middle of a proof.
  if (file.getSize() > RESERVE_BYTES) file.truncate(RESERVE_BYTES);
  const held = file.getSize();
  if (order.kind === 'giveBack') {
    file.truncate(0);
    return true;
  }
  if (order.kind === 'prove') return prove(file, held, order.bytes);
  // Before each picture it is whole already.
  const done = held >= order.bytes || take(file, held, order.bytes);
  return done && prove(file, order.bytes, order.beside);
}

/** The file while it is open. */
interface OpenFile {
  readonly file: FileSystemSyncAccessHandle;
  /** Gives the turn to whoever waits for it. */
  readonly free: () => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

let open: OpenFile | null = null;
/** Somebody else waits, or did when it was not open: then it closes after the next order. */
let isWanted = false;
const others = new BroadcastChannel(NAME);

function letGo(): void {
  if (open === null) return;
  clearTimeout(open.timer);
  open.file.close();
  open.free();
  open = null;
  isWanted = false;
}

others.onmessage = () => {
  isWanted = true;
  letGo();
};

/** Opens the file in its turn, which lasts until it is let go of: such a file opens once. */
function openFile(buckets: Buckets): Promise<OpenFile> {
  others.postMessage(null);
  return new Promise((resolve, reject) => {
    const turn = async () => {
      const root = await (await buckets.open(RESERVE_BUCKET)).getDirectory();
      const handle = await root.getFileHandle(NAME, { create: true });
      const file = await handle.createSyncAccessHandle();
      return new Promise<void>((free) => {
        open = { file, free, timer: setTimeout(letGo, LINGER_MS) };
        resolve(open);
      });
    };
    navigator.locks.request(NAME, turn).catch(reject);
  });
}

async function answer(order: RoomOrder, buckets: Buckets): Promise<RoomAnswer | null> {
  const { file } = open ?? (await openFile(buckets));
  try {
    const done = follow(file, order);
    const heldBytes = file.getSize();
    if (isWanted) letGo();
    return done === null ? null : { done, heldBytes };
  } catch (error) {
    letGo();
    throw error;
  }
}

/** A browser that has no such files, does not allow them, or has this one open elsewhere. */
const SAYS_NOTHING = [
  ...['NoModificationAllowedError', 'NotAllowedError', 'NotSupportedError', 'SecurityError'],
];

/** Null where nobody can say; see {@link SAYS_NOTHING}. */
async function answerAtAll(order: RoomOrder): Promise<RoomAnswer | null> {
  const buckets = storageBuckets();
  if (buckets === null) return null;
  try {
    return await answer(order, buckets);
  } catch (error) {
    if (!(error instanceof DOMException) || SAYS_NOTHING.includes(error.name)) return null;
    // Not even an empty file could be made.
    return { done: false, heldBytes: 0 };
  }
}

self.onmessage = async ({ data, ports: [port] }: MessageEvent<RoomOrder>) => {
  port?.postMessage(await answerAtAll(data));
};
