import type * as z from 'zod/mini';
import type { Result } from '../domain/kernel/result';
import type { Writer } from '../store/writer';
import { type HttpOptions, httpRequest, httpTransport } from './http-transport';
import { type SessionKeeper, withSession } from './session';
import type { TransportFault } from './transport';

/** What the server said, or why it said nothing. */
export type Said<T> = Promise<Result<T, TransportFault>>;

/** Asks below one path; `body` goes as JSON. Errors are values; nothing here throws. */
export type AskServer = <T>(
  method: 'GET' | 'POST',
  path: string,
  schema: z.ZodMiniType<T>,
  body?: unknown,
) => Said<T>;

/** Asks the server over HTTPS, under a session of its own. */
export function askServer(
  writer: Writer,
  root: string,
  from: Pick<HttpOptions, 'origin' | 'fetch'>,
): AskServer {
  const options: HttpOptions = { ...from, store: writer };
  const keeper: SessionKeeper = { token: null };
  const deps = { transport: httpTransport(options), signer: writer.signer, session: keeper };
  return (method, path, schema, body) =>
    withSession(deps, (token) =>
      httpRequest(options, {
        ...{ method, path: `${root}${path}`, schema, token },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
}
