import type { MarkPurpose } from '../../../domain/commission/marks';
import type { ServerDeps } from '../../deps';
import { auditAll } from '../../storage/audit';

/** What somebody chooses projects for, or no longer does. */
export interface Marking {
  readonly purpose: MarkPurpose;
  readonly projects: readonly { readonly project: string; readonly basis: readonly string[] }[];
  readonly isChosen: boolean;
  readonly by: string;
}

/** Chooses projects, or takes that back; those that are not here are passed over. */
export async function markProjects(
  deps: ServerDeps,
  { purpose, projects, isChosen, by }: Marking,
): Promise<void> {
  const at = new Date(deps.now());
  await deps.db.transaction().execute(async (trx) => {
    const ids = projects.map(({ project }) => project);
    const there = await trx
      .selectFrom('projects')
      .select('project')
      .where('project', 'in', ids)
      .execute();
    const known = new Set(there.map(({ project }) => project));
    await trx
      .deleteFrom('project_marks')
      .where('purpose', '=', purpose)
      .where('project', 'in', ids)
      .execute();
    const chosen = new Map(projects.map((each) => [each.project, each.basis]));
    const rows = [...chosen]
      .filter(([project]) => known.has(project))
      .map(([project, basis]) => ({ project, purpose, basis: JSON.stringify(basis) }));
    if (isChosen && rows.length > 0) {
      const values = rows.map((row) => ({ ...row, marked_by: by, marked_at: at }));
      await trx.insertInto('project_marks').values(values).execute();
    }
    const action = isChosen ? 'project.chosen' : 'project.unchosen';
    await auditAll(
      trx,
      rows.map(({ project }) => ({ actor: by, action, at, subject: project, detail: { purpose } })),
    );
  });
}
