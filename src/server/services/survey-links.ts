import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import { LINK_LIMIT_DAYS, type SurveyLink } from '../../contract/surveys';
import { fieldPlanOf } from '../../domain/fieldwork/field-plan';
import { epochMs } from '../../domain/kernel/instant';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { ServerDeps } from '../deps';
import { audit } from '../storage/audit';
import { closeBeforeTime, type LinkAsking } from './close-link';
import { newId } from './random-token';
import { serverInstant } from './server-time';
import { newestPackage } from './stored-package';

const LIMIT_MS = LINK_LIMIT_DAYS * 24 * 3_600_000;

/** The links of an assignment with how many answers each has. */
export async function linksOf(deps: ServerDeps, assignment: string): Promise<SurveyLink[]> {
  const rows = await deps.db
    .selectFrom('survey_links as l')
    .leftJoin('survey_answers as a', 'a.link', 'l.link')
    .select(['l.link', 'l.token', 'l.questionnaire', 'l.closes_at', 'l.closed_at'])
    .select(({ fn }) => fn.count<string>('a.submission').as('answers'))
    .where('l.assignment', '=', assignment)
    .groupBy(['l.bureau', 'l.link'])
    .orderBy('l.made_at')
    .orderBy('l.link')
    .execute();
  const now = deps.now();
  return rows.map(({ link, token, questionnaire, closes_at, closed_at, answers }) => {
    const over = closes_at.getTime() <= now ? closes_at : null;
    const closed = closed_at ?? over;
    return {
      ...{ link, questionnaire, address: `${deps.origin}/q/${token}` },
      closesAt: serverInstant(closes_at.getTime()),
      closedAt: closed === null ? null : serverInstant(closed.getTime()),
      answers: Number(answers),
    };
  });
}

const linkOf = async (deps: ServerDeps, assignment: string, link: string) =>
  (await linksOf(deps, assignment)).find((each) => each.link === link);

/** The digest of the newest package, where it asks this questionnaire; null where it does not. */
async function packageAsking(deps: ServerDeps, assignment: string, questionnaire: string) {
  const newest = await newestPackage(deps.db, assignment);
  if (newest === null) return null;
  const asks = fieldPlanOf(newest.pkg).questionnaires.some(({ id }) => id === questionnaire);
  return asks ? newest.digest : null;
}

/** Makes a link under which anybody may answer a questionnaire until it closes. */
export async function makeLink(
  deps: ServerDeps,
  { assignment, person, device }: LinkAsking,
  { questionnaire, closesAt }: { readonly questionnaire: string; readonly closesAt: string },
): Promise<Result<SurveyLink, Problem>> {
  const at = new Date(deps.now());
  const ahead = epochMs(closesAt) - at.getTime();
  if (ahead <= 0 || ahead > LIMIT_MS) return fail(problemOf('survey-deadline-wrong'));
  const digest = await packageAsking(deps, assignment, questionnaire);
  if (digest === null) return fail(problemOf('not-found'));
  const link = newId();
  const row = { link, token: newId(), assignment, package: digest, questionnaire };
  await deps.db.transaction().execute(async (trx) => {
    const times = { made_at: at, closes_at: new Date(epochMs(closesAt)) };
    await trx
      .insertInto('survey_links')
      .values({ ...row, made_by: person, ...times })
      .execute();
    const action = 'survey.linkMade';
    await audit(trx, { actor: `device:${device}`, action, at, assignment, subject: link });
  });
  const made = await linkOf(deps, assignment, link);
  return made === undefined ? fail(problemOf('not-found')) : ok(made);
}

/** Closes a link before its time; closing it again, or once its time is over, changes nothing. */
export async function closeLink(
  deps: ServerDeps,
  asking: LinkAsking,
  link: string,
): Promise<Result<SurveyLink, Problem>> {
  await closeBeforeTime(deps, asking, { table: 'survey_links', link });
  const closed = await linkOf(deps, asking.assignment, link);
  return closed === undefined ? fail(problemOf('not-found')) : ok(closed);
}
