import { useEffect } from 'react';
import { type DeskSession, deskSession } from '../contract/desk';
import { askDesk } from './desk-api';

const LOOK_MS = 30_000;
const SIGNS = ['keydown', 'pointerdown', 'wheel'] as const;

/**
 * Keeps the session while somebody types on a page, which asks the server nothing by itself, and asks
 * whether it is over once nobody has touched anything for so long: the page is covered then, not only
 * at the next click. Another tab may have kept it meanwhile.
 */
export function useIdleWatch({ csrf, idleMinutes }: DeskSession): void {
  useEffect(() => {
    const limit = idleMinutes * 60_000;
    let [usedAt, toldAt] = [Date.now(), Date.now()];
    const use = () => {
      usedAt = Date.now();
    };
    const look = () => {
      const now = Date.now();
      if (usedAt > toldAt && now - toldAt >= limit / 4) {
        toldAt = now;
        void askDesk('/session/use', null, { method: 'POST', csrf });
      } else if (now - usedAt >= limit) void askDesk('/session', deskSession);
    };
    for (const sign of SIGNS) addEventListener(sign, use, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    const timer = setInterval(look, LOOK_MS);
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, use, { capture: true });
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    };
  }, [csrf, idleMinutes]);
}
