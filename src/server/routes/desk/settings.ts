import { deskSettings } from '../../../contract/desk-accounts';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError } from '../../http/problem-error';
import {
  isAlone,
  readDeskSettings,
  writeDeskSettings,
} from '../../services/accounts/desk-settings';
import { deskActor } from '../../services/accounts/desk-user';
import { propose } from '../../services/proposals/propose';
import { audit } from '../../storage/audit';
import { userOf } from './desk-door';

/**
 * `POST /api/desk/settings`: what holds for everybody at the desk. Where there are two people of the
 * performance unit, that one shall be enough is proposed as anything else that needs two.
 */
export function settingsRoute(app: App, deps: ServerDeps): void {
  app.post(
    '/api/desk/settings',
    {
      config: { access: { door: 'desk', operation: 'account.manage' } },
      schema: { body: deskSettings },
    },
    async (request, reply) => {
      const user = userOf(request);
      const kept = await readDeskSettings(deps.db);
      const isOff = kept.twoPersons && !request.body.twoPersons;
      const isToBeProposed = isOff && !(await isAlone(deps.db, deps.now()));
      const settings = isToBeProposed ? { ...request.body, twoPersons: true } : request.body;
      const actor = deskActor(user.person);
      const at = new Date(deps.now());
      await deps.db.transaction().execute(async (trx) => {
        await writeDeskSettings(trx, settings);
        await audit(trx, { actor, action: 'desk.settings', at, detail: settings });
      });
      if (isToBeProposed) {
        const proposed = await propose(deps, { kind: 'onePerson' }, user);
        if (!proposed.ok) throw new ProblemError(proposed.error);
      }
      return reply.code(204).send();
    },
  );
}
