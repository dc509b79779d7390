import { useEffect, useRef } from 'react';

/** Entries of the history that lead back to this same page: more than anybody presses at once. */
const GUARDS = 6;

/** How many guards lie between this entry of the history and the first one of the page. */
function depth(): number {
  const state: unknown = history.state;
  const isGuard = typeof state === 'object' && state !== null && 'guard' in state;
  return isGuard ? Number(state.guard) : 0;
}

function guard(pathname: string): void {
  for (let at = depth() + 1; at <= GUARDS; at++) {
    history.pushState({ ...history.state, guard: at }, '', pathname);
  }
}

/** Goes back to the first entry of the page, so that no guard is left behind it. */
const dropGuards = (): Promise<void> =>
  new Promise((resolve) => {
    if (depth() === 0) return resolve();
    addEventListener('popstate', () => resolve(), { once: true });
    history.go(-depth());
  });

/**
 * Keeps whoever holds the phone on this page: going back stays here, and any other way out (a jump
 * over many pages, another address) loads the page anew, which leaves the phone locked.
 * @param onGone called once the page is gone, such as to leave full screen
 * @returns what lets go, once the evaluator has shown to be the evaluator
 */
export function useKioskLock(onGone?: () => void): () => Promise<void> {
  const released = useRef(false);
  const gone = useRef(onGone);
  useEffect(() => {
    const { pathname } = location;
    guard(pathname);
    const back = () => {
      if (!released.current && location.pathname === pathname) guard(pathname);
    };
    addEventListener('popstate', back);
    return () => {
      removeEventListener('popstate', back);
      gone.current?.();
      if (!released.current && location.pathname !== pathname) location.replace(pathname);
    };
  }, []);
  return () => {
    released.current = true;
    return dropGuards();
  };
}
