import {
  type ClientRequest,
  createServer,
  request as forward,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where a request is cut: nothing reaches the server, half its body does, or the answer is held back. */
export type Fault = 'hold-request' | 'half-body' | 'hold-answer';

/** A request that a fault has stopped on its way. */
export interface StuckRequest {
  readonly method: string;
  readonly path: string;
  /** Of a held answer: passes it on to the client after all. Nothing happens for other faults. */
  release(): void;
}

/** An answer of something that is not our server: a login page, a proxy with a limit. */
export interface ForeignAnswer {
  readonly path: RegExp;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface FaultyProxy {
  /** Address that clients use; fixed before the server behind it exists. */
  readonly origin: string;
  /** Where requests go from now on. */
  leadTo(targetOrigin: string): void;
  /** Arms one fault for the next request whose path matches; resolves when that request is stuck there. */
  arm(path: RegExp, fault: Fault): Promise<StuckRequest>;
  /** Answers every request whose path matches in the server's place; null ends that. */
  answerInstead(answer: ForeignAnswer | null): void;
  /** Lets everything pass again; what is stuck stays stuck until its client goes away. */
  disarm(): void;
  /** Refuses all connections and breaks those that are open, as a dead network does. */
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
  close(): Promise<void>;
}

interface Armed {
  readonly path: RegExp;
  readonly fault: Fault;
  readonly stuck: (request: StuckRequest) => void;
}

interface State {
  target: URL | null;
  armed: Armed | null;
  foreign: ForeignAnswer | null;
}

function passOn(target: URL, incoming: IncomingMessage): ClientRequest {
  return forward({
    host: target.hostname,
    port: target.port,
    method: incoming.method,
    path: incoming.url,
    headers: incoming.headers,
  });
}

function relay(target: URL, incoming: IncomingMessage, answer: ServerResponse): void {
  const upstream = passOn(target, incoming);
  upstream.on('response', (reply) => {
    answer.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(answer);
  });
  upstream.on('error', () => answer.destroy());
  incoming.on('error', () => upstream.destroy());
  incoming.pipe(upstream);
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function breakOff(
  target: URL,
  incoming: IncomingMessage,
  answer: ServerResponse,
  { fault, stuck }: Armed,
): Promise<void> {
  const told = { method: incoming.method ?? '', path: incoming.url ?? '' };
  const nothing = { ...told, release: () => undefined };
  if (fault === 'hold-request') return stuck(nothing);
  const body = await bytesOf(incoming);
  const upstream = passOn(target, incoming);
  upstream.on('error', () => undefined);
  incoming.socket.on('close', () => upstream.destroy());
  if (fault === 'half-body') {
    upstream.write(body.subarray(0, Math.floor(body.length / 2)), () => stuck(nothing));
    return;
  }
  upstream.on('response', (reply) => {
    void bytesOf(reply).then((held) => {
      const release = (): void => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        answer.end(held);
      };
      stuck({ ...told, release });
    });
  });
  upstream.end(body);
}

function handle(state: State, incoming: IncomingMessage, answer: ServerResponse): void {
  const path = incoming.url ?? '';
  const { target, armed, foreign } = state;
  if (foreign?.path.test(path)) {
    incoming.resume();
    answer.writeHead(foreign.status, foreign.headers).end(foreign.body);
  } else if (target === null) answer.destroy();
  else if (armed?.path.test(path)) {
    state.armed = null;
    void breakOff(target, incoming, answer, armed);
  } else relay(target, incoming, answer);
}

/** Where this process had its first proxy: what browsers stored of it is of use for the next ones. */
let usual = 0;

/** A loopback proxy before the server under test that cuts one request at a named point. */
export async function startFaultyProxy(targetOrigin?: string): Promise<FaultyProxy> {
  const target = targetOrigin === undefined ? null : new URL(targetOrigin);
  const state: State = { target, armed: null, foreign: null };
  const server = createServer((incoming, answer) => handle(state, incoming, answer));
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  // Another proxy, or a stranger, may have it now.
  await listen(usual).catch(() => listen(0));
  const { port } = server.address() as AddressInfo;
  usual ||= port;
  return {
    origin: `http://localhost:${port}`,
    leadTo: (next) => {
      state.target = new URL(next);
    },
    arm: (path, fault) =>
      new Promise((stuck) => {
        state.armed = { path, fault, stuck };
      }),
    answerInstead: (answer) => {
      state.foreign = answer;
    },
    disarm: () => {
      state.armed = null;
    },
    unplug: stop,
    plugIn: () => listen(port),
    close: () => (server.listening ? stop() : Promise.resolve()),
  };
}
