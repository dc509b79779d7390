import { sql } from 'kysely';
import { prepareDataFolder } from '../../server/data-folder';
import type { ServerDeps } from '../../server/deps';
import { issueSetupLink } from '../../server/services/desk-setup';
import { newToken } from '../../server/services/random-token';
import { openDatabase } from '../../server/storage/database';
import { openEmbeddedPostgres } from '../../server/storage/postgres/embedded-postgres';
import { throwAwayServer } from '../rehearse/server-access';
import { fillDesk } from './desk/fill-desk';
import { BENCH_YEARS } from './desk/made-evaluation';

const SIZE = { reports: 100_000, entries: 50 } as const;
const ASKED = 60;

/** What is wanted of every page of the desk. */
export const DESK_WANTED = { p95Ms: 300 } as const;

/** How long one kind of question took at the desk, in milliseconds, over real HTTP. */
export interface DeskCost {
  readonly name: string;
  readonly asked: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly leastMs: number;
  readonly mostMs: number;
}

/** Signs in as who set the desk up; the cookie of the session. */
async function signIn(deps: ServerDeps): Promise<string> {
  const link = await issueSetupLink(deps);
  const token = link?.split('#setup=')[1];
  const answer = await fetch(`${deps.origin}/api/desk/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: deps.origin },
    body: JSON.stringify({ token, name: '绩效股示例', password: newToken() }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!answer.ok || cookie === undefined) throw new Error(`the desk refused: ${answer.status}`);
  return cookie;
}

type Ask = (path: string) => Promise<unknown>;

const askerOf =
  ({ origin }: ServerDeps, cookie: string): Ask =>
  async (path) => {
    const answer = await fetch(`${origin}/api/desk${path}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };

const words = ['大水坑镇', '滩羊良种', '第88888号', '卫生健康局', '第17评价机构'];
const q = (i: number): string => encodeURIComponent(words[i % words.length] ?? '');
const yearOf = (i: number): number => BENCH_YEARS.first + (i % BENCH_YEARS.count);

/** Walks the queue some pages deep, so that later pages are asked for as a person does. */
async function cursors(ask: Ask): Promise<readonly string[]> {
  const found: string[] = [];
  for (let after = ''; found.length < ASKED / 4; ) {
    const { next } = (await ask(`/arrivals${after === '' ? '' : `?after=${after}`}`)) as {
      next: string | null;
    };
    if (next === null) break;
    after = encodeURIComponent(next);
    found.push(after);
  }
  return found;
}

async function cost(name: string, ask: Ask, pathOf: (i: number) => string): Promise<DeskCost> {
  for (let i = 0; i < 3; i += 1) await ask(pathOf(i));
  const took: number[] = [];
  for (let i = 0; i < ASKED; i += 1) {
    const from = performance.now();
    await ask(pathOf(i));
    took.push(performance.now() - from);
  }
  took.sort((a, b) => a - b);
  const at = (share: number): number => took[Math.ceil(share * took.length) - 1] ?? 0;
  const [leastMs, mostMs] = [took[0] ?? 0, took.at(-1) ?? 0];
  return { name, asked: took.length, medianMs: at(0.5), p95Ms: at(0.95), leastMs, mostMs };
}

/** Fills the server's database and has Postgres count its rows, as it does by itself with time. */
async function fill({ config, keys }: ServerDeps, say: (line: string) => void): Promise<void> {
  const folder = prepareDataFolder(config.dataDir);
  const { url } = await openEmbeddedPostgres(folder.root, folder.keys);
  const owner = openDatabase(url, undefined, { 'takan.bureau': config.bureau });
  try {
    await fillDesk(owner, keys.bureau, SIZE.reports, SIZE.entries, (done) => {
      if (done % 10_000 === 0) say(`${done} reports, ${done * SIZE.entries} entries`);
    });
    await sql`vacuum analyze`.execute(owner);
  } finally {
    await owner.destroy();
  }
}

/** Pages of the desk over 100,000 reports of 50 entries each, asked for one after another. */
export async function benchDesk(say: (line: string) => void): Promise<readonly DeskCost[]> {
  const server = await throwAwayServer();
  try {
    const { deps } = server;
    // First: what the door refuses is known before minutes of filling.
    const ask = askerOf(deps, await signIn(deps));
    await fill(deps, say);
    const pages = await cursors(ask);
    const kinds: readonly (readonly [string, (i: number) => string])[] = [
      ['queue, first page', () => '/arrivals'],
      ['queue, later pages', (i) => `/arrivals?after=${pages[i % pages.length] ?? ''}`],
      ['queue, what waits', () => '/arrivals?state=arrived'],
      ['queue, what was returned', () => '/arrivals?state=returned'],
      ['search', (i) => `/arrivals?q=${q(i)}`],
      ['search, nothing found', (i) => `/arrivals?q=${encodeURIComponent(`没有的项目${i}`)}`],
      ['yearly statement', (i) => `/statement/${yearOf(i)}`],
      ['issues', () => '/issues'],
    ];
    const costs: DeskCost[] = [];
    for (const [name, pathOf] of kinds) costs.push(await cost(name, ask, pathOf));
    return costs;
  } finally {
    await server.close();
  }
}

/** Whether every page answers as fast as is wanted. */
export const deskHolds = (costs: readonly DeskCost[]): boolean =>
  costs.every(({ p95Ms }) => p95Ms < DESK_WANTED.p95Ms);
