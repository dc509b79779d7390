import { expect, it } from 'vitest';
import { makeBundle } from '../support/bundle-maker';
import { faultsOfVerifiers } from './three-verifiers';

it('[VH18] 20 seeded mutations are refused by all three verifiers, which name a file', async () => {
  const { files, vkey } = await makeBundle();
  expect(await faultsOfVerifiers({ count: 20, fresh: [files], vkey })).toEqual([]);
});
