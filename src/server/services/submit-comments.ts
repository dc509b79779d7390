import { type CommentBatch, commentBatch } from '../../domain/procedure/comment-batch';
import type { Point } from '../../domain/procedure/point';
import { canonicalText } from '../../trust/canonical';
import type { ServerDeps } from '../deps';
import { audit } from '../storage/audit';
import type { StoredCommentLink } from './comment-door';
import { isOver } from './comment-links';
import { digestOf, newId } from './random-token';
import { serverInstant } from './server-time';

/** What was submitted under a link, with the digest that the party keeps. */
export interface Submitted {
  readonly batch: CommentBatch;
  readonly sha256: string;
}

/** What stands under a link; null while nothing was submitted. */
export async function submittedUnder(deps: ServerDeps, link: string): Promise<Submitted | null> {
  const row = await deps.db
    .selectFrom('comment_submissions')
    .select(['content', 'sha256'])
    .where('link', '=', link)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { batch: commentBatch.parse(JSON.parse(row.content)), sha256: row.sha256 };
}

/**
 * Takes a party's comments, once: what was submitted first stands, however often the form is sent.
 * @returns what stands; null where the link was closed meanwhile
 */
export async function submitComments(
  deps: ServerDeps,
  { link, assignment, draft, party }: StoredCommentLink,
  said: readonly Omit<Point, 'id'>[],
): Promise<Submitted | null> {
  const at = new Date(deps.now());
  const taken = await deps.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('comment_links')
      .select(['closes_at', 'closed_at'])
      .where('link', '=', link)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const there = await trx
      .selectFrom('comment_submissions')
      .select('link')
      .where('link', '=', link)
      .executeTakeFirst();
    if (there !== undefined) return true;
    if (isOver(row, at.getTime())) return false;
    const content = canonicalText({
      ...{ v: 1, type: 'takan-comments', assignment, link, draft, party },
      at: serverInstant(at.getTime()),
      remarks: said.map(({ text, about }) => ({ id: newId(), text, about })),
    } satisfies CommentBatch);
    const sha256 = digestOf(content);
    await trx
      .insertInto('comment_submissions')
      .values({ link, draft, party, content, sha256, received_at: at })
      .execute();
    const line = { actor: `link:${link}`, action: 'comments.submitted', at, assignment };
    await audit(trx, { ...line, subject: link, detail: { sha256 } });
    return true;
  });
  return taken ? submittedUnder(deps, link) : null;
}
