import { useState } from 'react';
import { useLocation } from 'wouter';
import { beginResponse } from '../../contract/desk-commissions';
import type { Project } from '../../domain/commission/project';
import { startCommission } from '../../domain/commission/start-commission';
import { askDesk, type DeskFault } from '../desk-api';
import { useDeskSession } from '../desk-session-context';

/** Begins a commission, from a project or from nothing, and opens it. */
export function useBegin() {
  const { session } = useDeskSession();
  const [, navigate] = useLocation();
  const [fault, setFault] = useState<DeskFault | null>(null);
  const begin = async (id: string | null, of: Project | null) => {
    const content = startCommission(of, new Date().getFullYear());
    const body = { project: id, content };
    const answer = await askDesk('/commissions', beginResponse, {
      ...{ method: 'POST', csrf: session.csrf, body },
    });
    if (!answer.ok) setFault(answer.error);
    else if (answer.value !== null) navigate(`/commissions/c/${answer.value.commission}`);
  };
  return { begin, fault };
}
