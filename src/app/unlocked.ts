import type { CanaryVerdict } from '../store/canary';
import type { FieldSession } from '../store/field-session';
import type { WaitingSync } from './start-sync';

/** What the routes hand to their pages while the phone is unlocked. */
export interface Unlocked {
  readonly session: FieldSession;
  readonly runner: WaitingSync;
  readonly canary: CanaryVerdict;
  readonly lock: () => void;
}
