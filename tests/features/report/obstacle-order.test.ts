import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Obstacle, rareFirst } from '../../../src/features/report/obstacle';

const unscored = fc.record({ kind: fc.constant('indicator' as const), indicator: fc.string() });
const rare = fc.record({ kind: fc.constant('draft' as const), indicator: fc.string() });

it('[PR122] indicators without a score come last, and nothing else changes its place', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(unscored, rare)), (made) => {
      const all = made as unknown as readonly Obstacle[];
      const ordered = rareFirst(all);
      const first = ordered.findIndex(({ kind }) => kind === 'indicator');
      const tail = first < 0 ? [] : ordered.slice(first);
      expect(tail).toEqual(all.filter(({ kind }) => kind === 'indicator'));
      expect(ordered.slice(0, ordered.length - tail.length)).toEqual(
        all.filter(({ kind }) => kind !== 'indicator'),
      );
    }),
    { seed: 122 },
  );
});
