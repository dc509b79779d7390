import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import { totalRange } from '../../../src/domain/scoring/total-range';
import { anyAnswered } from '../../support/made-rules';
import { frameworkOf, SEED } from './scoring-kit';

const many = fc.tuple(anyAnswered('I1'), anyAnswered('I2'), anyAnswered('I3'));

describe('totalRange', () => {
  it('[PH9] whatever is still to be entered, the total ends between the bounds told before', () => {
    fc.assert(
      fc.property(many, fc.infiniteStream(fc.boolean()), (answered, isEntered) => {
        const framework = frameworkOf(answered.map(({ indicator }) => indicator));
        const all = Object.assign({}, ...answered.map(({ registers }) => registers));
        const some = Object.fromEntries(
          Object.entries(all).filter(() => isEntered.next().value === true),
        );
        const now = totalRange(
          scoreEvaluation(framework, { registers: some as typeof all }).indicators,
        );
        const end = totalRange(scoreEvaluation(framework, { registers: all }).indicators);
        expect(now.low.lte(end.low)).toBe(true);
        expect(now.high.gte(end.high)).toBe(true);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('[PH9] once all is scored both bounds are the total', () => {
    fc.assert(
      fc.property(anyAnswered('I1'), ({ indicator, registers }) => {
        const scores = scoreEvaluation(frameworkOf([indicator]), { registers });
        fc.pre(scores.complete);
        const { low, high } = totalRange(scores.indicators);
        expect(low.equals(scores.total) && high.equals(scores.total)).toBe(true);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
