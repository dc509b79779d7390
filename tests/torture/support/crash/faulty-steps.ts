import type { DBCore, DBCoreTable, DBCoreTransaction } from 'dexie';
import type { TakanDatabase } from '../../../../src/store/database';

/**
 * What befalls a step: the database refuses it, the transaction is taken away under it, or the phone
 * dies, after which this connection does nothing any more.
 */
export const FAULTS = ['throw', 'abort', 'die'] as const;
export type FaultKind = (typeof FAULTS)[number];

/** Steps of a database as they are counted, and the one that fails. */
export interface FaultySteps {
  /** How many steps were taken since `arm`. */
  readonly taken: number;
  /** Whether the fault has happened. */
  readonly struck: boolean;
  /** From now on, the `at`-th step (from 1 on) meets the fault. */
  arm(at: number, kind: FaultKind, error?: () => Error): void;
  disarm(): void;
}

const OPERATIONS = ['get', 'getMany', 'query', 'openCursor', 'count', 'mutate'] as const;

const refused = (): Error => new Error('the database refused this step');

/** Counts the steps of one connection and carries out what befalls them. */
class Steps implements FaultySteps {
  taken = 0;
  struck = false;
  private at = 0;
  private kind: FaultKind = 'throw';
  private error: () => Error = refused;
  private dead = false;
  /** Transactions that have not ended: a phone that dies takes all of them along. */
  private readonly open = new Set<DBCoreTransaction>();

  arm(at: number, kind: FaultKind, error: () => Error = refused): void {
    Object.assign(this, { taken: 0, struck: false, at, kind, error });
  }

  disarm(): void {
    this.at = 0;
  }

  private abort(transaction: DBCoreTransaction): void {
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
  }

  private die(): void {
    this.dead = true;
    for (const each of this.open) this.abort(each);
  }

  /** @throws what the app is told where it is told anything */
  private step(transaction: DBCoreTransaction | null): void {
    if (this.dead) throw new Error('this phone is dead');
    this.taken += 1;
    if (this.taken !== this.at) return;
    this.struck = true;
    if (this.kind === 'throw') throw this.error();
    if (this.kind === 'die') {
      this.die();
      throw new Error('this phone dies');
    }
    if (transaction !== null) this.abort(transaction);
  }

  /** The end of a transaction is a step as well: a phone can die when it is written and nobody knows. */
  private watch(transaction: DBCoreTransaction): void {
    this.open.add(transaction);
    const native = transaction as unknown as EventTarget;
    const ended = (): void => void this.open.delete(transaction);
    native.addEventListener('abort', ended);
    native.addEventListener('complete', () => {
      ended();
      if (this.dead || this.kind !== 'die') return;
      this.taken += 1;
      if (this.taken !== this.at) return;
      this.struck = true;
      this.die();
    });
  }

  over(core: DBCore): DBCore {
    return {
      ...core,
      transaction: (...args) => {
        this.step(null);
        const transaction = core.transaction(...args);
        this.watch(transaction);
        return transaction;
      },
      table: (name) => this.tableOver(core.table(name)),
    };
  }

  private tableOver(table: DBCoreTable): DBCoreTable {
    const faulty = OPERATIONS.map((name) => {
      const call = (request: { trans: DBCoreTransaction }): Promise<unknown> => {
        try {
          this.step(request.trans);
        } catch (error) {
          return Promise.reject(error);
        }
        return (table[name] as (asked: unknown) => Promise<unknown>)(request);
      };
      return [name, call] as const;
    });
    return { ...table, ...Object.fromEntries(faulty) };
  }
}

/** Puts the counting under a database that nothing has opened yet. */
export function countSteps(db: TakanDatabase): FaultySteps {
  const steps = new Steps();
  db.use({ stack: 'dbcore', name: 'steps', create: (core) => steps.over(core) });
  return steps;
}
