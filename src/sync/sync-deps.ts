import type { EnrolledIdentity } from '../store/identity';
import type { Writer } from '../store/writer';
import type { SessionKeeper } from './session';
import type { Transport } from './transport';

/** Named points of an exchange at which a process may die; tests die there. */
export type SyncPoint =
  | 'before-send'
  | 'after-answer-before-store'
  | 'after-store'
  | 'before-evidence'
  | 'after-evidence-answer-before-store'
  | 'after-evidence-store';

/** What a synchronisation works with. */
export interface SyncDeps {
  readonly writer: Writer;
  readonly transport: Transport;
  readonly identity: EnrolledIdentity;
  /** The open session, kept in memory between attempts. */
  readonly session: SessionKeeper;
  /** Called and awaited at each point; rehearsals and tests only. */
  readonly hooks?: (point: SyncPoint) => void | Promise<void>;
}
