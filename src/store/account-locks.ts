import { FIRST_DATABASE } from './database';
import type { Locks } from './ports';

/** The phone's locks under the names of one account; those of the first one are as they always were. */
export function accountLocks(locks: Locks, account: string): Locks {
  if (account === FIRST_DATABASE) return locks;
  const of = (name: string): string => `${name}-${account}`;
  return {
    exclusive: (name, work) => locks.exclusive(of(name), work),
    ifFree: (name, work) => locks.ifFree(of(name), work),
  };
}
