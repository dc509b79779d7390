import { sql, type Transaction } from 'kysely';
import { MAX_LINK_ANSWERS, MAX_LINK_BYTES } from '../../contract/surveys';
import { fieldPlanOf } from '../../domain/fieldwork/field-plan';
import { randomId } from '../../domain/kernel/identifier';
import { type Answers, askedOnline } from '../../domain/survey/answers';
import { type AnswerFault, checkAnswers } from '../../domain/survey/check-answers';
import type { Questionnaire } from '../../domain/survey/questionnaire';
import { canonicalText } from '../../trust/canonical';
import type { ServerDeps } from '../deps';
import type { Database } from '../storage/tables';
import { storedPackage } from './stored-package';

/** What stands under a public address: the questionnaire without what may name a person. */
export interface PublicSurvey {
  readonly link: string;
  readonly project: string;
  readonly questionnaire: Questionnaire;
  readonly open: boolean;
}

/** Finds what an address leads to, whatever somebody typed there; null where it leads nowhere. */
export async function surveyAt(deps: ServerDeps, token: string): Promise<PublicSurvey | null> {
  // The database takes not every text: a NUL character is an error there.
  if (!randomId.safeParse(token).success) return null;
  const row = await deps.db
    .selectFrom('survey_links')
    .selectAll()
    .where('token', '=', token)
    .executeTakeFirst();
  if (row === undefined) return null;
  const pkg = await storedPackage(deps.db, row.assignment, row.package);
  const found = pkg && fieldPlanOf(pkg).questionnaires.find(({ id }) => id === row.questionnaire);
  if (!pkg || !found) return null;
  return {
    link: row.link,
    project: pkg.project.name,
    questionnaire: askedOnline(found),
    open: row.closed_at === null && row.closes_at.getTime() > deps.now(),
  };
}

/** What became of an answer that was sent. */
export type Taking =
  | { readonly kind: 'taken' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'full' }
  | { readonly kind: 'faulty'; readonly faults: readonly AnswerFault[] };

/** Whether a link takes one more answer; those that come at once may pass the limit by themselves. */
async function hasRoom(
  trx: Transaction<Database>,
  link: string,
  content: string,
): Promise<boolean> {
  const { count, bytes } = await trx
    .selectFrom('survey_answers')
    .where('link', '=', link)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .select(sql<string>`coalesce(sum(octet_length(content)), 0)`.as('bytes'))
    .executeTakeFirstOrThrow();
  return (
    Number(count) < MAX_LINK_ANSWERS && Number(bytes) + Buffer.byteLength(content) <= MAX_LINK_BYTES
  );
}

/**
 * Takes one answer. The id of the submission came with the form, so a form that is sent twice counts
 * once; what was sent first stands.
 */
export async function takeAnswer(
  deps: ServerDeps,
  { link, questionnaire }: PublicSurvey,
  { submission, given }: { readonly submission: string; readonly given: Answers },
): Promise<Taking> {
  const checked = checkAnswers(questionnaire, given);
  if (!checked.ok) return { kind: 'faulty', faults: checked.error };
  const content = canonicalText(checked.value);
  return deps.db.transaction().execute(async (trx) => {
    // Shared: answers do not wait for each other, and closing waits for them all.
    const row = await trx
      .selectFrom('survey_links')
      .select(['closes_at', 'closed_at'])
      .where('link', '=', link)
      .forShare()
      .executeTakeFirstOrThrow();
    const answers = trx.selectFrom('survey_answers').where('link', '=', link);
    const there = await answers
      .select('submission')
      .where('submission', '=', submission)
      .executeTakeFirst();
    if (there !== undefined) return { kind: 'taken' };
    const over = row.closed_at !== null || row.closes_at.getTime() <= deps.now();
    if (over) return { kind: 'closed' };
    if (!(await hasRoom(trx, link, content))) return { kind: 'full' };
    await trx
      .insertInto('survey_answers')
      .values({ link, submission, content })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return { kind: 'taken' };
  });
}
