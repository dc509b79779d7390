import type { Project } from '../../../domain/commission/project';
import type { ServerDeps } from '../../deps';
import { projectOf, selectProjects } from '../projects/project-rows';

/** The projects of a year in the order of their codes, each with its id. */
export async function exportedProjects(
  { db }: ServerDeps,
  year: number,
): Promise<readonly (Project & { readonly id: string })[]> {
  const rows = await selectProjects(db).where('p.year', '=', year).orderBy('p.code').execute();
  return rows.map((row) => ({ ...projectOf(row), id: row.project }));
}
