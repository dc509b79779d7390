import { useCallback, useRef } from 'react';
import type * as z from 'zod/mini';
import { deskSession } from '../../contract/desk';
import { fail, type Result } from '../../domain/kernel/result';
import { askDesk, type DeskFault } from '../desk-api';
import { useDeskSession } from '../desk-session-context';

type Write = <T>(
  path: string,
  schema: z.ZodMiniType<T> | null,
  action: { readonly method: 'POST' | 'DELETE'; readonly body?: unknown },
) => Promise<Result<T | null, DeskFault>>;

const isRefused = (fault: DeskFault): boolean =>
  fault.kind === 'problem' && fault.problem.code === 'not-permitted';

/**
 * Writes under /api/desk for a page that holds unsaved work, which an ended session must not take
 * away: whoever signs in again in another window goes on here with that window's session.
 */
export function useFrameworkWrite(): Write {
  const { session } = useDeskSession();
  const csrf = useRef(session.csrf);
  return useCallback<Write>(async (path, schema, action) => {
    const first = await askDesk(path, schema, { ...action, csrf: csrf.current });
    if (first.ok || !isRefused(first.error)) return first;
    const now = await askDesk('/session', deskSession);
    if (!now.ok || now.value === null) return fail(first.error);
    if (now.value.csrf === csrf.current) return first;
    csrf.current = now.value.csrf;
    return askDesk(path, schema, { ...action, csrf: csrf.current });
  }, []);
}
