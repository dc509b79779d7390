import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import type { RatingRequest } from '../../../contract/rating';
import type { AssignmentPackage } from '../../../domain/assignment/assignment-package';
import { REPORT_QUALITY_RUBRIC } from '../../../domain/catalogue/report-quality-rubric';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { ratedTotal, rateReport } from '../../../domain/rubric/rate-report';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import { type DeskUser, deskActor } from '../accounts/desk-user';
import type { StoredReport } from '../find-report';
import { countReport } from './count-report';

/**
 * Keeps a rating after those there are, with the rubric that it was made by.
 *
 * @returns `rating-changed` where somebody rated since `after`, or the rubric is another;
 *   `request-malformed` with what is wrong with a judgement
 */
export async function keepRating(
  deps: ServerDeps,
  { report, pkg }: { readonly report: StoredReport; readonly pkg: AssignmentPackage },
  { after, rubric: id, version, judged }: RatingRequest,
  { person, role }: Pick<DeskUser, 'person' | 'role'>,
): Promise<Result<void, Problem>> {
  const rubric = REPORT_QUALITY_RUBRIC;
  if (rubric.id !== id || rubric.version !== version) return fail(problemOf('rating-changed'));
  const rated = rateReport(rubric, await countReport(deps, report, pkg), judged);
  if (!rated.ok) return fail(problemOf('request-malformed', { detail: rated.error }));
  const at = new Date(deps.now());
  const { assignment } = pkg;
  const manifest = report.digest;
  const [seq, score] = [after + 1, ratedTotal(rated.value)];
  return deps.db.transaction().execute(async (trx) => {
    const { count } = await trx
      .selectFrom('report_ratings')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('manifest', '=', manifest)
      .executeTakeFirstOrThrow();
    if (Number(count) !== after) return fail(problemOf('rating-changed'));
    const kept = await trx
      .insertInto('report_ratings')
      .values({
        ...{ assignment, manifest, seq, rubric: JSON.stringify(rubric), score_milli: score },
        ...{ content: JSON.stringify(rated.value), rated_by: person, rated_as: role, rated_at: at },
      })
      .onConflict((conflict) => conflict.columns(['bureau', 'manifest', 'seq']).doNothing())
      .executeTakeFirst();
    if (kept.numInsertedOrUpdatedRows !== 1n) return fail(problemOf('rating-changed'));
    const line = { actor: deskActor(person), action: 'report.rated', at, assignment };
    await audit(trx, { ...line, subject: manifest, detail: { seq, scoreMilli: score } });
    return ok(undefined);
  });
}
