import type { CanaryVerdict } from '../store/canary';
import type { FieldSession } from '../store/field-session';
import type { SyncRunner } from './sync-runner';

/** What the routes hand to their pages while the phone is unlocked. */
export interface Unlocked {
  readonly session: FieldSession;
  readonly runner: SyncRunner;
  readonly canary: CanaryVerdict;
  readonly lock: () => void;
}
