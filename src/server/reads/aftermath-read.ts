import type { Kysely } from 'kysely';
import type { Role } from '../../domain/assignment/role';
import { fixedStatement } from '../storage/fixed-statement';
import type { Database } from '../storage/tables';
import type { Bringer } from './evidence-read';
import type { StoredJournal } from './journal-reads';

/** How an assignment stands once an exchange is kept, as far as its answer tells of it. */
export interface Aftermath {
  readonly revoked: boolean;
  /** What the device's person is in the assignment now; null for no member of it. */
  readonly role: Role | null;
  readonly journals: readonly StoredJournal[];
  /** Whether the assignment has a panel session. */
  readonly hasPanels: boolean;
  /** Whether anybody ordered a record of it destroyed. */
  readonly erasing: boolean;
  /** Digests that {@link Bringer} can bring and that were never received, oldest first. */
  readonly unheld: readonly string[];
}

/** A row of `takan_aftermaths`: what is waited for from the device, or of what anybody offered. */
export interface AftermathRow extends Omit<Aftermath, 'unheld'> {
  readonly unheld: readonly { readonly sha256: string; readonly device: string }[];
}

/** What a row says to one who may have asked together with others. */
export function aftermathFor(
  { unheld, ...row }: AftermathRow,
  { device, offered }: Pick<Bringer, 'device' | 'offered'>,
): Aftermath {
  const brings = new Set(offered);
  const own = unheld.filter((each) => each.device === device || brings.has(each.sha256));
  return { ...row, unheld: [...new Set(own.map(({ sha256 }) => sha256))] };
}

const aftermaths = fixedStatement<AftermathRow>(
  'select * from takan_aftermaths($1::text[], $2::text[], $3::text[])',
);

/** What several exchanges look up for their answers, in their order. */
export async function readAftermaths(
  db: Kysely<Database>,
  asked: readonly Omit<Bringer, 'lost'>[],
): Promise<Aftermath[]> {
  const offered = [...new Set(asked.flatMap((each) => each.offered))];
  const assignments = asked.map(({ assignment }) => assignment);
  const rows = await aftermaths(db, [assignments, asked.map(({ device }) => device), offered]);
  return asked.flatMap((bringer, i) => {
    const row = rows[i];
    return row === undefined ? [] : [aftermathFor(row, bringer)];
  });
}
