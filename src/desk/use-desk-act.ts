import { useState } from 'react';
import type * as z from 'zod/mini';
import { askDesk, type DeskAction, type DeskFault } from './desk-api';
import { useDeskSession } from './desk-session-context';

/** What one page or window asks the server to change: under way, or why it was not done. */
export function useDeskAct() {
  const { session } = useDeskSession();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<DeskFault | null>(null);
  /** True or the answer once it is done; null while something is under way, or where it failed. */
  async function act<T>(
    path: string,
    schema: z.ZodMiniType<T> | null,
    body?: unknown,
    method: DeskAction['method'] = 'POST',
  ): Promise<T | true | null> {
    if (busy) return null;
    setBusy(true);
    setFault(null);
    const answer = await askDesk(path, schema, { method, csrf: session.csrf, body });
    setBusy(false);
    if (!answer.ok) setFault(answer.error);
    return answer.ok ? (answer.value ?? true) : null;
  }
  return { act, busy, fault };
}
