import type { CanaryVerdict } from '../store/canary';
import type { FieldSession } from '../store/field-session';
import type { Account, PhoneRegistry } from '../store/phone-registry';
import type { Phone } from './phone';
import type { WaitingSync } from './start-sync';

/** What the routes hand to their pages while the phone is unlocked. */
export interface Unlocked {
  readonly session: FieldSession;
  readonly runner: WaitingSync;
  readonly canary: CanaryVerdict;
  readonly lock: () => void;
  /** Locks the account, then does something with the locked phone. */
  readonly lockAnd: (then: (closed: Phone) => Promise<Phone>) => Promise<void>;
  readonly registry: PhoneRegistry;
  readonly account: Account;
}
