import type { Writer } from '../../store/writer';
import { type CaptureIntent, dropIntent, keepIntent, openIntent } from './capture-intent';

/**
 * The intent to capture for one place, in the order of what a person does. Without a window it goes
 * with the entry that keeps the piece; while a window of camera or microphone is open it stays
 * between one capture and the next, and ends when the window is closed.
 */
export class IntentLine {
  private isOpen = false;
  /** Something was begun in this visit: an intent that is found was not left by a lost page. */
  private begun = false;
  private turn = 0;
  private now: CaptureIntent | null = null;
  private opening: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly writer: Writer,
    private readonly assignment: string,
    private readonly place: string,
  ) {}

  private keep(intent: CaptureIntent): Promise<void> {
    // On a full phone nothing can be kept; the capture itself says so when it is written.
    return keepIntent(this.writer, this.assignment, this.place, intent).catch(() => undefined);
  }

  private drop(): Promise<void> {
    return dropIntent(this.writer, this.assignment, this.place);
  }

  /** What is being captured; null before the first capture began. */
  get current(): CaptureIntent | null {
    return this.now;
  }

  /** Before anything opens, and again with each capture; on the disk when this resolves. */
  async begin(intent: CaptureIntent): Promise<void> {
    this.begun = true;
    if (this.isOpen) return;
    this.turn += 1;
    this.now = intent;
    await this.keep(intent);
  }

  /**
   * A window is open. The intent is there already, unless its address was gone to in another way.
   * @returns what a lost page had left, when that is why the window is open; else null
   */
  async opened(intent: CaptureIntent): Promise<CaptureIntent | null> {
    this.isOpen = true;
    this.turn += 1;
    const wasBegun = this.begun;
    this.begun = true;
    const found = openIntent(this.writer, this.assignment, this.place).then(async (left) => {
      if (left === null) await this.keep(intent);
      return left;
    });
    this.opening = found.catch(() => undefined);
    const left = await found;
    this.now = left ?? intent;
    return wasBegun ? null : left;
  }

  /**
   * The window was left, by whatever way. What is in hand is waited for: a page that is lost before it
   * is on the disk still asks.
   */
  async closed(inHand: Promise<unknown>): Promise<void> {
    this.isOpen = false;
    const { turn } = this;
    await Promise.allSettled([this.opening, inHand]);
    // Another window was opened meanwhile, and the intent is its own now.
    if (this.turn === turn) await this.drop();
  }

  /** Nothing was chosen from a file list; an open window goes on. */
  async giveUp(): Promise<void> {
    if (!this.isOpen) await this.drop();
  }
}
