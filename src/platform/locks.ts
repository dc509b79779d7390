interface ExclusiveLocks {
  exclusive<T>(name: string, work: () => Promise<T>): Promise<T>;
  ifFree<T>(name: string, work: () => Promise<T>): Promise<{ readonly value: T } | null>;
}

/** Locks of the browser (Web Locks API), shared by all tabs and released when a tab dies. */
export function webLocks(manager: LockManager): ExclusiveLocks {
  return {
    exclusive: async (name, work) => await manager.request(name, work),
    ifFree: async (name, work) =>
      await manager.request(name, { ifAvailable: true }, async (lock) =>
        lock === null ? null : { value: await work() },
      ),
  };
}

/** Locks inside one process, for where there is no browser: first come, first served. */
export function memoryLocks(): ExclusiveLocks {
  const last = new Map<string, Promise<void>>();
  const exclusive = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(name);
    let release = (): void => undefined;
    const mine = new Promise<void>((done) => {
      release = done;
    });
    last.set(name, mine);
    await before;
    try {
      return await work();
    } finally {
      // Free before the caller hears of the result, as a browser's lock is.
      if (last.get(name) === mine) last.delete(name);
      release();
    }
  };
  return {
    exclusive,
    ifFree: async (name, work) => (last.has(name) ? null : { value: await exclusive(name, work) }),
  };
}
