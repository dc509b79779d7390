import type { DBCore, DBCoreMutateRequest } from 'dexie';
import type { TakanDatabase } from '../../src/store/database';

/** Both databases die together with the page, right before their write number `nth`. */
export function dyingAt(nth: number, ...databases: readonly TakanDatabase[]) {
  const left = { writes: nth };
  const died = () => new DOMException('killed', 'InvalidStateError');
  const create = (core: DBCore): DBCore => ({
    ...core,
    transaction: (...args) => {
      if (left.writes < 0) throw died();
      return core.transaction(...args);
    },
    table: (name) => {
      const table = core.table(name);
      const mutate = (request: DBCoreMutateRequest) => {
        left.writes -= 1;
        return left.writes < 0 ? Promise.reject(died()) : table.mutate(request);
      };
      return { ...table, mutate };
    },
  });
  for (const db of databases) db.use({ stack: 'dbcore', name: 'killed', create });
  return left;
}
