import type { ServerDeps } from '../../server/deps';
import { issueInvitation, openInvitation } from '../../server/services/invitations';

/** The demonstration's lead evaluator, as long as no device was enrolled for that person. */
async function demonstrationLead(deps: ServerDeps) {
  return deps.db
    .selectFrom('assignments as a')
    .innerJoin('members as m', 'm.assignment', 'a.assignment')
    .leftJoin('devices as d', 'd.person', 'm.person')
    .select(['a.assignment', 'm.person'])
    .where('a.demonstration', '=', true)
    .where('m.role', '=', 'leadEvaluator')
    .where('d.device', 'is', null)
    .executeTakeFirst();
}

/** A link that enrols the demonstration's lead evaluator; null where there is nobody to enrol. */
export async function demonstrationLink(deps: ServerDeps): Promise<string | null> {
  const lead = await demonstrationLead(deps);
  if (lead === undefined) return null;
  const open = await openInvitation(deps, lead);
  const issued = open ?? (await issueInvitation(deps, { ...lead, by: 'server' }));
  if ('link' in issued) return issued.link;
  return issued.ok ? issued.value.link : null;
}
