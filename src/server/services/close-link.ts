import type { ServerDeps } from '../deps';
import { audit } from '../storage/audit';

/** Who asks about links, in which assignment. */
export interface LinkAsking {
  readonly assignment: string;
  readonly person: string;
  readonly device: string;
}

/** Links that are handed out, by what their closing is called in the audit trail. */
const CLOSINGS = {
  survey_links: 'survey.linkClosed',
  comment_links: 'comments.linkClosed',
} as const;

/**
 * Closes a link before its time, with its line in the audit trail. One that is closed stays as it is;
 * one whose time is over was closed at that time and not now, which a clock that is set back does not
 * change either. Neither leaves a line: nobody closed it.
 */
export async function closeBeforeTime(
  deps: ServerDeps,
  { assignment, device }: LinkAsking,
  { table, link }: { readonly table: keyof typeof CLOSINGS; readonly link: string },
): Promise<void> {
  const at = new Date(deps.now());
  await deps.db.transaction().execute(async (trx) => {
    const closed = await trx
      .updateTable(table)
      .set(({ fn, ref, val }) => ({ closed_at: fn('least', [ref('closes_at'), val(at)]) }))
      .where('link', '=', link)
      .where('assignment', '=', assignment)
      .where('closed_at', 'is', null)
      .returning('closes_at')
      .executeTakeFirst();
    if (closed === undefined || closed.closes_at.getTime() <= at.getTime()) return;
    const action = CLOSINGS[table];
    await audit(trx, { actor: `device:${device}`, action, at, assignment, subject: link });
  });
}
