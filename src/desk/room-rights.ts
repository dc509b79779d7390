import { mayDo, type Operation } from '../contract/authorisation';
import { role as roleSchema } from '../domain/assignment/role';

/**
 * What the first part of a room's path asks for; a room that is not here is for whoever signs in at
 * the desk. The server refuses what is not for a role, whatever is shown.
 */
const ROOMS: Readonly<Record<string, Operation>> = {
  papers: 'papers.read',
  leads: 'lead.read',
  registry: 'registry.read',
  exports: 'export.read',
  projects: 'project.read',
  commissions: 'commission.write',
  frameworks: 'framework.read',
  statement: 'statement.read',
  access: 'account.manage',
  aside: 'segment.decide',
  devices: 'device.revoke',
  proposals: 'proposal.decide',
  retention: 'evidence.shred',
};

/** Whether a role, as the session names it, may open the room at a path under /desk. */
export function mayOpen(role: string, path: string): boolean {
  const asked = ROOMS[path.split('/')[1] ?? ''];
  const known = roleSchema.safeParse(role);
  return asked === undefined || (known.success && mayDo(known.data, asked));
}
