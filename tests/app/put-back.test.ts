import { expect, it } from 'vitest';
import { putBack } from '../../src/app/put-back';

/** A page that grows when it is told, and whose frames come when they are told. */
class MadeView extends EventTarget {
  scrollY = 0;
  height = 0;
  private readonly frames = new Map<number, () => void>();
  private last = 0;

  scrollTo = (_x: unknown, top?: number): void => {
    this.scrollY = Math.min(top ?? 0, this.height);
  };
  requestAnimationFrame = (frame: FrameRequestCallback): number => {
    this.last += 1;
    this.frames.set(this.last, () => frame(0));
    return this.last;
  };
  cancelAnimationFrame = (id: number): void => void this.frames.delete(id);

  /** Runs the frames that wait; how many there were. */
  frame(): number {
    const waiting = [...this.frames.values()];
    this.frames.clear();
    for (const each of waiting) each();
    return waiting.length;
  }
}

it('[UI62] a page that is too short as yet is put back as soon as it is tall enough', () => {
  const view = new MadeView();
  putBack(400, view);
  view.frame();
  expect(view.scrollY).toBe(0);
  view.height = 900;
  view.frame();
  expect(view.scrollY).toBe(400);
  expect(view.frame()).toBe(0);
});

it.each(['pointerdown', 'wheel', 'keydown'])(
  '[UI62] it stays where it is once a person uses it (%s)',
  (touch) => {
    const view = new MadeView();
    putBack(400, view);
    view.dispatchEvent(new Event(touch));
    view.height = 900;
    expect(view.frame()).toBe(0);
    expect(view.scrollY).toBe(0);
  },
);

it('[UI62] a page that never grows is given up', () => {
  const view = new MadeView();
  putBack(400, view);
  let frames = 0;
  while (view.frame() > 0) frames += 1;
  expect(frames).toBe(29);
});
