import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { ServerDeps } from '../deps';
import { PUBLIC } from '../http/access';
import type { App } from '../http/app';
import { refuse } from '../http/problem-error';
import type { RequestCounts } from '../http/request-counts';

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** From this machine and through no proxy on it, or with the token where one is set. */
function mayRead({ headers, socket }: FastifyRequest, token: string | null): boolean {
  if (token !== null) {
    return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
  }
  const proxied = 'x-forwarded-for' in headers || 'forwarded' in headers || 'via' in headers;
  return !proxied && LOOPBACK.includes(socket.remoteAddress ?? '');
}

type Kind = 'gauge' | 'counter';

const WAYS = [
  ['log_batches_at_once_total', 'Batches of the log that one statement wrote.', 'atOnce'],
  ['log_batches_stepwise_total', 'Batches of the log that were written by steps.', 'stepwise'],
  ['log_statements_failed_total', 'One statement for a batch that failed.', 'atOnceFailed'],
] as const;

const line = (name: string, kind: Kind, help: string, value: number): string[] => [
  `# HELP takan_${name} ${help}`,
  `# TYPE takan_${name} ${kind}`,
  `takan_${name} ${value}`,
];

/** `GET /metrics`: counts and sums in the text format of Prometheus 0.0.4, nothing personal. */
export function metricsRoute(app: App, deps: ServerDeps, counts: RequestCounts): void {
  app.get(
    '/metrics',
    { config: { access: PUBLIC }, schema: { hide: true } },
    async (request, reply) => {
      if (!mayRead(request, deps.config.metricsToken)) refuse('not-found');
      const head = await deps.log.head().catch(() => null);
      const { user, system } = process.cpuUsage();
      const memory = process.memoryUsage().rss;
      const lines = [
        ...line('database_up', 'gauge', 'Whether the database answers.', head === null ? 0 : 1),
        ...(head === null ? [] : line('log_leaves', 'gauge', 'Leaves of the log.', head.size)),
        ...WAYS.flatMap(([name, help, way]) => line(name, 'counter', help, deps.log.ways[way])),
        ...line('listeners', 'gauge', 'Open connections for live events.', deps.live.listening),
        ...line('resident_bytes', 'gauge', 'Memory of this node.', memory),
        ...line('cpu_seconds_total', 'counter', 'Processor time.', (user + system) / 1e6),
        ...counts.lines(),
      ];
      return reply
        .type('text/plain; version=0.0.4; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(`${lines.join('\n')}\n`);
    },
  );
}
