import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { painted } from '../../src/platform/painted';

/** A page that draws a frame when it is told to. */
class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
  private waiting: FrameRequestCallback[] = [];

  readonly request = (callback: FrameRequestCallback): number => this.waiting.push(callback);

  draw(): void {
    for (const each of this.waiting.splice(0)) each(0);
  }

  hide(): void {
    this.visibilityState = 'hidden';
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let page: Page;

/** Whether it has come by now, with all timers that are due. */
async function hasCome(after: Promise<void>, ms: number): Promise<boolean> {
  let come = false;
  void after.then(() => {
    come = true;
  });
  await vi.advanceTimersByTimeAsync(ms);
  return come;
}

describe('what comes after a frame', () => {
  beforeEach(() => {
    page = new Page();
    vi.useFakeTimers();
    vi.stubGlobal('document', page);
    vi.stubGlobal('requestAnimationFrame', page.request);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('[ST48] comes when the frame has been drawn, and not before', async () => {
    const after = painted();
    expect(await hasCome(after, 100)).toBe(false);
    page.draw();
    expect(await hasCome(after, 0)).toBe(true);
  });

  it('[ST48] comes as soon as nobody sees the page any more', async () => {
    const after = painted();
    page.hide();
    expect(await hasCome(after, 0)).toBe(true);
    expect(await hasCome(painted(), 0)).toBe(true);
  });

  it('[ST48] comes in the end where no frame is drawn', async () => {
    const after = painted();
    expect(await hasCome(after, 199)).toBe(false);
    expect(await hasCome(after, 1)).toBe(true);
  });
});
