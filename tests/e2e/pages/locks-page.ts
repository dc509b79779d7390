import { webLocks } from '../../../src/platform/locks';
import { LOCKS_CONTRACT } from '../../support/locks-contract';

export type LockClause = keyof typeof LOCKS_CONTRACT;

/** Runs one clause of the lock contract on the browser's own locks; rejects when it does not hold. */
export interface LocksPage {
  hold(clause: LockClause): Promise<void>;
}

const locksPage: LocksPage = {
  hold: (clause) => LOCKS_CONTRACT[clause](webLocks(navigator.locks)),
};

Object.assign(window, { locksPage });
