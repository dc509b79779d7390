import { useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { putBack } from './put-back';

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
    return putBack(kind === 'POP' ? (places.current.get(key) ?? 0) : 0);
  }, [key, kind, pathname]);
  return null;
}
