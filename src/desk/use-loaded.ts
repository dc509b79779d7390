import { useCallback, useEffect, useState } from 'react';
import type * as z from 'zod/mini';
import { askDesk, type DeskFault } from './desk-api';
import { useDeskSession } from './desk-session-context';

/** What a page shows of a resource. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly fault: DeskFault }
  | { readonly state: 'loaded'; readonly value: T };

/** Reads `path` of the desk's routes when the page opens and whenever `reload` is called. */
export function useLoaded<T>(
  path: string,
  schema: z.ZodMiniType<T>,
): { readonly loaded: Loaded<T>; readonly reload: () => void } {
  const { expire } = useDeskSession();
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((last) => last + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for another reading
  useEffect(() => {
    let current = true;
    void askDesk(path, schema).then((result) => {
      if (!current) return;
      if (result.ok && result.value !== null) {
        setLoaded({ state: 'loaded', value: result.value });
      } else if (!result.ok) {
        const { error: fault } = result;
        if (fault.kind === 'problem' && fault.problem.code === 'sign-in-required') expire();
        setLoaded({ state: 'failed', fault });
      }
    });
    return () => {
      current = false;
    };
  }, [path, schema, turn, expire]);
  return { loaded, reload };
}
