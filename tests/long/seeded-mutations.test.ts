import { expect, it } from 'vitest';
import { faultsOfVerifiers } from '../independent/three-verifiers';

it('[VH18] 200 seeded mutations are refused by all three verifiers, which name a file', async () => {
  expect(await faultsOfVerifiers({ count: 200 })).toEqual([]);
});
