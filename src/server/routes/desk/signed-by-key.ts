import { signedParams, signedQuery, signedResponse } from '../../../contract/signed-by-key';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { refuse } from '../../http/problem-error';
import { listSigned } from '../../services/signed/list-signed';
import { audit } from '../../storage/audit';
import { actorOf } from './desk-door';

/** `GET /api/desk/devices/:device/signed`; it names a person, so that it is audited. */
export function signedByKeyRoute(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/devices/:device/signed',
    {
      config: { access: { door: 'desk', operation: 'device.revoke' } },
      schema: {
        params: signedParams,
        querystring: signedQuery,
        response: { 200: signedResponse },
      },
    },
    async (request) => {
      const { device } = request.params;
      const signed = await listSigned(deps, device, request.query.after);
      if (signed === null) refuse('not-found');
      const at = new Date(deps.now());
      const line = { actor: actorOf(request), action: 'device.signed.read', at };
      await audit(deps.db, { ...line, subject: device });
      return signed;
    },
  );
}
