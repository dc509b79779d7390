import { useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** Frames that a page gets to be read from the phone and grow before its old place is given up. */
const PATIENCE = 30;

function scrollWhenTallEnough(top: number): () => void {
  let frame = 0;
  let left = PATIENCE;
  const attempt = (): void => {
    window.scrollTo(0, top);
    left -= 1;
    if (Math.abs(window.scrollY - top) > 1 && left > 0) frame = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(frame);
}

/** New pages begin at their top; going back finds the place that was left. */
export function ScrollKeeper() {
  const { key, pathname } = useLocation();
  const kind = useNavigationType();
  const places = useRef(new Map<string, number>());
  const shown = useRef(pathname);
  // Before the browser can clamp the place of a page that has just gone (hence layout effects).
  useLayoutEffect(() => {
    const note = (): void => void places.current.set(key, window.scrollY);
    window.addEventListener('scroll', note, { passive: true });
    return () => window.removeEventListener('scroll', note);
  }, [key]);
  useLayoutEffect(() => {
    // A window over the page is an address too, but no other page.
    if (shown.current === pathname) return;
    shown.current = pathname;
    return scrollWhenTallEnough(kind === 'POP' ? (places.current.get(key) ?? 0) : 0);
  }, [key, kind, pathname]);
  return null;
}
