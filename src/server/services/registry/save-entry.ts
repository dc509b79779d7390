import { sql, type Transaction } from 'kysely';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { AgencyRecord } from '../../../domain/registry/agency';
import type { RegisteredPerson } from '../../../domain/registry/registered-person';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import type { Database } from '../../storage/tables';
import { newId } from '../random-token';

/** A record as somebody wrote it, over the saving that they saw; `by` as in the audit trail. */
export interface WrittenRecord<R> {
  readonly replaces: { readonly id: string; readonly revision: number } | null;
  readonly record: R;
  readonly by: string;
}

interface Saved {
  readonly trx: Transaction<Database>;
  readonly table: 'agencies' | 'registered_people';
  readonly row: Readonly<Record<string, unknown>>;
}

/** Adds a row, or changes the one that the writer saw; null where it is another by now. */
async function put({ trx, table, row }: Saved, written: WrittenRecord<unknown>, at: Date) {
  const { replaces, record } = written;
  const kept = { ...row, content: JSON.stringify(record), changed_at: at };
  if (replaces === null) {
    const fresh = { ...kept, id: newId(), standing: 'entered', course: '[]', revision: 1 };
    const names = sql.join(Object.keys(fresh).map((name) => sql.ref(name)));
    await sql`insert into ${sql.table(table)} (${names})
      values (${sql.join(Object.values(fresh))})`.execute(trx);
    return fresh.id;
  }
  const sets = Object.entries(kept).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  const done = await sql`update ${sql.table(table)}
    set ${sql.join(sets)}, revision = revision + 1
    where id = ${replaces.id} and revision = ${replaces.revision} and standing <> 'exited'`.execute(
    trx,
  );
  return done.numAffectedRows === 1n ? replaces.id : null;
}

const actOf = ({ replaces }: WrittenRecord<unknown>): string =>
  replaces === null ? 'entered' : 'revised';

/**
 * Enters an agency or changes its record.
 * @returns its id; `agency-known` when another row has its credit code, `registry-changed` when
 *   somebody else saved it meanwhile or it has left the registry
 */
export async function saveAgency(
  { db, now }: ServerDeps,
  written: WrittenRecord<AgencyRecord>,
): Promise<Result<string, Problem>> {
  const { name, creditCode: credit_code } = written.record;
  const at = new Date(now());
  return db.transaction().execute(async (trx) => {
    // Two who enter one code at the same moment would otherwise both pass, and one fail on the key.
    await sql`select pg_advisory_xact_lock(hashtext(${credit_code}))`.execute(trx);
    const known = await trx
      .selectFrom('agencies')
      .select('id')
      .where('credit_code', '=', credit_code)
      .executeTakeFirst();
    if (known !== undefined && known.id !== written.replaces?.id) {
      return fail(problemOf('agency-known'));
    }
    const row = { name, credit_code };
    const id = await put({ trx, table: 'agencies', row }, written, at);
    if (id === null) return fail(problemOf('registry-changed'));
    await audit(trx, { actor: written.by, action: `agency.${actOf(written)}`, at, subject: id });
    return ok(id);
  });
}

/**
 * Enters a person or changes the record.
 * @returns the id; `registry-changed` as for an agency
 */
export async function savePerson(
  { db, now }: ServerDeps,
  written: WrittenRecord<RegisteredPerson>,
): Promise<Result<string, Problem>> {
  const { name, employer, fields, lead } = written.record;
  const at = new Date(now());
  return db.transaction().execute(async (trx) => {
    const row = { name, employer, fields, leads: lead !== null };
    const id = await put({ trx, table: 'registered_people', row }, written, at);
    if (id === null) return fail(problemOf('registry-changed'));
    const action = `registered.${actOf(written)}`;
    await audit(trx, { actor: written.by, action, at, subject: id });
    return ok(id);
  });
}
