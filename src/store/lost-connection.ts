import { Dexie } from 'dexie';

type Call = (...args: unknown[]) => Promise<unknown>;

/** The step of Dexie that every read and write of one table outside a transaction takes. */
interface TableInside {
  _trans: Call;
}

/**
 * WebKit takes the database away from a page that slept: "Connection to Indexed Database server
 * lost. Refresh the page to try again", an UnknownError; what waits is aborted.
 */
function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { inner } = error as { readonly inner?: unknown };
  return (
    (error.name === 'UnknownError' &&
      /connection to indexed database server lost/i.test(error.message)) ||
    isLost(inner)
  );
}

/** Whoever knows whether the disk has room. */
export interface Room {
  /**
   * Before every write; what it resolves to, if anything, is called after it.
   * @throws DOMException `QuotaExceededError` when there is none
   */
  enter(): Promise<(() => void) | undefined>;
  /**
   * Before a write of many bytes, which may need twice as much.
   * @throws DOMException `QuotaExceededError` when there is no such room
   */
  make(bytes: number): Promise<void>;
}

/** `rw` or `readwrite`: the mode is the first that both ways are told. */
const writes = ([mode]: readonly unknown[]): boolean => String(mode).includes('w');

/**
 * Reopens a database whose connection was lost, and tries what failed once more. Every transaction
 * of the store may run twice: it puts rows under keys that it knows, or looks first whether its own
 * entry is there already. What runs inside a transaction is repeated with it, never by itself.
 * Nothing is written before `room` has let it.
 */
export function reopenWhenLost(db: Dexie & { room: Room | null }): void {
  const tryTwice = (attempt: () => Promise<unknown>): Promise<unknown> =>
    attempt().catch(async (error: unknown) => {
      if (!isLost(error)) throw error;
      db.close({ disableAutoOpen: false });
      await db.open();
      return attempt();
    });
  const again = (call: Call): Call =>
    function (this: unknown, ...args) {
      const attempt = () => call.apply(this, args);
      if (Dexie.currentTransaction) return attempt();
      if (db.room === null || !writes(args)) return tryTwice(attempt);
      return db.room.enter().then(async (leave) => {
        try {
          // The library may also throw at once.
          return await tryTwice(attempt);
        } finally {
          leave?.();
        }
      });
    };
  Object.assign(db, { transaction: again(db.transaction as Call) });
  // The tables of one database share a prototype of their own.
  const tables = db.Table.prototype as unknown as TableInside;
  tables._trans = again(tables._trans);
}
