import { sql, type Transaction } from 'kysely';
import type { ServerDeps } from '../../deps';
import type { Database } from '../../storage/tables';
import { readLimits } from './limits';
import { lookAtBallots } from './look-at-ballots';
import { lookAtPhoto } from './look-at-photo';
import { lookAtReport } from './look-at-report';
import { type DueEntry, type LookGround, lookGround } from './look-ground';

/** Entries of one turn, so that a turn is short and what a killed server loses of it little. */
const TURN = 100;
const KEY = 7_220_154;

async function nextDue(trx: Transaction<Database>): Promise<readonly DueEntry[]> {
  return trx
    .selectFrom('lead_due as d')
    .innerJoin('noted_entries as e', 'e.hash', 'd.entry')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .select(['d.entry', 'e.type', 'e.line', 'e.journal', 'j.assignment', 'j.person', 'j.device'])
    .select(['j.package', 'j.panel_session as session'])
    .orderBy('d.place')
    .limit(TURN)
    .execute();
}

/** Looks at each entry; of what is about one report or one session, at that once. */
async function lookAt(ground: LookGround, due: readonly DueEntry[]): Promise<void> {
  const whole = new Map<string, DueEntry>();
  for (const each of due) {
    if (each.type === 'evidence.captured') await lookAtPhoto(ground, each);
    else whole.set(`${each.assignment} ${each.session ?? ''}`, each);
  }
  for (const each of whole.values()) {
    await (each.session === null ? lookAtReport(ground, each) : lookAtBallots(ground, each));
  }
}

/**
 * Looks at the next entries that wait, in one transaction: prints, leads and the end of their waiting
 * come together or not at all. Of several nodes one looks at a time, since two that looked at once would
 * not see each other's photos.
 *
 * @returns how many entries were looked at; 0 too where another node is looking
 */
async function lookTurn({ db, config, now }: ServerDeps): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ taken: boolean }>`
      select pg_try_advisory_xact_lock(${KEY}, hashtext(${config.bureau})) as taken`.execute(trx);
    if (rows[0]?.taken !== true) return 0;
    const due = await nextDue(trx);
    if (due.length === 0) return 0;
    const ground = lookGround(trx, await readLimits(trx), new Date(now()));
    await lookAt(ground, due);
    const looked = due.map(({ entry }) => entry);
    await trx.deleteFrom('lead_due').where('entry', 'in', looked).execute();
    return due.length;
  });
}

/**
 * Looks at what waits, at most so many turns.
 *
 * @param isEnded asked before each turn
 */
export async function lookAtDue(
  deps: ServerDeps,
  turns: number,
  isEnded = (): boolean => false,
): Promise<void> {
  for (let turn = 0; turn < turns && !isEnded(); turn++) {
    if ((await lookTurn(deps)) === 0) return;
  }
}
