import * as z from 'zod/mini';
import { inviteRequest, inviteResponse, membersResponse } from '../../../contract/desk';
import { randomId } from '../../../domain/kernel/identifier';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError } from '../../http/problem-error';
import { issueInvitation } from '../../services/invitations';
import { actorOf } from './desk-door';

const params = z.strictObject({ id: randomId });

/** The team of an assignment, and an invitation for one of them. */
export function invitationRoutes(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/assignments/:id/members',
    {
      config: { access: { door: 'desk', operation: 'enrolment.issue', people: 'members.read' } },
      schema: { params, response: { 200: membersResponse } },
    },
    async (request) => {
      const members = await deps.db
        .selectFrom('members as m')
        .innerJoin('people as p', 'p.person', 'm.person')
        .select(['m.person', 'p.name', 'm.role'])
        .where('m.assignment', '=', request.params.id)
        .orderBy('m.role')
        .orderBy('p.name')
        .execute();
      return { members };
    },
  );
  app.post(
    '/api/desk/assignments/:id/enrolments',
    {
      config: { access: { door: 'desk', operation: 'enrolment.issue' } },
      schema: { params, body: inviteRequest, response: { 200: inviteResponse } },
    },
    async (request) => {
      const { person } = request.body;
      const assignment = request.params.id;
      const issued = await issueInvitation(deps, { person, assignment, by: actorOf(request) });
      if (!issued.ok) throw new ProblemError(issued.error);
      return issued.value;
    },
  );
}
