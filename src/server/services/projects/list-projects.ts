import { type SqlBool, sql } from 'kysely';
import {
  type ListedProject,
  PROJECTS_PAGE,
  type ProjectsQuery,
  type ProjectsResponse,
} from '../../../contract/desk-projects';
import type { ServerDeps } from '../../deps';
import { narrowed, selectProjects, withMarks } from './project-rows';

const BUDGET = sql<number>`coalesce(sum(coalesce(adjusted_fen, original_fen)), 0)::bigint`;

/** The place after a row, in the order of the list. */
const placeOf = ({ year, code }: Pick<ListedProject, 'year' | 'code'>): string => `${year} ${code}`;

function beyond(after: string): SqlBool | ReturnType<typeof sql<SqlBool>> {
  const [, year = '0', code = ''] = /^(\d{4}) (.*)$/s.exec(after) ?? [];
  return sql<SqlBool>`(p.year < ${Number(year)} or (p.year = ${Number(year)} and p.code > ${code}))`;
}

/** A page of the projects that a query asks for, newest year first, with how many there are in all. */
export async function listProjects(
  { db }: ServerDeps,
  query: ProjectsQuery,
): Promise<ProjectsResponse> {
  const where = narrowed(query);
  const paged = selectProjects(db)
    .where(where)
    .orderBy('p.year', 'desc')
    .orderBy('p.code')
    .limit(PROJECTS_PAGE + 1);
  const rows = await (query.after === undefined
    ? paged
    : paged.where(sql<SqlBool>`${beyond(query.after)}`)
  ).execute();
  const sums = await db
    .selectFrom('projects as p')
    .select([sql<number>`count(*)`.as('total'), BUDGET.as('budgetFen')])
    .where(where)
    .executeTakeFirstOrThrow();
  const shown = rows.slice(0, PROJECTS_PAGE);
  const last = rows.length > PROJECTS_PAGE ? shown.at(-1) : undefined;
  return {
    projects: [...(await withMarks(db, shown))],
    next: last === undefined ? null : placeOf(last),
    ...sums,
  };
}

/** One project, or null. */
export async function readProject(
  { db }: ServerDeps,
  project: string,
): Promise<ListedProject | null> {
  const row = await selectProjects(db).where('p.project', '=', project).executeTakeFirst();
  if (row === undefined) return null;
  return (await withMarks(db, [row]))[0] ?? null;
}

/** Years that have projects, newest first, and the departments of the year asked for. */
export async function overviewProjects({ db }: ServerDeps, year: number | null) {
  const years = await db
    .selectFrom('projects')
    .select('year')
    .distinct()
    .orderBy('year', 'desc')
    .execute();
  const departments = await db
    .selectFrom('projects')
    .select(['department', sql<number>`count(*)`.as('projects'), BUDGET.as('budgetFen')])
    .where('year', '=', year ?? years[0]?.year ?? 0)
    .groupBy('department')
    .orderBy('department')
    .execute();
  return { years: years.map((each) => each.year), departments };
}
