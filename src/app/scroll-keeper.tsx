import { useLayoutEffect, useRef } from 'react';
import { useAddress } from '../ui/app-router';
import { putBack } from './put-back';

/** New pages begin at their top; going back finds the place that was left. */
export function ScrollKeeper() {
  const { key, pathname } = useAddress();
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
    // The key of a step forward is new, so that nothing is known of its place.
    return putBack(places.current.get(key) ?? 0);
  }, [key, pathname]);
  return null;
}
