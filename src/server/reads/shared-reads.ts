import type { Kysely } from 'kysely';
import { gathered } from '../storage/gathered';
import type { Database } from '../storage/tables';
import { readAftermaths } from './aftermath-read';
import { readBringings } from './bringing-read';
import { readRoles, readSessions } from './device-reads';
import { readErasing, readUnheld } from './evidence-read';
import { readJournals } from './journal-reads';
import { readLines, readMissing } from './missing-read';
import { readOpenings } from './opening-read';
import { readPieces } from './piece-read';
import { readRights } from './rights-read';

type Read<Asked, Answer> = (
  db: Kysely<Database>,
  asked: readonly Asked[],
) => Promise<readonly Answer[]>;

/** Askers that one query for lines answers: each may get several megabytes. */
const LINE_ASKERS = 16;

/**
 * What exchanges look up. Those that are under way at the same time are answered together, so that
 * two hundred phones that send in one moment cost some dozens of queries and not thousands.
 */
export function sharedReads(db: Kysely<Database>) {
  const shared = <Asked, Answer>(read: Read<Asked, Answer>, most?: number) =>
    gathered<Asked, Answer>((asked) => read(db, asked), most);
  return {
    session: shared(readSessions),
    bringing: shared(readBringings),
    role: shared(readRoles),
    opening: shared(readOpenings),
    aftermath: shared(readAftermaths),
    journals: shared(readJournals),
    rights: shared(readRights),
    missing: shared(readMissing),
    lines: shared(readLines, LINE_ASKERS),
    piece: shared(readPieces),
    unheld: shared(readUnheld),
    isErasing: shared(readErasing),
  };
}

export type SharedReads = ReturnType<typeof sharedReads>;
