import * as z from 'zod/mini';
import { pick, type Random } from '../../../support/seeded-random';
import type { TestServer } from '../../../support/server';

/** A request with something in it that no route takes. */
export interface BrokenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Whether it can be answered with what it asks for: it only reads, with one odd word in it. */
  readonly mayHold: boolean;
}

/** Who asks: what their requests carry. */
export type Asker = Readonly<Record<string, string>>;

const WORDS = [
  '__proto__',
  'constructor',
  '..%2f..%2fetc%2fpasswd',
  '%00',
  '%ff%fe',
  "'%20or%201=1--",
  'A'.repeat(190),
  'AAAAAAAAAAAAAAAAAAAAAA',
  '-1',
  '1e999',
  '%7B%7D',
  '%F0%9F%99%82',
];
const LONE = String.fromCharCode(0xdc00);
const BODIES = [
  '',
  '{',
  'null',
  '[]',
  '0',
  'NaN',
  '"x"',
  '{"a":1e400}',
  `{"${LONE}":"${LONE}"}`,
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
  `{"a":"${'x'.repeat(70_000)}"}`,
  '{"id":{"$gt":""},"name":["x"],"password":{"a":1}}',
  '\ufeff{}',
  '{"have":{},"segments":[{"lines":[],"head":""}],"checkpointSize":0,"unreceipted":[]}',
  '{"have":{"x":-1},"segments":[],"checkpointSize":-1,"unreceipted":["x"]}',
  '{"proof":"a.b.c","request":"a.b.c","device":"x","challenge":"\\u0000"}',
];
const TYPES = ['application/json', 'application/json', 'text/plain', 'application/xml', 'x'];

/** Streams that go on, and ends of a session, which would only end the asking. */
const LEFT_OUT = /events$|\/session$|\/signout$/;

interface Route {
  readonly method: string;
  readonly url: string;
  /** Whether it reads nothing but its address, so that whoever may ask it is answered. */
  readonly takesNothing: boolean;
}

const described = z.object({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ requestBody: z.optional(z.unknown()) })),
  ),
});

function routesOf({ app }: TestServer): readonly Route[] {
  const { paths } = described.parse(app.swagger());
  return app.declaredRoutes
    .filter(({ url }) => !LEFT_OUT.test(url))
    .map(({ method, url }) => {
      const path = url.replaceAll(/:(\w+)/g, '{$1}');
      const known = paths[path]?.[method.toLowerCase()];
      return { method, url, takesNothing: known !== undefined && !('requestBody' in known) };
    });
}

/** Requests of chance over all routes of a server that lie under /api. */
export class BrokenRequests {
  private readonly routes: readonly Route[];

  constructor(
    private readonly server: TestServer,
    private readonly askers: readonly Asker[],
  ) {
    this.routes = routesOf(server);
  }

  next(random: Random): BrokenRequest {
    const { method, url, takesNothing } = pick(this.routes, random);
    const asker = method !== 'GET' && takesNothing ? {} : pick(this.askers, random);
    const path = url.replaceAll(/:(\w+)|\*/g, (_all, name) =>
      name === 'id' && random() < 0.7 ? this.server.assignment : pick(WORDS, random),
    );
    const query = random() < 0.4 ? `?${pick(WORDS, random)}=${pick(WORDS, random)}` : '';
    if (method === 'GET') {
      return { method, path: path + query, headers: asker, body: null, mayHold: true };
    }
    const headers = { ...asker, 'content-type': pick(TYPES, random) };
    return { method, path: path + query, headers, body: pick(BODIES, random), mayHold: false };
  }
}
