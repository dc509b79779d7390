import { sql } from 'kysely';
import { REGISTRY_PAGE } from '../../../contract/registry';
import type { DrawsResponse } from '../../../contract/registry-draws';
import { drawPlan } from '../../../domain/registry/draw-plan';
import type { ServerDeps } from '../../deps';
import { serverInstant } from '../server-time';

/** A page of the draws, the newest first; also those that were begun and never opened. */
export async function listDraws(
  { db }: ServerDeps,
  after: string | undefined,
): Promise<DrawsResponse> {
  let query = db
    .selectFrom('draws')
    .select(['id', 'plan', 'made_at', 'fixed_at', 'drawn_at'])
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(REGISTRY_PAGE + 1);
  if (after !== undefined) {
    query = query.where(
      sql<boolean>`(made_at, id) < (select d.made_at, d.id from draws as d where d.id = ${after})`,
    );
  }
  const found = await query.execute();
  const rows = found.slice(0, REGISTRY_PAGE).map(({ id, plan, made_at, fixed_at, drawn_at }) => {
    const opened = drawn_at === null ? ('fixed' as const) : ('drawn' as const);
    return {
      ...{ id, title: drawPlan.parse(JSON.parse(plan)).title },
      madeAt: serverInstant(made_at.getTime()),
      step: fixed_at === null ? ('committed' as const) : opened,
    };
  });
  const { rows: fields } = await sql<{ field: string; people: number }>`
    select field, count(*)::integer as people
    from registered_people, unnest(fields) as field
    where standing = 'active' group by bureau, field order by field`.execute(db);
  return { rows, fields, next: found.length > REGISTRY_PAGE ? (rows.at(-1)?.id ?? null) : null };
}
