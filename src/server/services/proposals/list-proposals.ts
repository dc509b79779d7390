import type { ProposalsResponse } from '../../../contract/proposals';
import { type ProposalContent, proposalContent } from '../../../domain/desk/proposal';
import type { ServerDeps } from '../../deps';
import { deskNames } from '../accounts/desk-names';
import { countUnitPeople } from '../accounts/desk-settings';
import type { DeskUser } from '../accounts/desk-user';
import { serverInstant } from '../server-time';

/** More than a performance unit leaves open. */
const MOST = 200;

type What = ProposalsResponse['proposals'][number]['what'];

async function projectOf({ db }: ServerDeps, assignment: string): Promise<string> {
  const of = await db
    .selectFrom('assignments')
    .select('project')
    .where('assignment', '=', assignment)
    .executeTakeFirst();
  return of?.project ?? '';
}

async function whatOf(deps: ServerDeps, content: ProposalContent): Promise<What> {
  switch (content.kind) {
    case 'revocation': {
      const owner = await deps.db
        .selectFrom('devices as d')
        .innerJoin('people as p', 'p.person', 'd.person')
        .select('p.name')
        .where('d.device', '=', content.device)
        .executeTakeFirst();
      return { kind: 'revocation', device: content.device, name: owner?.name ?? '' };
    }
    case 'acceptance': {
      const { assignment, manifest } = content;
      const project = await projectOf(deps, assignment);
      return { kind: 'acceptance', assignment, manifest, project };
    }
    case 'shredding': {
      const { assignment } = content;
      return { kind: 'shredding', assignment, project: await projectOf(deps, assignment) };
    }
    case 'onePerson':
      return { kind: 'onePerson' };
    case 'accountReset':
      return { kind: 'accountReset', name: content.name };
  }
}

const reasonOf = (content: ProposalContent): string => {
  if ('reason' in content) return content.reason;
  return content.kind === 'acceptance' ? content.comments.general : '';
};

/** Everything that waits for a second person. */
export async function listProposals(
  deps: ServerDeps,
  { person }: DeskUser,
): Promise<ProposalsResponse> {
  const rows = await deps.db
    .selectFrom('desk_proposals')
    .select(['proposal', 'content', 'proposed_by', 'proposed_at'])
    .where('state', '=', 'open')
    .orderBy('proposed_at')
    .limit(MOST)
    .execute();
  const names = await deskNames(deps);
  const proposals = await Promise.all(
    rows.map(async ({ proposal, content: stored, proposed_by, proposed_at }) => {
      const content = proposalContent.parse(stored);
      return {
        ...{ proposal, what: await whatOf(deps, content), reason: reasonOf(content) },
        proposedBy: names.get(proposed_by) ?? proposed_by,
        proposedAt: serverInstant(proposed_at.getTime()),
        own: proposed_by === person,
      };
    }),
  );
  return { proposals, unitPeople: await countUnitPeople(deps.db, deps.now()) };
}
