import { expect, it } from 'vitest';
import { walkedPackage } from '../support/report-walk';
import { testScene } from '../support/test-scene';
import { walkedBundle } from '../support/walked-report';
import { faultsOfVerifiers } from './three-verifiers';

const scene = testScene({ package: walkedPackage() });

it('[BD33] three verifiers accept a corrected report and the first, and refuse 20 mutations of it', async () => {
  const { corrected, first, vkey } = await walkedBundle(scene.server);
  expect(await faultsOfVerifiers({ count: 20, fresh: [corrected, first], vkey })).toEqual([]);
}, 600_000);
