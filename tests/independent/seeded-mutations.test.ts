import { expect, it } from 'vitest';
import { makeBundle } from '../support/bundle-maker';
import { formBundle } from './form-cases';
import { faultsOfVerifiers } from './three-verifiers';

it('[VH18] 8 seeded mutations are refused by all three verifiers, which name a file', async () => {
  const { files, vkey } = await makeBundle();
  expect(await faultsOfVerifiers({ count: 8, fresh: [files], vkey })).toEqual([]);
});

it('[UF22] 3 seeded mutations of a form without points are refused by all three, which name a file', async () => {
  const { files, vkey } = await formBundle('monitoring');
  expect(await faultsOfVerifiers({ count: 3, fresh: [files], vkey })).toEqual([]);
});
