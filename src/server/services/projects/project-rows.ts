import { type Expression, type Kysely, type SqlBool, sql, type Transaction } from 'kysely';
import type { ListedProject, ProjectsQuery } from '../../../contract/desk-projects';
import { type Mark, mark } from '../../../domain/commission/marks';
import { type Project, project } from '../../../domain/commission/project';
import type { Database } from '../../storage/tables';

export type Reader = Kysely<Database> | Transaction<Database>;

/** The columns of a project, and those that its marks are gathered into. */
export const selectProjects = (db: Reader) =>
  db
    .selectFrom('projects as p')
    .select([
      ...(['p.project', 'p.revision', 'p.year', 'p.code', 'p.name', 'p.department'] as const),
      ...(['p.kind', 'p.self_result as selfResult', 'p.flags'] as const),
      ...(['p.department_code as departmentCode', 'p.budget_desk as budgetDesk'] as const),
      ...(['p.original_fen as originalFen', 'p.adjusted_fen as adjustedFen'] as const),
      ...(['p.outturn_fen as outturnFen', 'p.total_fen as totalFen'] as const),
      ...(['p.previous_fen as previousFen', 'p.years_running as yearsRunning'] as const),
      ...(['p.term_years as termYears', 'p.self_milli as selfMilli'] as const),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectProjects>['execute']>>[number];

/** A stored row as the project that it is. @throws ZodError when a later server wrote it. */
export function projectOf({ project: _, revision: __, ...fields }: Row): Project {
  return project.parse(fields);
}

/** The rows with what each was chosen for. */
export async function withMarks(
  db: Reader,
  rows: readonly Row[],
): Promise<readonly ListedProject[]> {
  const ids = rows.map(({ project: id }) => id);
  const found =
    ids.length === 0
      ? []
      : await db
          .selectFrom('project_marks')
          .select(['project', 'purpose', 'basis'])
          .where('project', 'in', ids)
          .orderBy('purpose')
          .execute();
  const marks = new Map<string, Mark[]>();
  for (const { project: id, purpose, basis } of found) {
    marks.set(id, [...(marks.get(id) ?? []), mark.parse({ purpose, basis })]);
  }
  return rows.map((row) => ({
    ...projectOf(row),
    project: row.project,
    revision: row.revision,
    marks: marks.get(row.project) ?? [],
  }));
}

const like = (sought: string): string => `%${sought.replace(/[\\%_]/g, '\\$&')}%`;

/** What a query narrows the list to, but for its page. */
export function narrowed(query: ProjectsQuery): Expression<SqlBool> {
  const { year, department = '', kind, mark: purpose, sought = '' } = query;
  const asked = [
    ...(year === undefined ? [] : [sql<SqlBool>`p.year = ${Number(year)}`]),
    ...(department === '' ? [] : [sql<SqlBool>`p.department = ${department}`]),
    ...(kind === undefined ? [] : [sql<SqlBool>`p.kind = ${kind}`]),
    ...(purpose === undefined
      ? []
      : [
          sql<SqlBool>`exists (select 1 from project_marks m where m.bureau = p.bureau and m.project = p.project and m.purpose = ${purpose})`,
        ]),
    ...(sought.trim() === ''
      ? []
      : [
          sql<SqlBool>`(p.name like ${like(sought.trim())} or p.code like ${like(sought.trim())} or p.department like ${like(sought.trim())})`,
        ]),
  ];
  return asked.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(asked, sql` and `)}`;
}
