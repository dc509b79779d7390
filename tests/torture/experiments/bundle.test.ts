import { beforeAll, expect } from 'vitest';
import { faultsOfVerifiers } from '../../independent/three-verifiers';
import { walkedPackage } from '../../support/report-walk';
import { testScene } from '../../support/test-scene';
import { walkedBundle } from '../../support/walked-report';
import { experiment } from '../support/experiment';

/** So many a round, since the verifier page is one browser for all of them. */
const A_ROUND = 10;

const scene = testScene({ package: walkedPackage() });
let walked: Awaited<ReturnType<typeof walkedBundle>>;
beforeAll(async () => {
  walked = await walkedBundle(scene.server);
});

experiment('bundle', async ({ seed, count }) => {
  const { corrected, first: replaced, vkey } = walked;
  const fresh = [corrected, replaced] as const;
  expect(await faultsOfVerifiers({ count: A_ROUND, first: seed, fresh, vkey })).toEqual([]);
  count('mutations', A_ROUND);
});
