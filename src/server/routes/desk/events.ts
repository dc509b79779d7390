import { mayReadJournal } from '../../../contract/authorisation';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { sendEventStream } from '../../http/event-stream';
import { deskUserOf } from '../../services/accounts/desk-sessions';
import { deskToken, userOf } from './desk-door';

/** Opened again and again by a page that is reloaded, but not by hundreds. */
const LIMIT = { max: 120, timeWindow: '1 minute' };

/**
 * `GET /api/desk/events`: tells a page of the desk that there is something new for its role, and of a
 * panel session that it is further on: its meeting screen shows how far, and no journal.
 */
export function deskEventsRoute(app: App, deps: ServerDeps): void {
  app.route({
    method: 'GET',
    url: '/api/desk/events',
    exposeHeadRoute: false,
    config: {
      access: { door: 'desk', operation: 'report.read', unattended: true },
      rateLimit: LIMIT,
    },
    schema: { produces: ['text/event-stream'] },
    handler: (request, reply) => {
      const { person, role: reader } = userOf(request);
      const token = deskToken(deps, request);
      return sendEventStream(reply, deps.live, {
        who: `desk:${person}`,
        isIn: async () => (await deskUserOf(deps, token)) !== null,
        newTo: async (_assignment, journals) =>
          journals.filter(
            ({ panel_session: session, role }) =>
              session !== null || (role !== null && mayReadJournal(reader, role)),
          ),
      });
    },
  });
}
