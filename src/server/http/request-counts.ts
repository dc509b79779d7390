import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from './app';

/** Upper bounds in seconds; the desk promises 0.3 for its lists. */
const BOUNDS = [0.05, 0.1, 0.3, 1, 5];

interface Counted {
  readonly method: string;
  /** The pattern of the route, in which ids are names: `/api/assignments/:id/sync`. */
  readonly route: string;
  readonly status: string;
  count: number;
  seconds: number;
  readonly within: number[];
}

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

const labels = (pairs: Readonly<Record<string, string>>): string =>
  `{${Object.entries(pairs)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(',')}}`;

/** Counts requests by route and status, and the time they took; never who asked, nor for what. */
export class RequestCounts {
  private readonly counted = new Map<string, Counted>();

  /** Counts every answer of an app from now on. */
  static of(app: App): RequestCounts {
    const counts = new RequestCounts();
    app.addHook('onResponse', async (request, reply) => counts.add(request, reply));
    return counts;
  }

  private add(request: FastifyRequest, reply: FastifyReply): void {
    // What no route answers goes together: its path is somebody's own words.
    const route = request.routeOptions.url ?? 'none';
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    const key = `${request.method} ${route} ${status}`;
    const known = this.counted.get(key);
    const fresh = { method: request.method, route, status, count: 0, seconds: 0 };
    const each = known ?? { ...fresh, within: BOUNDS.map(() => 0) };
    const seconds = reply.elapsedTime / 1000;
    each.count += 1;
    each.seconds += seconds;
    for (const [i, bound] of BOUNDS.entries()) {
      if (seconds <= bound) each.within[i] = (each.within[i] ?? 0) + 1;
    }
    this.counted.set(key, each);
  }

  /** Lines of a histogram in the text format of Prometheus. */
  lines(): string[] {
    const name = 'takan_request_seconds';
    const lines = [
      `# HELP ${name} Time until an answer was sent, by route and class of status.`,
      `# TYPE ${name} histogram`,
    ];
    for (const { method, route, status, count, seconds, within } of this.counted.values()) {
      const own = { method, route, status };
      for (const [i, bound] of BOUNDS.entries()) {
        lines.push(`${name}_bucket${labels({ ...own, le: String(bound) })} ${within[i] ?? 0}`);
      }
      lines.push(
        `${name}_bucket${labels({ ...own, le: '+Inf' })} ${count}`,
        `${name}_sum${labels(own)} ${seconds}`,
        `${name}_count${labels(own)} ${count}`,
      );
    }
    return lines;
  }
}
