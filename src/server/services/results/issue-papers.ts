import type { Readable } from 'node:stream';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import { fail, type Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import { deskActor } from '../accounts/desk-user';
import { keepDeskFile } from '../keep-desk-file';

/** A file as whoever brings it announces it; `person` is who, `issue` what it is about. */
export interface BroughtIssuePaper {
  readonly issue: string;
  readonly sha256: string;
  readonly size: number;
  readonly name: string;
  readonly type: string;
  readonly person: string;
}

const assignmentOf = async ({ db }: ServerDeps, issue: string): Promise<string | null> =>
  (
    await db
      .selectFrom('issues')
      .select('assignment')
      .where('issue', '=', issue)
      .where('is_standing', '=', true)
      .executeTakeFirst()
  )?.assignment ?? null;

/** Keeps a file for an issue: first the bytes, then the row. Brought again, nothing changes. */
export async function keepIssuePaper(
  deps: ServerDeps,
  { issue, sha256, size, name, type, person }: BroughtIssuePaper,
  bytes: Readable,
): Promise<Result<void, Problem>> {
  const assignment = await assignmentOf(deps, issue);
  if (assignment === null) return fail(problemOf('not-found'));
  const at = new Date(deps.now());
  return keepDeskFile(deps, { sha256, size }, bytes, async (trx) => {
    const row = await trx
      .insertInto('issue_papers')
      .values({ issue, sha256, name, media_type: type, size, kept_by: person, kept_at: at })
      .onConflict((conflict) => conflict.columns(['bureau', 'issue', 'sha256']).doNothing())
      .returning('sha256')
      .executeTakeFirst();
    if (row === undefined) return;
    const line = { actor: deskActor(person), action: 'rectification.kept', at, assignment };
    await audit(trx, { ...line, subject: issue, detail: { sha256 } });
  });
}

/** The type of a file of an issue; null where there is none. Its reading is audited: people signed it. */
export async function openIssuePaper(
  deps: ServerDeps,
  { issue, sha256, person }: Pick<BroughtIssuePaper, 'issue' | 'sha256' | 'person'>,
): Promise<string | null> {
  const row = await deps.db
    .selectFrom('issue_papers as p')
    .innerJoin('issues as i', 'i.issue', 'p.issue')
    .select(['p.media_type', 'i.assignment'])
    .where('p.issue', '=', issue)
    .where('p.sha256', '=', sha256)
    .executeTakeFirst();
  if (row === undefined || (await deps.blobs.size(sha256)) === null) return null;
  const { assignment } = row;
  const at = new Date(deps.now());
  const line = { actor: deskActor(person), action: 'rectification.read', at, assignment };
  await audit(deps.db, { ...line, subject: issue, detail: { sha256 } });
  return row.media_type;
}
