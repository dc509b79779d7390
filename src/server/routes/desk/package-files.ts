import * as z from 'zod/mini';
import { MAX_PACKAGE_FILE_BYTES } from '../../../contract/protocol';
import { sha256Hex } from '../../../domain/kernel/identifier';
import { plainText } from '../../../domain/kernel/plain-text';
import type { ServerDeps } from '../../deps';
import { announcedSize } from '../../http/announced-size';
import type { App } from '../../http/app';
import { ProblemError } from '../../http/problem-error';
import { keepPackageFile } from '../../services/package-files';
import { actorOf } from './desk-door';

const params = z.strictObject({ sha256: sha256Hex });
const querystring = z.strictObject({ name: plainText(1, 120) });

/** `PUT /api/desk/files/:sha256?name=…`: a file for packages to name, as it is, under its digest. */
export function packageFileRoutes(app: App, deps: ServerDeps): void {
  app.register(async (plain) => {
    plain.removeAllContentTypeParsers();
    plain.addContentTypeParser('*', (_request, _payload, done) => done(null));
    const scope: App = plain.withTypeProvider();
    scope.put(
      '/api/desk/files/:sha256',
      {
        config: { access: { door: 'desk', operation: 'packageFile.write' } },
        schema: { params, querystring },
      },
      async (request, reply) => {
        const size = announcedSize(request.headers['content-length'], MAX_PACKAGE_FILE_BYTES);
        const { sha256 } = request.params;
        const file = { sha256, size, name: request.query.name, by: actorOf(request) };
        const kept = await keepPackageFile(deps, file, request.raw);
        if (!kept.ok) throw new ProblemError(kept.error);
        return reply.code(204).send();
      },
    );
  });
}
