import type { RoomAnswer, RoomOrder } from './room-worker';
import { RESERVE_BYTES } from './storage-buckets';

/** What must be free before anything is written; for what is larger, `make` is called first. */
export const SPARE_BYTES = 2 * 1024 * 1024;

/** For so long a proof holds; nobody fills two megabytes of a phone much faster. */
const FRESH_MS = 100;

/** Longest that a proof waits for writes under way; they end by themselves. */
const PATIENCE_MS = 3000;

/** What the guard works with, so that tests can stand in for the browser. */
export interface RoomPort {
  /** The browser has promised not to clear the store. */
  readonly isProtected: () => Promise<boolean>;
  /** Null where nobody can say. */
  readonly ask: (order: RoomOrder) => Promise<RoomAnswer | null>;
  /** Lets go of all that the guard has on the disk. */
  readonly clear: () => Promise<void>;
  readonly nowMs: () => number;
}

/** Held whole; the disk has no room for it; or nobody can say. */
export type Reserve = 'held' | 'full' | 'unknown';

/** How many bytes were found free, and when. */
const NOTHING = { bytes: 0, atMs: Number.NEGATIVE_INFINITY };

const noRoom = (): DOMException => new DOMException('no room', 'QuotaExceededError');

/**
 * Keeps Chromium's database away from a full disk. There a write that fails may leave half a line in
 * its log, and an opening that fails loses it: in both cases Chromium throws the whole database away
 * later. Its figures never tell that the disk is nearly full, so room is proved by writing to a file
 * beside it. Without the browser's promise to keep the store nothing is proved: there one failure,
 * that of a proof too, has Chromium clear all that the app has stored.
 */
export class RoomGuard {
  private proven = NOTHING;
  /** What was proved is for a large write, and used up by it. */
  private isSpokenFor = false;
  private writing = 0;
  private readonly idle: (() => void)[] = [];
  private looking: Promise<boolean> | null = null;
  /** Orders follow one another, and no write begins while one is carried out. */
  private asking: Promise<unknown> | null = null;

  constructor(private readonly port: RoomPort) {}

  /**
   * Waits until it is known that there is room to write, if need be by giving the reserve back.
   * @returns to be called when the write has ended
   * @throws DOMException `QuotaExceededError` when there is none: nothing may be written
   */
  async enter(): Promise<() => void> {
    while (!this.mayWrite()) {
      if (this.looking === null && this.asking !== null) await this.asking;
      else if (!(await this.lookOnce())) throw noRoom();
    }
    this.writing += 1;
    return () => {
      this.writing -= 1;
      if (this.isSpokenFor) this.forget();
      if (this.writing === 0) for (const go of this.idle.splice(0)) go();
    };
  }

  /**
   * Before a database is opened: where there is no room, the place of the reserve goes as a whole.
   * Started on a full disk, Chromium has not counted what lies there, and miscounts what is cut off.
   * @throws DOMException `QuotaExceededError` when that did not help: nothing may be opened
   */
  async mayOpen(): Promise<void> {
    if (!(await this.hasOrGets(SPARE_BYTES, () => this.port.clear()))) throw noRoom();
  }

  /** Holds the reserve whole and proves so much beside it, or says that there is no room for both. */
  async hold(beside = 0): Promise<Reserve> {
    const held = await this.ask({ kind: 'hold', bytes: RESERVE_BYTES, beside });
    if (held === null) return 'unknown';
    // It may have taken just what was proved before.
    this.forget();
    if (held.done) this.note(beside);
    return held.done ? 'held' : 'full';
  }

  /** Whether so much more could be written now; null where nobody can say. */
  async hasRoom(bytes: number): Promise<boolean | null> {
    const proof = await this.ask({ kind: 'prove', bytes });
    if (proof?.done) this.note(bytes);
    return proof?.done ?? null;
  }

  /**
   * Room for a write that follows at once, if need be by giving the reserve back. Called once more
   * within a moment it costs nothing, so it may be called early, beside other work.
   * @throws DOMException `QuotaExceededError` when there is none: it may not be written
   */
  async make(bytes: number): Promise<void> {
    const wanted = Math.max(bytes, SPARE_BYTES);
    if (this.isProven(wanted) || (await this.hasOrGets(wanted, () => this.giveBack()))) {
      this.isSpokenFor = true;
      return;
    }
    // What did not help is taken again: entries and drafts live on it when others fill the disk.
    await this.hold();
    throw noRoom();
  }

  private giveBack(): Promise<unknown> {
    return this.ask({ kind: 'giveBack' });
  }

  /** Once the disk has said no, only a yes counts: an answer that does not come is no yes. */
  private async hasOrGets(bytes: number, letGo: () => Promise<unknown>): Promise<boolean> {
    const first = await this.hasRoom(bytes);
    // Whoever cannot say cannot a moment later.
    if (first === null) this.note(bytes);
    if (first !== false) return true;
    await letGo();
    return (await this.hasRoom(bytes)) === true;
  }

  private mayWrite(): boolean {
    return this.asking === null && this.isProven(SPARE_BYTES);
  }

  private isProven(bytes: number): boolean {
    return bytes <= this.proven.bytes && this.port.nowMs() - this.proven.atMs < FRESH_MS;
  }

  private forget(): void {
    this.proven = NOTHING;
    this.isSpokenFor = false;
  }

  private note(bytes: number): void {
    this.proven = { bytes, atMs: this.port.nowMs() };
  }

  private lookOnce(): Promise<boolean> {
    this.looking ??= this.look().finally(() => {
      this.looking = null;
    });
    return this.looking;
  }

  private async look(): Promise<boolean> {
    const proof = await this.ask({ kind: 'prove', bytes: SPARE_BYTES });
    if (proof !== null && !proof.done) {
      if (proof.heldBytes === 0) return false;
      await this.giveBack();
      // A page that died while it took its reserve may have held next to nothing.
      if ((await this.hasRoom(SPARE_BYTES)) !== true) return false;
    }
    this.note(SPARE_BYTES);
    return true;
  }

  /** Asks while nothing is being written: an answer of no has touched the end of the disk. */
  private ask(order: RoomOrder): Promise<RoomAnswer | null> {
    const before = this.asking ?? Promise.resolve();
    const turn = before.then(() => this.askNow(order));
    this.asking = turn;
    const ended = () => {
      if (this.asking === turn) this.asking = null;
    };
    void turn.then(ended);
    return turn;
  }

  private async askNow(order: RoomOrder): Promise<RoomAnswer | null> {
    try {
      if (!(await this.port.isProtected())) return null;
      await this.quiet();
      return await this.port.ask(order);
    } catch {
      return null;
    }
  }

  private async quiet(): Promise<void> {
    if (this.writing === 0) return;
    const ended = new Promise<void>((resolve) => this.idle.push(resolve));
    const enough = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    await Promise.race([ended, enough]);
  }
}
