/** Frames that a page gets to be read from the phone and grow before its old place is given up. */
const PATIENCE = 30;

/** What a person does to a page that must find it where they see it. */
const TOUCHES = ['pointerdown', 'wheel', 'keydown'] as const;

type View = Pick<
  Window,
  | 'scrollTo'
  | 'scrollY'
  | 'requestAnimationFrame'
  | 'cancelAnimationFrame'
  | 'addEventListener'
  | 'removeEventListener'
>;

/**
 * Scrolls to a place that the page may be too short for as yet. A person's touch ends it: the page
 * must not move away under the finger.
 * @returns ends it
 */
export function putBack(top: number, view: View = window): () => void {
  let frame = 0;
  let left = PATIENCE;
  const end = (): void => {
    view.cancelAnimationFrame(frame);
    for (const touch of TOUCHES) view.removeEventListener(touch, end, { capture: true });
  };
  const attempt = (): void => {
    view.scrollTo(0, top);
    left -= 1;
    if (Math.abs(view.scrollY - top) > 1 && left > 0) frame = view.requestAnimationFrame(attempt);
    else end();
  };
  for (const touch of TOUCHES) view.addEventListener(touch, end, { capture: true, passive: true });
  attempt();
  return end;
}
