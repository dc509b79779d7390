import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import type { Database } from '../../storage/tables';
import { readDeskSettings } from './desk-settings';
import { type DeskUser, deskActor } from './desk-user';
import { replaceRecoveryCodes, spendRecoveryCode } from './recovery-codes';
import { openSecret, sealSecret } from './sealed-secret';
import { matchedStep, totpUri } from './totp';

type Trx = Transaction<Database>;

/** 160 bits, the length of the hash (RFC 4226 §4). */
const SECRET_BYTES = 20;
const ISSUER = '踏勘工作台';

const digitsOf = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '');

/**
 * A new secret that waits for its first code; an older one of the account still counts till then. The
 * caller has let its owner prove who they are: whoever sees the secret can put it in force.
 */
export async function beginSecondFactor(
  { db, deskKey }: ServerDeps,
  { name }: DeskUser,
): Promise<{ secret: string; uri: string }> {
  const bytes = randomBytes(SECRET_BYTES);
  const pending = sealSecret(deskKey, name, bytes);
  await db
    .updateTable('desk_users')
    .set({ totp_pending: pending })
    .where('name', '=', name)
    .execute();
  const uri = totpUri(ISSUER, name, bytes);
  return { secret: new URL(uri).searchParams.get('secret') ?? '', uri };
}

const lockedUser = (trx: Trx, name: string) =>
  trx
    .selectFrom('desk_users')
    .select(['name', 'totp', 'totp_pending', 'totp_step'])
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirstOrThrow();

/**
 * Puts the waiting secret in force by its first code; every other session of the account ends.
 * @returns recovery codes, or `second-factor-wrong`
 */
export function confirmSecondFactor(
  deps: ServerDeps,
  { name, person, csrf }: DeskUser,
  typed: string,
): Promise<Result<string[], Problem>> {
  return deps.db.transaction().execute(async (trx) => {
    const { totp_pending: pending } = await lockedUser(trx, name);
    const secret = pending === null ? null : openSecret(deps.deskKey, name, pending);
    const step = secret === null ? null : matchedStep(secret, digitsOf(typed), deps.now());
    if (step === null) return fail(problemOf('second-factor-wrong'));
    await trx
      .updateTable('desk_users')
      .set({ totp: pending, totp_pending: null, totp_step: step })
      .where('name', '=', name)
      .execute();
    await trx
      .deleteFrom('desk_sessions')
      .where('name', '=', name)
      .where('csrf', '!=', csrf)
      .execute();
    const at = new Date(deps.now());
    await audit(trx, { actor: deskActor(person), action: 'desk.secondFactorSet', at });
    return ok(await replaceRecoveryCodes(trx, name));
  });
}

/**
 * Whether a typed code is the account's second factor now: a code of the app whose step was not used
 * yet, or a recovery code. What fits is used up.
 */
export async function takeSecondFactor(
  deps: ServerDeps,
  trx: Trx,
  name: string,
  typed: string,
): Promise<boolean> {
  const { totp, totp_step: last } = await lockedUser(trx, name);
  if (totp === null) return false;
  const step = matchedStep(openSecret(deps.deskKey, name, totp), digitsOf(typed), deps.now());
  if (step === null) return spendRecoveryCode(trx, name, typed);
  if (last !== null && step <= last) return false;
  await trx.updateTable('desk_users').set({ totp_step: step }).where('name', '=', name).execute();
  return true;
}

/** Takes the second factor off an account; the caller has let its owner prove who they are. */
export function removeSecondFactor(
  deps: ServerDeps,
  { name, person }: DeskUser,
): Promise<Result<void, Problem>> {
  return deps.db.transaction().execute(async (trx) => {
    const { secondFactor: isRequired } = await readDeskSettings(trx);
    if (isRequired) return fail(problemOf('second-factor-due'));
    await forgetSecondFactor(trx, name);
    const at = new Date(deps.now());
    await audit(trx, { actor: deskActor(person), action: 'desk.secondFactorRemoved', at });
    return ok(undefined);
  });
}

/** Forgets secrets and recovery codes of an account. */
export async function forgetSecondFactor(trx: Trx, name: string): Promise<void> {
  await trx
    .updateTable('desk_users')
    .set({ totp: null, totp_pending: null, totp_step: null })
    .where('name', '=', name)
    .execute();
  await trx.deleteFrom('desk_recovery_codes').where('name', '=', name).execute();
}
