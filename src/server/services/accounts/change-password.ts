import type { Proof } from '../../../contract/desk-accounts';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import { openDeskSession } from '../desk-accounts';
import { hashPassword } from '../password';
import { dropSessions } from './desk-sessions';
import { type DeskUser, deskActor, type OpenedDeskSession } from './desk-user';
import { dropLinks } from './drop-links';
import { proveAnew } from './prove-anew';
import { isWeakPassword } from './weak-password';

/** What somebody signed in asks for: who they are, and the password to be. */
export interface NewPassword extends Proof {
  readonly next: string;
  /** Kind of the browser that asks (browser-kind.ts). */
  readonly browser: string;
}

/**
 * Puts a new password in place of the own one. Every session of the account ends, the one that asks
 * goes on under a new token.
 * @returns what {@link proveAnew} returns, or `password-common`
 */
export async function changePassword(
  deps: ServerDeps,
  user: DeskUser,
  { next, browser, ...proof }: NewPassword,
): Promise<Result<OpenedDeskSession, Problem>> {
  // Looked at before the code of the second factor is used up.
  if (await isWeakPassword(next, [user.name, deps.config.bureau])) {
    return fail(problemOf('password-common'));
  }
  const proved = await proveAnew(deps, user, proof);
  if (!proved.ok) return proved;
  const [password, at] = [await hashPassword(next), new Date(deps.now())];
  const opened = await deps.db.transaction().execute(async (trx) => {
    await trx.updateTable('desk_users').set({ password }).where('name', '=', user.name).execute();
    await dropSessions(trx, user.name, 'all');
    await dropLinks(trx, user.name, { person: user.person, at });
    await audit(trx, { actor: deskActor(user.person), action: 'desk.passwordChanged', at });
    return openDeskSession(deps, trx, { ...user, browser });
  });
  await deps.live.look();
  return ok(opened);
}
