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

/** Loads a page anew once what is being written is done; until then nothing is shown. */
function lockAt(pathname: string, written: () => Promise<void>): void {
  document.body.hidden = true;
  const load = () => location.replace(pathname);
  written().then(load, load);
}

/**
 * Keeps whoever holds the phone on this page: going back stays here, and any other way out (a jump
 * over many pages, another address) loads the page anew, which leaves the phone locked.
 * @param written resolves when nothing is being written any more: a page that goes takes it along
 * @param onGone called once the page is gone, such as to leave full screen
 * @returns what lets go, once the evaluator has shown to be the evaluator
 */
export function useKioskLock(
  written: () => Promise<void>,
  onGone?: () => void,
): () => Promise<void> {
  const released = useRef(false);
  const whenGone = useRef({ written, onGone });
  useEffect(() => {
    const { pathname } = location;
    guard(pathname);
    const back = () => {
      if (!released.current && location.pathname === pathname) guard(pathname);
    };
    addEventListener('popstate', back);
    return () => {
      removeEventListener('popstate', back);
      whenGone.current.onGone?.();
      if (!released.current && location.pathname !== pathname)
        lockAt(pathname, whenGone.current.written);
    };
  }, []);
  return () => {
    released.current = true;
    return dropGuards();
  };
}
