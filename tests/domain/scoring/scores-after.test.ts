import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptFold } from '../../../src/domain/journal/kept-fold';
import { scoreEvaluation, scoresAfter } from '../../../src/domain/scoring/score-evaluation';
import { historyOf, scoringStep } from '../../support/random-history';
import { SEED } from './scoring-kit';

const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, held) => (typeof held === 'bigint' ? String(held) : held));

describe('scores that go on from others', () => {
  it('[SC68] are those of everything anew, entry by entry', () => {
    const steps = fc.array(scoringStep, { maxLength: 40, size: 'max' });
    const property = fc.property(steps, fc.nat(60), (all, forkAt) => {
      const { package: pkg, packageDigest, journals } = historyOf(all, forkAt);
      const fold = new KeptFold(pkg, packageDigest);
      let { registers } = fold.take([]).evaluation;
      let scores = scoreEvaluation(pkg.framework, { registers });
      for (const entry of journals.flatMap(({ entries }) => entries)) {
        const { evaluation } = fold.take([entry]);
        scores = scoresAfter({ registers, scores }, pkg.framework, evaluation);
        registers = evaluation.registers;
      }
      expect(plain(scores)).toBe(plain(scoreEvaluation(pkg.framework, { registers })));
    });
    fc.assert(property, { seed: SEED, numRuns: 60 });
  });
});
