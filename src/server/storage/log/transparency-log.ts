import type { Kysely, Transaction } from 'kysely';
import type { WireConsistency } from '../../../contract/receipt';
import type { Result } from '../../../domain/kernel/result';
import type { Leaf } from '../../../trust/leaf';
import type { Receipt } from '../../../trust/receipt';
import type { Database } from '../tables';

/** Writes what belongs to several leaves in few statements, as they arrive together. */
export interface GroupWriter<Work, Seen = null> {
  /** What writing each work depends on, or why it is kept out; asked before any of them is written. */
  look(trx: Transaction<Database>, works: readonly Work[]): Promise<readonly Result<Seen, Error>[]>;
  write(trx: Transaction<Database>, kept: readonly KeptWork<Work, Seen>[]): Promise<void>;
  /**
   * Looks, and writes works with all that the log grows by, in one statement that takes the log's lock
   * and commits: nobody may have appended since `signed`. False, and nothing is written, where that is
   * not so or where anything may speak against one of the works; they then go the long way.
   */
  atOnce?(
    db: Kysely<Database>,
    placed: readonly PlacedWork<Work>[],
    grown: GrownLog,
  ): Promise<boolean>;
}

/** A work, what names its leaf, and the place that the leaf gets. */
export interface PlacedWork<Work> {
  readonly work: Work;
  readonly identity: string;
  readonly index: number;
}

/** What the log grows by, as one statement takes it. */
export interface GrownLog {
  /** Number of the lock that keeps every other appender out. */
  readonly lock: number;
  /** The tree that it grows from, roots in hexadecimal. */
  readonly signed: { readonly size: number; readonly root: string };
  readonly checkpoint: {
    readonly size: number;
    readonly root: string;
    readonly note: string;
    readonly at: Date;
  };
  readonly leaves: readonly {
    readonly index: number;
    readonly identity: string;
    readonly leaf: string;
  }[];
  /** Their hashes in hexadecimal. */
  readonly nodes: readonly {
    readonly level: number;
    readonly index: number;
    readonly hash: string;
  }[];
}

/** A work that is kept, what was seen when it was looked at, and the place of its leaf. */
export interface KeptWork<Work, Seen = null> {
  readonly work: Work;
  readonly seen: Seen;
  readonly index: number;
}

/** Something to log once. */
export interface LogItem {
  /** Names the fact, e.g. `head:JOURNAL:SEQ:HASH`; a second item of one identity gets the first's leaf. */
  readonly identity: string;
  readonly leaf: Leaf;
  /**
   * Writes the rows that belong to the leaf, in its transaction and under the log's lock; not called
   * when the identity is logged already. Throwing keeps leaf and rows out; others are not touched.
   */
  readonly write?: (trx: Transaction<Database>, index: number) => Promise<void>;
  /**
   * How neighbours of the same writer are written together: to the same effect as `write` one after
   * the other, which is what happens where together they fail. Works of one key depend on each other
   * and are never together.
   */
  readonly together?: {
    readonly writer: GroupWriter<unknown, unknown>;
    readonly work: unknown;
    readonly key: string;
  };
  /**
   * That it is written at once or not at all: what speaks for it was not asked yet, and its writer asks
   * in the one statement. Otherwise `append` fails with {@link NotAtOnce}, and the caller asks first.
   */
  readonly onlyAtOnce?: true;
}

/** That an item was not written in one statement, which it had to be; nothing of it was kept. */
export class NotAtOnce extends Error {}

/** Where a fact stands in the log. */
export interface LoggedLeaf {
  readonly index: number;
  /** Canonical JSON of the leaf that is logged, of the first item of its identity. */
  readonly leaf: string;
  /** False when this very call logged it. */
  readonly repeated: boolean;
}

/** The newest tree head; `note` is null while the log is empty. */
export interface LogHead {
  readonly size: number;
  readonly note: string | null;
}

/** How batches were written since this process began. */
export interface BatchWays {
  atOnce: number;
  /** The one statement failed: where that goes on, every exchange takes several times as long. */
  atOnceFailed: number;
  stepwise: number;
}

/** The bureau's append-only Merkle log (RFC 6962 hashing, C2SP formats). */
export interface TransparencyLog {
  /** Verifier key, `name+keyid+key`. */
  readonly vkey: string;
  readonly ways: Readonly<BatchWays>;
  /**
   * Logs items as one unit: all of them with their rows, or none. Answers after the commit, once a
   * checkpoint over them may leave the server.
   * @param committed called at the commit, for what may be read from then on but not told
   */
  append(items: readonly LogItem[], committed?: () => void): Promise<readonly LoggedLeaf[]>;
  /** Newest signed checkpoint. */
  head(): Promise<LogHead>;
  /** A signed checkpoint over at least so many leaves, which need not be the newest. */
  headOver(least: number): Promise<LogHead>;
  /** Receipts of leaves by index, all against `at` (default: the newest checkpoint). */
  receipts(indexes: readonly number[], at?: LogHead): Promise<Receipt[]>;
  /** Consistency path from an old size to a head, or a size; null when there is no such pair of sizes. */
  consistency(oldSize: number, at: LogHead | number): Promise<WireConsistency | null>;
}
