import type { Selectable, Transaction } from 'kysely';
import {
  CODE_TRIES,
  COMMENT_LIMIT_DAYS,
  type CommentLink,
  type MadeCommentLink,
} from '../../contract/comments';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import { epochMs } from '../../domain/kernel/instant';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { Party } from '../../domain/procedure/procedure-setting';
import type { ServerDeps } from '../deps';
import { ProblemError } from '../http/problem-error';
import type { CommentLinksTable } from '../storage/answer-tables';
import { audit } from '../storage/audit';
import type { Database } from '../storage/tables';
import { newAccessCode } from './access-code';
import { closeBeforeTime, type LinkAsking } from './close-link';
import { consultedDraft } from './consulted-draft';
import { newId } from './random-token';
import { serverInstant } from './server-time';

const LIMIT_MS = COMMENT_LIMIT_DAYS * 24 * 3_600_000;

/** Whether a link takes no more comments: closed by hand, or its time is over. */
export const isOver = (
  { closed_at, closes_at }: Pick<Selectable<CommentLinksTable>, 'closed_at' | 'closes_at'>,
  now: number,
): boolean => closed_at !== null || closes_at.getTime() <= now;

/** The links of an assignment, and what came in through each. */
export async function commentLinksOf(deps: ServerDeps, assignment: string): Promise<CommentLink[]> {
  const rows = await deps.db
    .selectFrom('comment_links as l')
    .leftJoin('comment_submissions as s', 's.link', 'l.link')
    .select(['l.link', 'l.token', 'l.draft', 'l.party', 'l.closes_at', 'l.closed_at'])
    .select(['l.wrong_codes', 's.sha256', 's.received_at'])
    .where('l.assignment', '=', assignment)
    .orderBy('l.made_at')
    .orderBy('l.link')
    .execute();
  return rows.map((row): CommentLink => {
    const { link, token, draft, party, sha256, received_at } = row;
    const unsent = row.wrong_codes >= CODE_TRIES ? 'shut' : 'open';
    const waiting = isOver(row, deps.now()) ? 'closed' : unsent;
    return {
      ...{ link, draft, party, sha256, address: `${deps.origin}/c/${token}` },
      closesAt: serverInstant(row.closes_at.getTime()),
      state: sha256 === null ? waiting : 'submitted',
      submittedAt: received_at === null ? null : serverInstant(received_at.getTime()),
    };
  });
}

const linkOf = async (deps: ServerDeps, assignment: string, link: string) =>
  (await commentLinksOf(deps, assignment)).find((each) => each.link === link);

/** Closes every link of a party under which nothing was submitted: a party has one that opens. */
async function closeEarlier(
  trx: Transaction<Database>,
  { assignment, device }: LinkAsking,
  party: Party,
  at: Date,
): Promise<void> {
  const closed = await trx
    .updateTable('comment_links as l')
    .set({ closed_at: at })
    .where('l.assignment', '=', assignment)
    .where('l.party', '=', party)
    .where('l.closed_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('comment_submissions as s').select('s.link').whereRef('s.link', '=', 'l.link'),
        ),
      ),
    )
    .returning('l.link')
    .execute();
  for (const { link: subject } of closed) {
    const action = 'comments.linkClosed';
    await audit(trx, { actor: `device:${device}`, action, at, assignment, subject });
  }
}

/** Makes a link for a party to read a draft and to comment on it, and the code that opens it. */
export async function makeCommentLink(
  deps: ServerDeps,
  asking: LinkAsking,
  { draft, party, closesAt }: { draft: string; party: Party; closesAt: string },
): Promise<Result<MadeCommentLink, Problem>> {
  const { assignment, person, device } = asking;
  const at = new Date(deps.now());
  const ahead = epochMs(closesAt) - at.getTime();
  if (ahead <= 0 || ahead > LIMIT_MS) return fail(problemOf('comments-deadline-wrong'));
  if ((await consultedDraft(deps, { assignment, draft, party })) === null) {
    return fail(problemOf('draft-not-here'));
  }
  const { code, stored } = await newAccessCode();
  const link = newId();
  await deps.db.transaction().execute(async (trx) => {
    // One after another: of two that are made at once, the second closes the first.
    await trx
      .selectFrom('assignments')
      .select('assignment')
      .where('assignment', '=', assignment)
      .forNoKeyUpdate()
      .execute();
    await closeEarlier(trx, asking, party, at);
    // After the closing, which waits for whoever submits just now.
    const there = await trx
      .selectFrom('comment_submissions')
      .select('link')
      .where('draft', '=', draft)
      .where('party', '=', party)
      .executeTakeFirst();
    if (there !== undefined) throw new ProblemError(problemOf('comments-there'));
    const row = { link, token: newId(), assignment, draft, party, ...stored, made_by: person };
    const times = { made_at: at, closes_at: new Date(epochMs(closesAt)) };
    await trx
      .insertInto('comment_links')
      .values({ ...row, ...times })
      .execute();
    const action = 'comments.linkMade';
    await audit(trx, { actor: `device:${device}`, action, at, assignment, subject: link });
  });
  const made = await linkOf(deps, assignment, link);
  return made === undefined ? fail(problemOf('not-found')) : ok({ link: made, code });
}

/**
 * Closes a link before its time; closing it again, or once its time is over, changes nothing. Nor does
 * closing one under which something was submitted: it takes nothing more, and goes on showing that.
 */
export async function closeCommentLink(
  deps: ServerDeps,
  asking: LinkAsking,
  link: string,
): Promise<Result<CommentLink, Problem>> {
  const before = await linkOf(deps, asking.assignment, link);
  if (before === undefined) return fail(problemOf('not-found'));
  if (before.state === 'submitted') return ok(before);
  await closeBeforeTime(deps, asking, { table: 'comment_links', link });
  const closed = await linkOf(deps, asking.assignment, link);
  return closed === undefined ? fail(problemOf('not-found')) : ok(closed);
}

/** What was submitted under a link: one text for everybody who asks, whenever they ask. */
export async function commentBatchOf(
  deps: ServerDeps,
  { assignment, link }: { readonly assignment: string; readonly link: string },
): Promise<Result<{ text: string; sha256: string }, Problem>> {
  const row = await deps.db
    .selectFrom('comment_submissions as s')
    .innerJoin('comment_links as l', 'l.link', 's.link')
    .select(['s.content as text', 's.sha256'])
    .where('s.link', '=', link)
    .where('l.assignment', '=', assignment)
    .executeTakeFirst();
  return row === undefined ? fail(problemOf('not-found')) : ok(row);
}
