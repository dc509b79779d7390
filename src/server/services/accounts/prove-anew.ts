import type { Proof } from '../../../contract/desk-accounts';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import { passwordFits } from '../password';
import type { DeskUser } from './desk-user';
import { takeSecondFactor } from './second-factor';

/**
 * Whether whoever is signed in is the account's owner: an open session alone changes neither password
 * nor second factor. A code that fits is used up.
 * @returns `password-wrong`, and once that fits `second-factor-required` or `-wrong`
 */
export async function proveAnew(
  deps: ServerDeps,
  { name }: DeskUser,
  { password, code = '' }: Proof,
): Promise<Result<void, Problem>> {
  const { password: stored, totp } = await deps.db
    .selectFrom('desk_users')
    .select(['password', 'totp'])
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  if (!(await passwordFits(password, stored))) return fail(problemOf('password-wrong'));
  if (totp === null) return ok(undefined);
  if (code.trim() === '') return fail(problemOf('second-factor-required'));
  const isIn = await deps.db
    .transaction()
    .execute((trx) => takeSecondFactor(deps, trx, name, code));
  return isIn ? ok(undefined) : fail(problemOf('second-factor-wrong'));
}
