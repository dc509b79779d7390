import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UPLOAD_PATH } from '../../src/contract/protocol';

/** A proxy before several nodes, as simple as it can be. */
export interface Balancer {
  readonly origin: string;
  /** Which nodes there are from now on. */
  leadTo(origins: readonly string[]): void;
  /** How many requests each origin was given. */
  readonly given: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** A node that did not answer is left alone for so long. */
const AWAY_MS = 500;

/**
 * Gives requests to nodes in turn, and uploads to the first one that is there. What was under way at
 * a node that dies is broken off and not repeated: that is the phone's to do.
 */
export async function startBalancer(): Promise<Balancer> {
  let targets: readonly string[] = [];
  const given = new Map<string, number>();
  const away = new Map<string, number>();
  let turn = 0;

  const nodeFor = (path: string): string | undefined => {
    const here = targets.filter((each) => (away.get(each) ?? 0) < Date.now());
    if (path.startsWith(UPLOAD_PATH)) return here[0];
    turn += 1;
    return here[turn % here.length];
  };

  const relay = (incoming: IncomingMessage, answer: ServerResponse): void => {
    const path = incoming.url ?? '';
    const node = nodeFor(path);
    if (node === undefined) {
      answer.destroy();
      return;
    }
    given.set(node, (given.get(node) ?? 0) + 1);
    const { hostname: host, port } = new URL(node);
    const { method, headers } = incoming;
    const upstream = request({ host, port, method, path, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
      reply.on('error', () => answer.destroy());
    });
    upstream.on('error', () => {
      away.set(node, Date.now() + AWAY_MS);
      answer.destroy();
    });
    incoming.on('error', () => upstream.destroy());
    incoming.pipe(upstream);
  };

  const server = createServer(relay);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    leadTo: (origins) => {
      targets = origins;
    },
    given,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
