import { useState } from 'react';
import type { MarkPurpose } from '../../domain/commission/marks';
import { askDesk, type DeskFault } from '../desk-api';
import { useDeskSession } from '../desk-session-context';

/** Chooses projects for a purpose, or takes that back; `onDone` once the server has it. */
export function useMark(onDone: () => void) {
  const { session } = useDeskSession();
  const [fault, setFault] = useState<DeskFault | null>(null);
  const [busy, setBusy] = useState(false);
  const mark = async (
    purpose: MarkPurpose,
    projects: readonly { readonly project: string; readonly basis: readonly string[] }[],
    isChosen: boolean,
  ) => {
    setBusy(true);
    const body = { purpose, projects, isChosen };
    const answer = await askDesk('/projects/marks', null, {
      ...{ method: 'POST', csrf: session.csrf, body },
    });
    setBusy(false);
    setFault(answer.ok ? null : answer.error);
    if (answer.ok) onDone();
  };
  return { mark, fault, busy };
}
