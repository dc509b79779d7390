import type { Selectable } from 'kysely';
import { CODE_TRIES } from '../../contract/comments';
import { randomId } from '../../domain/kernel/identifier';
import type { ServerDeps } from '../deps';
import type { CommentLinksTable } from '../storage/answer-tables';
import { audit } from '../storage/audit';
import { passFor } from './access-code';

/** A link as it is stored. */
export type StoredCommentLink = Selectable<CommentLinksTable>;

/** Finds the link of an address, whatever somebody typed there; null where it leads nowhere. */
export async function commentLinkAt(
  deps: ServerDeps,
  token: string,
): Promise<StoredCommentLink | null> {
  // The database takes not every text: a NUL character is an error there.
  if (!randomId.safeParse(token).success) return null;
  const row = await deps.db
    .selectFrom('comment_links')
    .selectAll()
    .where('token', '=', token)
    .executeTakeFirst();
  return row ?? null;
}

/** What became of a code that was entered. */
export type Entering =
  | { readonly kind: 'opened'; readonly pass: string }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'shut' };

/**
 * Tries a code. Tries at one link wait for each other, so that no crowd of guesses is checked before
 * it is counted. Whoever was let in before a link was shut stays in.
 */
export const enterCode = (
  deps: ServerDeps,
  { link, assignment }: StoredCommentLink,
  code: string,
): Promise<Entering> =>
  deps.db.transaction().execute(async (trx): Promise<Entering> => {
    const row = await trx
      .selectFrom('comment_links')
      .select(['code_salt', 'code_digest', 'wrong_codes'])
      .where('link', '=', link)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (row.wrong_codes >= CODE_TRIES) return { kind: 'shut' };
    const pass = await passFor(code, row);
    const wrong_codes = pass === null ? row.wrong_codes + 1 : 0;
    await trx.updateTable('comment_links').set({ wrong_codes }).where('link', '=', link).execute();
    const left = CODE_TRIES - wrong_codes;
    const line = { actor: `link:${link}`, at: new Date(deps.now()), assignment, subject: link };
    if (pass !== null) {
      await audit(trx, { ...line, action: 'comments.opened' });
      return { kind: 'opened', pass };
    }
    await audit(trx, { ...line, action: left > 0 ? 'comments.codeWrong' : 'comments.linkShut' });
    return left > 0 ? { kind: 'wrong', left } : { kind: 'shut' };
  });
