import { expect, it } from 'vitest';
import { faultsOfVerifiers } from './three-verifiers';

it('[VH18] 20 seeded mutations are refused by all three verifiers, which name a file', async () => {
  expect(await faultsOfVerifiers({ count: 20 })).toEqual([]);
});
