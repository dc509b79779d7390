import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdit } from '../../../src/desk/frameworks/framework-edit';
import {
  distributeRemainder,
  indicatorsAmong,
  remainderMilli,
} from '../../../src/desk/frameworks/weights';
import { type Framework, indicatorsOf } from '../../../src/domain/framework/framework';
import { madeFramework } from '../../support/made-frameworks';

const SEED = { seed: 20_261_125 };

const weighed = (weights: readonly number[]): Framework => {
  const framework = madeFramework([[weights.length]]);
  const ids = indicatorsOf(framework).map(({ id }) => id);
  const each = Object.fromEntries(ids.map((id, place) => [id, weights[place] ?? 0]));
  return applyEdit(framework, { kind: 'weighed', weights: each });
};
const weightsOf = (framework: Framework) => indicatorsOf(framework).map((i) => i.weightMilli);
const distributed = (framework: Framework): Framework =>
  applyEdit(framework, { kind: 'weighed', weights: distributeRemainder(framework, 'all') });

it('[FE14] what is left is given out evenly, odd hundredths to the first', () => {
  expect(weightsOf(distributed(weighed([0, 0, 0])))).toEqual([33_340, 33_330, 33_330]);
  expect(weightsOf(distributed(weighed([50_000, 49_000])))).toEqual([50_500, 49_500]);
});

it('[FE14] what is too much is taken back, down to zero', () => {
  expect(weightsOf(distributed(weighed([60_000, 41_000])))).toEqual([59_500, 40_500]);
  expect(weightsOf(distributed(weighed([110_000, 1_000])))).toEqual([100_000, 0]);
});

it('[FE14] any weights come to 100 points, each changed by whole hundredths but one', () => {
  const anyWeights = fc.array(fc.nat(60_000), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(anyWeights, (weights) => {
      const before = weighed(weights);
      const after = weightsOf(distributed(before));
      expect(after.reduce((sum, each) => sum + each, 0)).toBe(100_000);
      expect(after.every((each) => each >= 0)).toBe(true);
      if (remainderMilli(before) >= 0) {
        const odd = after.filter((each, place) => (each - (weights[place] ?? 0)) % 10 !== 0);
        expect(odd.length).toBeLessThanOrEqual(1);
      }
    }),
    SEED,
  );
});

it('[FE14] only those that were meant take part', () => {
  const framework = applyEdit(madeFramework([[2], [1]]), {
    ...{ kind: 'weighed', weights: { L0G0I0: 0, L0G0I1: 40_000, L1G0I0: 20_000 } },
  });
  expect(distributeRemainder(framework, 'weightless')).toEqual({ L0G0I0: 40_000 });
  expect(distributeRemainder(framework, { level: 'L1' })).toEqual({ L1G0I0: 60_000 });
  expect(indicatorsAmong(framework, { level: 'none' })).toEqual([]);
  expect(distributeRemainder(framework, { level: 'none' })).toEqual({});
});
