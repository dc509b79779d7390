/** What `locksContract` needs of a lock; the same as the store's port. */
export interface LocksUnderTest {
  exclusive<T>(name: string, work: () => Promise<T>): Promise<T>;
  ifFree<T>(name: string, work: () => Promise<T>): Promise<{ readonly value: T } | null>;
}

/** One promise of the contract; throws an Error that says what did not hold. */
type LockClause = (locks: LocksUnderTest) => Promise<void>;

function hold(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/**
 * What every implementation of the lock port keeps. Self-contained, without a test framework, so
 * that it can be sent into a browser page as well.
 */
export const LOCKS_CONTRACT = {
  oneAtATime: async (locks) => {
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} in`);
      await turn();
      seen.push(`${name} out`);
      return name;
    };
    const all = ['a', 'b', 'c'].map((name) => locks.exclusive('contract-order', work(name)));
    const values = await Promise.all(all);
    hold(values.join() === 'a,b,c', `values ${values.join()}`);
    hold(seen.join() === 'a in,a out,b in,b out,c in,c out', `order ${seen.join()}`);
  },
  failureLetsNextIn: async (locks) => {
    const failing = locks.exclusive('contract-failure', async () => {
      await turn();
      throw new Error('planned');
    });
    const next = locks.exclusive('contract-failure', async () => 'next');
    const reason = await failing.then(
      () => 'none',
      (error: unknown) => (error instanceof Error ? error.message : 'other'),
    );
    hold(reason === 'planned', `reason ${reason}`);
    hold((await next) === 'next', 'the next one was not let in');
  },
  turnedAwayWhileTaken: async (locks) => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    let entered = (): void => undefined;
    const inside = new Promise<void>((done) => {
      entered = done;
    });
    const first = locks.exclusive('contract-free', async () => {
      entered();
      await held;
    });
    await inside;
    hold((await locks.ifFree('contract-free', async () => 1)) === null, 'let in while taken');
    const other = await locks.ifFree('contract-other', async () => 2);
    hold(other?.value === 2, 'another name was taken too');
    release();
    await first;
    const after = await locks.exclusive('contract-free', async () => 3);
    hold(after === 3, 'not let in after');
    const free = await locks.ifFree('contract-free', async () => 4);
    hold(free?.value === 4, 'turned away from a free lock');
  },
} satisfies Record<string, LockClause>;
