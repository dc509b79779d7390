import { useCallback, useEffect, useRef, useState } from 'react';
import type * as z from 'zod/mini';
import { askDesk, type DeskFault } from './desk-api';
import { useDeskSession } from './desk-session-context';

/** What a page shows of a resource. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly fault: DeskFault }
  | { readonly state: 'loaded'; readonly value: T };

const isSignedOut = (fault: DeskFault): boolean =>
  fault.kind === 'problem' && fault.problem.code === 'sign-in-required';

/**
 * Reads `path` of the desk's routes when the page opens and whenever `reload` is called. What was not
 * read because the session had ended is read once somebody is signed in again.
 * @param isKept what was read stays while the server cannot be reached, and `isStale` says so
 */
export function useLoaded<T>(
  path: string,
  schema: z.ZodMiniType<T>,
  isKept = false,
): { readonly loaded: Loaded<T>; readonly reload: () => void; readonly isStale: boolean } {
  const { csrf } = useDeskSession().session;
  const missed = useRef(false);
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [isStale, setIsStale] = useState(false);
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((last) => last + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for another reading
  useEffect(() => {
    let current = true;
    void askDesk(path, schema).then((result) => {
      if (!current) return;
      const isLost = !result.ok && result.error.kind === 'offline';
      setIsStale(isLost);
      if (result.ok && result.value !== null) {
        setLoaded({ state: 'loaded', value: result.value });
      } else if (!result.ok) {
        const { error: fault } = result;
        missed.current = isSignedOut(fault);
        if (missed.current) return;
        const failed: Loaded<T> = { state: 'failed', fault };
        setLoaded((before) => (isKept && isLost && before.state === 'loaded' ? before : failed));
      }
    });
    return () => {
      current = false;
    };
  }, [path, schema, turn, isKept]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another session lets read again
  useEffect(() => {
    if (missed.current) reload();
    missed.current = false;
  }, [csrf, reload]);
  return { loaded, reload, isStale };
}
