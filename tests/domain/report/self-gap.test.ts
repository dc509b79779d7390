import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Manifest } from '../../../src/domain/report/manifest';
import { selfGapOf } from '../../../src/domain/report/self-gap';
import { composed, knownScene } from '../../support/report-scene';

const scene = knownScene();
const { framework } = scene.history.package;
const manifest = composed(scene);
const [first, second] = manifest.scores;
if (first === undefined || second === undefined) throw new Error('two indicators are scored');

type SelfScore = NonNullable<Manifest['selfScores']>[number];
const milli = ({ score: { num, den } }: typeof first) =>
  Math.round((Number(num) * 1000) / Number(den));
const self = (of: typeof first, more: number, reason = ''): SelfScore => ({
  ...{ indicator: of.indicator, scoreMilli: milli(of) + more, reason, difference: '0' },
});
const gapOf = (...selfScores: SelfScore[]) => selfGapOf(framework, { ...manifest, selfScores });

it('[SG1] a report without scores of the unit has no gap', () => {
  expect(selfGapOf(framework, manifest)).toBeNull();
});

it('[SG1] sums, gap, what lacks a reason and what differs most', () => {
  const gap = gapOf(self(first, 500, '口径不同'), self(second, 2000));
  expect(gap).toMatchObject({
    ...{ indicators: 2, netMilli: -2500, sizeMilli: 2500, unexplained: 1 },
    largest: { milli: -2000 },
  });
  expect(gap?.largest?.indicator.startsWith(`${second.indicator} `)).toBe(true);
  expect(gapOf(self(first, 0))).toMatchObject({ sizeMilli: 0, unexplained: 0, largest: null });
});

it('[SG2] differences that cancel out stay', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (by) => {
      const gap = gapOf(self(first, by), self(second, -Math.min(by, milli(second))));
      const down = Math.min(by, milli(second));
      expect(gap).toMatchObject({ netMilli: down - by, sizeMilli: by + down });
    }),
    { seed: 15 },
  );
});
