import type { FastifyRequest } from 'fastify';
import { mayDo } from '../../contract/authorisation';
import { LIVE_PATH } from '../../contract/live';
import type { ServerDeps } from '../deps';
import type { SignedInDevice } from '../http/access';
import type { App } from '../http/app';
import { sendEventStream } from '../http/event-stream';
import { bearer } from '../http/guard';
import { refuse } from '../http/problem-error';
import { journalRights } from '../services/journal-rights';
import type { Listener } from '../services/live-events';
import { tokenDigest } from '../services/random-token';
import { deviceOf } from '../services/sessions';

const keyOf = (request: FastifyRequest): string => tokenDigest(bearer(request));

/** A room behind one address may connect together, but no phone may do so again and again. */
const LIMIT = { max: 30, timeWindow: '1 minute', keyGenerator: keyOf };

/** What the person of a device may read is asked anew for each piece of news. */
function phoneListener(
  deps: ServerDeps,
  { device, person }: SignedInDevice,
  token: string,
): Omit<Listener, 'write' | 'end'> {
  return {
    who: `device:${device}`,
    isIn: async () => (await deviceOf(deps, token))?.revoked === false,
    newTo: async (assignment, journals) => {
      const role = await deps.reads.role({ assignment, person });
      if (role === null || !mayDo(role, 'journal.write')) return [];
      const mayRead = await journalRights(deps, { assignment, person, role });
      return journals.filter((journal) => journal.device !== device && mayRead(journal));
    },
  };
}

/** `GET /api/events`: tells a phone that an exchange would bring it something; never what. */
export function eventsRoute(app: App, deps: ServerDeps): void {
  app.addHook('preClose', async () => deps.live.close());
  app.route({
    method: 'GET',
    url: LIVE_PATH,
    exposeHeadRoute: false,
    config: { access: { door: 'device', operation: 'journal.write' }, rateLimit: LIMIT },
    schema: { produces: ['text/event-stream'] },
    handler: (request, reply) => {
      const { signedIn } = request;
      if (signedIn === null) refuse('sign-in-required');
      return sendEventStream(reply, deps.live, phoneListener(deps, signedIn, bearer(request)));
    },
  });
}
