import type * as z from 'zod/mini';
import type { beginRequest, CommissionResponse } from '../../../contract/desk-commissions';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import { type CommissionDraft, commissionDraft } from '../../../domain/commission/commission-draft';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { canonicalText } from '../../../trust/canonical';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import { newId } from '../random-token';
import { selectCommissions, summaryOf } from './list-commissions';

/** The draft of a stored text; null where this release cannot read it. */
function readContent(content: string): CommissionDraft | null {
  const read = commissionDraft.safeParse(JSON.parse(content));
  return read.success ? read.data : null;
}

/** One commission with its draft, which names the team. Null: there is none. */
export async function readCommission(
  deps: ServerDeps,
  commission: string,
): Promise<CommissionResponse | null> {
  const row = await selectCommissions(deps)
    .select('c.content')
    .where('c.commission', '=', commission)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { ...summaryOf(row), content: readContent(row.content) };
}

/** Begins a commission: a draft from the first moment. `not-found` for a project that is not here. */
export async function beginCommission(
  deps: ServerDeps,
  { project, content }: z.infer<typeof beginRequest>,
  by: string,
): Promise<Result<string, Problem>> {
  const at = new Date(deps.now());
  const commission = newId();
  return deps.db.transaction().execute(async (trx) => {
    const there =
      project === null ||
      (await trx
        .selectFrom('projects')
        .select('project')
        .where('project', '=', project)
        .executeTakeFirst()) !== undefined;
    if (!there) return fail(problemOf('not-found'));
    const row = { commission, project, content: canonicalText(content), revision: 1 };
    await trx
      .insertInto('commissions')
      .values({
        ...{ ...row, title: content.project.name, assignment: newId() },
        ...{ begun_by: by, saved_by: by, saved_at: at },
      })
      .execute();
    await audit(trx, { actor: by, action: 'commission.begun', at, subject: commission });
    return ok(commission);
  });
}

/**
 * Keeps a draft as it is being typed. No act, so the audit trail says nothing of it.
 * @returns the revision that it has now; `commission-changed` when somebody else saved meanwhile
 */
export async function saveCommission(
  deps: ServerDeps,
  saved: {
    readonly commission: string;
    readonly base: number;
    readonly content: CommissionDraft;
    readonly by: string;
  },
): Promise<Result<number, Problem>> {
  const { commission, base, content, by } = saved;
  const row = await deps.db
    .updateTable('commissions')
    .set({
      ...{ content: canonicalText(content), title: content.project.name, revision: base + 1 },
      ...{ saved_by: by, saved_at: new Date(deps.now()) },
    })
    .where('commission', '=', commission)
    .where('revision', '=', base)
    .returning('revision')
    .executeTakeFirst();
  return row === undefined ? fail(problemOf('commission-changed')) : ok(row.revision);
}
