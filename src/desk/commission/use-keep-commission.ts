import { useEffect, useRef, useState } from 'react';
import { saveCommissionResponse } from '../../contract/desk-commissions';
import type { CommissionDraft } from '../../domain/commission/commission-draft';
import { askDesk, type DeskFault } from '../desk-api';
import { useDeskSession } from '../desk-session-context';

/** How long nothing is typed before what was typed is kept. */
const PAUSE_MS = 700;

/** A draft as it is being typed: kept on the server after each pause, one saving after another. */
export function useKeepCommission(path: string, first: CommissionDraft, firstRevision: number) {
  const { csrf } = useDeskSession().session;
  const [draft, setDraft] = useState(first);
  const [kept, setKept] = useState({ content: first, revision: firstRevision });
  const [fault, setFault] = useState<DeskFault | null>(null);
  const busy = useRef(false);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again after one under way
  useEffect(() => {
    if (draft === kept.content || busy.current) return;
    const timer = setTimeout(async () => {
      busy.current = true;
      const body = { base: kept.revision, content: draft };
      const answer = await askDesk(`${path}/draft`, saveCommissionResponse, {
        ...{ method: 'POST', csrf, body },
      });
      busy.current = false;
      setFault(answer.ok ? null : answer.error);
      if (answer.ok && answer.value !== null) {
        setKept({ content: draft, revision: answer.value.revision });
      }
      setTurn((last) => last + 1);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, kept, path, csrf, turn]);
  const waiting = fault === null ? 'waiting' : 'failed';
  const keeping: 'kept' | 'waiting' | 'failed' = draft === kept.content ? 'kept' : waiting;
  return { draft, setDraft, keeping, revision: kept.revision, fault };
}
