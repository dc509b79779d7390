import type { KeyObject } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { ServerConfig } from './config';
import type { ServerKeys } from './keys';
import type { SharedReads } from './reads/shared-reads';
import type { LiveEvents } from './services/live-events';
import type { SealedBlobStore } from './storage/blob-store';
import type { TransparencyLog } from './storage/log/transparency-log';
import type { Database } from './storage/tables';
import type { Turns } from './storage/turns';

/** What routes and services work with; wired in compose.ts alone. */
export interface ServerDeps {
  readonly config: ServerConfig;
  /** Pool of the role `takan_app`, which may not change what is logged. */
  readonly db: Kysely<Database>;
  /** What exchanges look up, many with one query. */
  readonly reads: SharedReads;
  /** Tells who is connected that there is something new. */
  readonly live: LiveEvents;
  readonly log: TransparencyLog;
  readonly blobs: SealedBlobStore;
  /**
   * Does one thing after another for bytes of one digest, so that they are not removed between the
   * moment that somebody finds them there and the moment that a receipt says so.
   */
  readonly inTurn: Turns;
  readonly keys: ServerKeys;
  /** Seals secrets of desk accounts. */
  readonly deskKey: KeyObject;
  /** Where links point, e.g. `http://localhost:8787`. */
  readonly origin: string;
  /** Origins under which this server can be reached; a phone's challenge answer names one of them. */
  readonly origins: ReadonlySet<string>;
  /** Milliseconds since 1970: the only clock that the server asks. */
  readonly now: () => number;
}
