import { randomInt } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from '../../storage/tables';
import { digestOf } from '../random-token';

const COUNT = 10;
/** Without letters and digits that are read for one another. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
/** Twenty-four of thirty letters are 117 bits: a stored digest needs no stretching (ASVS 6.5.2 asks for 112). */
const LENGTH = 24;

const newCode = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** The digest covers the account, so that a row moved to another account recognises nothing. */
const digestFor = (name: string, code: string): string => digestOf(`${name}\n${code}`);

/** New recovery codes of an account in place of all older ones; only their digests are kept. */
export async function replaceRecoveryCodes(
  trx: Transaction<Database>,
  name: string,
): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode);
  await trx.deleteFrom('desk_recovery_codes').where('name', '=', name).execute();
  await trx
    .insertInto('desk_recovery_codes')
    .values(codes.map((code) => ({ name, digest: digestFor(name, code) })))
    .execute();
  return codes.map(inGroups);
}

/** Uses a recovery code up; false where it is none of this account, or was used. */
export async function spendRecoveryCode(
  trx: Transaction<Database>,
  name: string,
  typed: string,
): Promise<boolean> {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  const used = await trx
    .deleteFrom('desk_recovery_codes')
    .where('name', '=', name)
    .where('digest', '=', digestFor(name, code))
    .executeTakeFirst();
  return used.numDeletedRows === 1n;
}
