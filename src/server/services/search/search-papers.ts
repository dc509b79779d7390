import { sql } from 'kysely';
import type { FoundPaper, SearchResponse } from '../../../contract/paper-search';
import { indicatorsOf } from '../../../domain/framework/framework';
import { excerptOf } from '../../../domain/search/excerpt';
import type { SaidKind } from '../../../domain/search/said-in';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import { serverInstant } from '../server-time';
import { newestPackage } from '../stored-package';

const PAGE = 20;

interface Hit {
  readonly entry: string;
  readonly assignment: string;
  readonly kind: SaidKind;
  readonly indicator: string | null;
  readonly site: string | null;
  readonly said: string;
  readonly received_at: Date;
}

async function hitsOf({ db }: ServerDeps, words: readonly string[], after: string | undefined) {
  const [ms, entry = ''] = after?.split('~') ?? [];
  const before =
    ms === undefined ? sql`'9999-01-01'::timestamptz` : sql`${new Date(Number(ms))}::timestamptz`;
  const { rows } = await sql<Hit>`
    select * from takan_search(${[...words]}::text[], ${before}, ${entry}, ${PAGE + 1})`.execute(
    db,
  );
  return rows;
}

/** What an assignment's package calls indicators and sites, and its newest report. */
async function contextOf(deps: ServerDeps, assignment: string) {
  const newest = await newestPackage(deps.db, assignment);
  const report = await deps.db
    .selectFrom('report_results')
    .select('report')
    .where('assignment', '=', assignment)
    .executeTakeFirst();
  if (newest === null) throw new Error('an assignment has a package');
  const { framework, sites, project } = newest.pkg;
  return {
    ...{ project: project.name, evaluee: project.evaluee, report: report?.report ?? null },
    indicators: new Map(indicatorsOf(framework).map(({ id, name }) => [id, `${id} ${name}`])),
    sites: new Map(sites.map(({ id, name }) => [id, name])),
  };
}
type Context = Awaited<ReturnType<typeof contextOf>>;

function foundOf(hit: Hit, words: readonly string[], context: Context): FoundPaper {
  const { entry, assignment, kind, indicator, site } = hit;
  const { project, evaluee, report, indicators, sites } = context;
  return {
    ...{ entry, assignment, kind, project, evaluee, report },
    indicator: indicator === null ? null : (indicators.get(indicator) ?? indicator),
    site: site === null ? null : (sites.get(site) ?? site),
    excerpt: excerptOf(hit.said, words),
    receivedAt: serverInstant(hit.received_at.getTime()),
  };
}

/**
 * A page of working papers that hold all the words, the newest first. The audit trail says that
 * somebody searched and how much they were shown, and not what was sought.
 */
export async function searchPapers(
  deps: ServerDeps,
  words: readonly string[],
  after: string | undefined,
  actor: string,
): Promise<SearchResponse> {
  const hits = await hitsOf(deps, words, after);
  const page = hits.slice(0, PAGE);
  const detail = { shown: page.length };
  await audit(deps.db, { actor, action: 'papers.read', at: new Date(deps.now()), detail });
  const contexts = new Map<string, Context>();
  for (const { assignment } of page) {
    if (!contexts.has(assignment)) contexts.set(assignment, await contextOf(deps, assignment));
  }
  const last = hits.length > PAGE ? page.at(-1) : undefined;
  return {
    found: page.flatMap((hit) => {
      const context = contexts.get(hit.assignment);
      return context === undefined ? [] : [foundOf(hit, words, context)];
    }),
    next: last === undefined ? null : `${last.received_at.getTime()}~${last.entry}`,
  };
}
