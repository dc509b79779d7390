import { expect, it } from 'vitest';
import { formBundle } from '../independent/form-cases';
import { faultsOfVerifiers } from '../independent/three-verifiers';
import { walkedPackage } from '../support/report-walk';
import { testScene } from '../support/test-scene';
import { walkedBundle } from '../support/walked-report';

const scene = testScene({ package: walkedPackage() });

it('[VH18] 200 seeded mutations of a corrected report are refused by all three verifiers, which name a file', async () => {
  const { corrected, first, vkey } = await walkedBundle(scene.server);
  expect(await faultsOfVerifiers({ count: 200, fresh: [corrected, first], vkey })).toEqual([]);
});

it('[UF22] 60 seeded mutations of forms without points are refused by all three, which name a file', async () => {
  const faults: string[] = [];
  for (const form of ['opinions', 'monitoring'] as const) {
    const { files, vkey } = await formBundle(form);
    faults.push(...(await faultsOfVerifiers({ count: 30, fresh: [files], vkey })));
  }
  expect(faults).toEqual([]);
});
