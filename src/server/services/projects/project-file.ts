import type { Readable } from 'node:stream';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { projectFileResponse } from '../../../contract/desk-project-file';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import {
  type ObjectiveReview,
  objectiveReview,
  type ReviewTotals,
  reviewTotals,
} from '../../../domain/commission/objective-review';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import { keepDeskFile } from '../keep-desk-file';
import { newId } from '../random-token';
import { serverInstant } from '../server-time';

const isThere = async ({ db }: ServerDeps, project: string): Promise<boolean> =>
  (await db
    .selectFrom('projects')
    .select('project')
    .where('project', '=', project)
    .executeTakeFirst()) !== undefined;

/** A scanned paper as whoever brings it announces it. */
export interface BroughtPaper {
  readonly project: string;
  readonly sha256: string;
  readonly size: number;
  readonly name: string;
  readonly type: string;
  readonly on: string;
  readonly by: string;
}

/** Keeps a pledge on a project's file: first the bytes, then the row. Brought again, nothing changes. */
export async function keepPledge(
  deps: ServerDeps,
  paper: BroughtPaper,
  bytes: Readable,
): Promise<Result<void, Problem>> {
  const { project, sha256, size, name, type, on, by } = paper;
  if (!(await isThere(deps, project))) return fail(problemOf('not-found'));
  const at = new Date(deps.now());
  return keepDeskFile(deps, paper, bytes, async (trx) => {
    const row = await trx
      .insertInto('project_papers')
      .values({
        ...{ project, sha256, kind: 'pledge', name, media_type: type, size },
        ...{ dated_on: on, kept_by: by, kept_at: at },
      })
      .onConflict((conflict) => conflict.columns(['bureau', 'project', 'sha256']).doNothing())
      .returning('sha256')
      .executeTakeFirst();
    if (row === undefined) return;
    const detail = { sha256 };
    await audit(trx, { actor: by, action: 'pledge.kept', at, subject: project, detail });
  });
}

/** The type of a paper of a project; null where it is not there. Its reading is audited: people signed it. */
export async function openPaper(
  deps: ServerDeps,
  { project, sha256, by }: Pick<BroughtPaper, 'project' | 'sha256' | 'by'>,
): Promise<string | null> {
  const row = await deps.db
    .selectFrom('project_papers')
    .select('media_type')
    .where('project', '=', project)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (row === undefined || (await deps.blobs.size(sha256)) === null) return null;
  const at = new Date(deps.now());
  const line = { actor: by, action: 'pledge.read', at, subject: project, detail: { sha256 } };
  await audit(deps.db, line);
  return row.media_type;
}

/** Notes a review; an earlier one stays, and the newest counts. */
export async function noteReview(
  deps: ServerDeps,
  project: string,
  { result, adjustedFen, reviewedOn, basis }: ObjectiveReview,
  by: string,
): Promise<Result<void, Problem>> {
  if (!(await isThere(deps, project))) return fail(problemOf('not-found'));
  const at = new Date(deps.now());
  await deps.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('objective_reviews')
      .values({
        ...{ review: newId(), project, result, adjusted_fen: adjustedFen },
        ...{ reviewed_on: reviewedOn, basis, reviewed_by: by, noted_at: at },
      })
      .execute();
    await audit(trx, { actor: by, action: 'objective.reviewed', at, subject: project });
  });
  return ok(undefined);
}

const DAY = 'YYYY-MM-DD';
const dayText = (column: string) => sql<string>`to_char(${sql.ref(column)}, ${DAY})`;

const selectReviews = ({ db }: ServerDeps) =>
  db
    .selectFrom('objective_reviews as r')
    .select(['r.result', 'r.adjusted_fen as adjustedFen', 'r.basis', 'r.noted_at'])
    .select(dayText('r.reviewed_on').as('reviewedOn'));

/** Pledges and reviews of a project, newest first. */
export async function readProjectFile(
  deps: ServerDeps,
  project: string,
): Promise<z.infer<typeof projectFileResponse>> {
  const papers = await deps.db
    .selectFrom('project_papers')
    .select(['sha256', 'name', 'media_type as type', 'size', 'kept_at'])
    .select(dayText('dated_on').as('datedOn'))
    .where('project', '=', project)
    .orderBy('kept_at', 'desc')
    .execute();
  const reviews = await selectReviews(deps)
    .where('r.project', '=', project)
    .orderBy('r.noted_at', 'desc')
    .execute();
  const instantOf = (at: Date) => serverInstant(at.getTime());
  return {
    papers: papers.map(({ kept_at, ...paper }) => ({ ...paper, keptAt: instantOf(kept_at) })),
    reviews: reviews.map(({ noted_at, ...review }) => ({
      ...{ ...review, notedAt: instantOf(noted_at) },
    })),
  };
}

/** What the newest reviews of the projects of a year come to. */
export async function totalReviews(deps: ServerDeps, year: number): Promise<ReviewTotals> {
  const rows = await selectReviews(deps)
    .innerJoin('projects as p', 'p.project', 'r.project')
    .distinctOn('r.project')
    .where('p.year', '=', year)
    .orderBy('r.project')
    .orderBy('r.noted_at', 'desc')
    .orderBy('r.review', 'desc')
    .execute();
  return reviewTotals(rows.map(({ noted_at: _, ...review }) => objectiveReview.parse(review)));
}
