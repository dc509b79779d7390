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

/**
 * Reopens a database whose connection was lost, and tries what failed once more. Every transaction
 * of the store may run twice: it puts rows under keys that it knows, or looks first whether its own
 * entry is there already. What runs inside a transaction is repeated with it, never by itself.
 */
export function reopenWhenLost(db: Dexie): void {
  const again = (call: Call): Call =>
    function (this: unknown, ...args) {
      if (Dexie.currentTransaction) return call.apply(this, args);
      return call.apply(this, args).catch(async (error: unknown) => {
        if (!isLost(error)) throw error;
        db.close({ disableAutoOpen: false });
        await db.open();
        return call.apply(this, args);
      });
    };
  Object.assign(db, { transaction: again(db.transaction as Call) });
  // The tables of one database share a prototype of their own.
  const tables = db.Table.prototype as unknown as TableInside;
  tables._trans = again(tables._trans);
}
