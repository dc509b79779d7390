import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { type Problem, type ProblemCode, problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import { toProblem } from './problem-writer';

const CODES: Readonly<Record<number, ProblemCode>> = {
  404: 'not-found',
  409: 'body-truncated',
  410: 'not-found',
  413: 'too-large',
  423: 'unavailable',
  500: 'internal',
};

/** The status that the tus protocol asks for is kept: its clients decide by it. */
function problemFor(status: number, body: string): Problem {
  try {
    return problem.parse(JSON.parse(body));
  } catch {
    return { ...problemOf(CODES[status] ?? 'request-malformed'), status };
  }
}

type WriteArguments = Parameters<Server['write']>;

/** The tus server, answering errors as all of this server does. */
class ProblemTusServer extends Server {
  override async write(...[context, headers, status, body]: WriteArguments) {
    if (status < 400) return super.write(context, headers, status, body);
    headers.set('Content-Type', 'application/problem+json; charset=utf-8');
    const text = JSON.stringify(problemFor(status, body ?? ''));
    return super.write(context, headers, status, text);
  }
}

const isTusError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status_code' in error && 'body' in error;

type Options = ConstructorParameters<typeof Server>[0];
type Hooks = Required<
  Pick<Options, 'namingFunction' | 'onUploadCreate' | 'onUploadFinish' | 'onIncomingRequest'>
>;

/** A tus server on a folder, with hooks that may throw problems. */
export function createTusServer(
  options: {
    path: string;
    directory: string;
    maxSize: number;
    onFailure: (error: unknown) => void;
  },
  hooks: (store: FileStore) => Hooks,
): { server: Server; store: FileStore } {
  const { path, directory, maxSize, onFailure } = options;
  const store = new FileStore({ directory });
  const server = new ProblemTusServer({
    path,
    datastore: store,
    maxSize,
    relativeLocation: true,
    // No other origin may send, so nothing is allowed to any.
    allowedOrigins: [],
    ...hooks(store),
    onResponseError: (_request, error) => {
      if (isTusError(error)) return undefined;
      const answer = toProblem(error);
      if (answer.status >= 500) onFailure(error);
      return { status_code: answer.status, body: JSON.stringify(answer) };
    },
  });
  return { server, store };
}
