import { proposalsResponse } from '../../src/contract/proposals';
import type { DeskClient } from './desk-client';

/** One person at the desk proposes that a report is accepted, and another confirms it. */
export async function acceptReport(
  first: DeskClient,
  second: DeskClient,
  { assignment, report }: { readonly assignment: string; readonly report: string },
): Promise<void> {
  const path = `/assignments/${assignment}/reports/${report}/decision`;
  const comments = { general: '', indicators: [] };
  const proposed = await first.send('POST', path, { verdict: 'accepted', comments });
  if (!proposed.ok) throw new Error(await proposed.text());
  const { proposals } = proposalsResponse.parse(await (await second.get('/proposals')).json());
  const one = proposals.find(({ what }) => what?.kind === 'acceptance' && what.manifest === report);
  const confirmed = await second.send('POST', `/proposals/${one?.proposal}/confirmation`);
  if (!confirmed.ok) throw new Error(await confirmed.text());
}
