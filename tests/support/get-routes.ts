import * as z from 'zod/mini';
import type { TestServer } from './server';

/** What to put in place of each parameter of a path or a query. */
export type Fills = Readonly<Record<string, readonly string[]>>;

/** A route that reads, with the names of what its path and its query are to be filled with. */
export interface GetRoute {
  readonly route: string;
  readonly inPath: readonly string[];
  /** What a query has to name, and what it may. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const queried = z.object({
  in: z.string(),
  name: z.string(),
  required: z.optional(z.boolean()),
});

const openApi = z.object({
  paths: z.record(
    z.string(),
    z.object({
      get: z.optional(
        z.object({
          parameters: z.optional(z.array(queried)),
        }),
      ),
    }),
  ),
});

/** What the server's router drew: `├── /path (GET, HEAD)`, four columns for each level. */
function drawnRoutes({ app }: TestServer): readonly string[] {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const drawn = /^(.*)[├└]── (\S+) \((.*)\)$/.exec(line);
      if (drawn === null) return [];
      const [, indent = '', part = '', methods = ''] = drawn;
      const depth = indent.length / 4;
      const path = `${above[depth - 1] ?? ''}${part}`;
      above.splice(depth, above.length, path);
      return methods.split(', ').includes('GET') ? [path] : [];
    });
}

/** Every way to fill names: one value of each. */
function fillings(names: readonly string[], fills: Fills): readonly ReadonlyMap<string, string>[] {
  let all: ReadonlyMap<string, string>[] = [new Map()];
  for (const name of names) {
    const values = fills[name];
    if (values === undefined) throw new Error(`nothing is known to ask for ${name}`);
    all = all.flatMap((before) => values.map((value) => new Map([...before, [name, value]])));
  }
  return all;
}

/**
 * Every route of a running server that is read from, as its router and its own description have
 * them, so that a new one is among them by itself.
 */
export async function getRoutes(server: TestServer): Promise<readonly GetRoute[]> {
  const described = await (await fetch(`${server.origin}/openapi.json`)).json();
  const queries = new Map<string, readonly z.infer<typeof queried>[]>();
  // The router draws a wildcard without what stands before it; the description has it whole.
  for (const path of drawnRoutes(server)) if (path !== '*') queries.set(path, []);
  for (const [path, { get }] of Object.entries(openApi.parse(described).paths)) {
    if (get === undefined) continue;
    const route = path.replaceAll(/\{(\w+)\}/g, ':$1').replace('{*}', '*');
    queries.set(
      route,
      (get.parameters ?? []).filter((each) => each.in === 'query'),
    );
  }
  const namesOf = (query: readonly z.infer<typeof queried>[], isRequired: boolean) =>
    query.flatMap(({ name, required = false }) => (required === isRequired ? [name] : []));
  return [...queries].map(([route, query]) => ({
    ...{ route, required: namesOf(query, true), optional: namesOf(query, false) },
    inPath: route.match(/(?<=:)\w+|\*/g) ?? [],
  }));
}

const withQuery = (path: string, asked: readonly (readonly [string, string])[]): string =>
  asked.length === 0 ? path : `${path}?${new URLSearchParams(asked.map((each) => [...each]))}`;

/**
 * Every address of a route that is to be asked: with what has to be named alone, and with each value
 * of what may be named beside it.
 * @throws Error where it has a parameter that `fills` does not know
 */
export function addressesOf(
  { route, inPath, required, optional }: GetRoute,
  fills: Fills,
): readonly string[] {
  return fillings([...inPath, ...required], fills).flatMap((values) => {
    const filled = (name: string): string => values.get(name) ?? '';
    const path = route.replaceAll(/:(\w+)|\*/g, (all, name) => filled(name ?? all));
    const base = required.map((name) => [name, filled(name)] as const);
    const more = optional.flatMap((name) =>
      fillings([name], fills).map((each) => [...base, ...each.entries()]),
    );
    return [base, ...more].map((asked) => withQuery(path, asked));
  });
}
