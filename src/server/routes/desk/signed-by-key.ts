import { signedParams, signedQuery, signedResponse } from '../../../contract/signed-by-key';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { refuse } from '../../http/problem-error';
import { listSigned } from '../../services/signed/list-signed';

/** `GET /api/desk/devices/:device/signed`. */
export function signedByKeyRoute(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/devices/:device/signed',
    {
      config: {
        access: { door: 'desk', operation: 'device.revoke', people: 'device.signed.read' },
      },
      schema: {
        params: signedParams,
        querystring: signedQuery,
        response: { 200: signedResponse },
      },
    },
    async ({ params: { device }, query: { after } }) =>
      (await listSigned(deps, device, after)) ?? refuse('not-found'),
  );
}
