import { useEffect, useState } from 'react';

/** The desk's address that a click leads to, where it leads to another page in this window. */
function leavingTo(event: MouseEvent): string | null {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!isPlain || !(link instanceof HTMLAnchorElement)) return null;
  const inside = link.target === '' && !link.hasAttribute('download');
  const isDesk = link.origin === location.origin && link.pathname.startsWith('/desk');
  return inside && isDesk ? link.pathname.slice('/desk'.length) || '/' : null;
}

/**
 * Asks before unsaved work is left: the browser's own question when the window closes, and the
 * page's when a link is followed. Whoever goes back in the history is not asked; the draft that the
 * server keeps is there when they return.
 * @returns where somebody is about to go, and how to stay
 */
export function useLeaveQuestion(unsaved: boolean) {
  const [to, setTo] = useState<string | null>(null);
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    const follow = (event: MouseEvent): void => {
      const path = leavingTo(event);
      if (path === null) return;
      event.preventDefault();
      event.stopPropagation();
      setTo(path);
    };
    window.addEventListener('beforeunload', ask);
    document.addEventListener('click', follow, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', ask);
      document.removeEventListener('click', follow, { capture: true });
    };
  }, [unsaved]);
  return { to, stay: () => setTo(null) };
}
