import { deskSettings } from '../../../contract/desk-accounts';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { writeDeskSettings } from '../../services/accounts/desk-settings';
import { audit } from '../../storage/audit';
import { actorOf } from './desk-door';

/** `POST /api/desk/settings`: what holds for everybody at the desk. */
export function settingsRoute(app: App, deps: ServerDeps): void {
  app.post(
    '/api/desk/settings',
    {
      config: { access: { door: 'desk', operation: 'account.manage' } },
      schema: { body: deskSettings },
    },
    async (request, reply) => {
      const { body: settings } = request;
      const at = new Date(deps.now());
      await deps.db.transaction().execute(async (trx) => {
        await writeDeskSettings(trx, settings);
        await audit(trx, {
          actor: actorOf(request),
          action: 'desk.settings',
          at,
          detail: settings,
        });
      });
      return reply.code(204).send();
    },
  );
}
