import { useEffect, useState } from 'react';
import { type LeadsQuery, type LeadsResponse, leadsResponse } from '../../contract/desk-leads';
import { askDesk, type DeskFault } from '../desk-api';

/** How long nothing is typed before the server is asked. */
const PAUSE_MS = 250;

const pathOf = (query: LeadsQuery): string => {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return `/leads?${new URLSearchParams(asked.map(([key, value]) => [key, String(value)]))}`;
};

type Answer = Awaited<ReturnType<typeof askDesk<LeadsResponse>>>;

/** Reads leads page by page, from the first again whenever the query changes. */
export function useLeads(query: LeadsQuery) {
  const [read, setRead] = useState<LeadsResponse | null>(null);
  const [fault, setFault] = useState<DeskFault | null>(null);
  const [turn, setTurn] = useState(0);
  const path = pathOf(query);
  const take = (answer: Answer, before: LeadsResponse['leads']) => {
    setFault(answer.ok ? null : answer.error);
    if (answer.ok && answer.value !== null) {
      setRead({ ...answer.value, leads: [...before, ...answer.value.leads] });
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for another reading
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await askDesk(path, leadsResponse);
      if (current) take(answer, []);
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [path, turn]);
  const more = async () => {
    if (read === null || read.next === null) return;
    take(await askDesk(pathOf({ ...query, after: read.next }), leadsResponse), read.leads);
  };
  return { read, fault, more, reload: () => setTurn((last) => last + 1) };
}
