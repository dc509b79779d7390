import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { OnlineBatch } from '../../domain/survey/online-batch';
import { canonicalText } from '../../trust/canonical';
import type { ServerDeps } from '../deps';
import { digestOf } from './random-token';

type Link = { readonly assignment: string; readonly link: string };

/**
 * Marks a link as closed for good once its time is over, waiting for answers that are just being
 * written: from then on its batch never changes.
 * @returns the questionnaire; undefined where there is no such link, null while it is open
 */
const settle = (deps: ServerDeps, { assignment, link }: Link) =>
  deps.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('survey_links')
      .select(['questionnaire', 'closes_at', 'closed_at'])
      .where('link', '=', link)
      .where('assignment', '=', assignment)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return undefined;
    if (row.closed_at !== null) return row.questionnaire;
    if (row.closes_at.getTime() > deps.now()) return null;
    const set = { closed_at: row.closes_at };
    await trx.updateTable('survey_links').set(set).where('link', '=', link).execute();
    return row.questionnaire;
  });

/** The answers of a closed link: one text for everybody who asks, whenever they ask. */
export async function batchOf(
  deps: ServerDeps,
  { assignment, link }: Link,
): Promise<Result<{ text: string; sha256: string }, Problem>> {
  const questionnaire = await settle(deps, { assignment, link });
  if (questionnaire === undefined) return fail(problemOf('not-found'));
  if (questionnaire === null) return fail(problemOf('survey-open'));
  const rows = await deps.db
    .selectFrom('survey_answers')
    .select(['submission', 'content'])
    .where('link', '=', link)
    .execute();
  // By code units, whatever the database's collation makes of it.
  const inOrder = rows.sort((a, b) => (a.submission < b.submission ? -1 : 1));
  const batch: OnlineBatch = {
    ...{ v: 1, type: 'takan-survey-batch', assignment, questionnaire, link },
    answers: inOrder.map(({ submission, content }) => ({
      submission,
      answers: JSON.parse(content),
    })),
  };
  const text = canonicalText(batch);
  return ok({ text, sha256: digestOf(text) });
}
