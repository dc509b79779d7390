import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BandsRule } from '../../../src/domain/framework/judged-rules';
import { askedBy, checkpointsOf, judgedOf } from '../../../src/domain/framework/rule-inputs';
import { checkpointWorth } from '../../../src/domain/scoring/checkpoint-worth';
import { fromMilli } from '../../../src/domain/scoring/exact';
import { askedParts } from '../../../src/features/scoring/asked-parts';
import { bandLimits } from '../../../src/features/scoring/band-limits';
import { indicatorFacts } from '../../../src/features/scoring/indicator-facts';
import { stepCount } from '../../../src/features/scoring/typed-figure';
import { ABOUT_WORDS } from '../../../src/text/sourcing-words';
import { indicatorOf, SEED, scored } from '../../domain/scoring/scoring-kit';
import { everyRuleFramework } from '../../support/every-rule-package';
import { anyIndicator } from '../../support/made-rules';

const WHOLE = { part: null, shares: 1, ofShares: 1 };
const THIRDS: BandsRule = {
  kind: 'bands',
  bands: [
    { label: '好', fromPpm: 666_667 },
    { label: '中', fromPpm: 333_333 },
    { label: '差', fromPpm: 0 },
  ],
  guidance: '',
};

describe('bandLimits', () => {
  it('[PH5] tells the limits in points, of a part of an indicator too', () => {
    const tens: BandsRule = {
      ...THIRDS,
      bands: [
        { label: '好', fromPpm: 800_000 },
        { label: '差', fromPpm: 0 },
      ],
    };
    expect(bandLimits(tens, 10_000, WHOLE, 8000)).toEqual([
      { label: '好', fromMilli: 8000, toMilli: 10_000, best: true, holds: true },
      { label: '差', fromMilli: 0, toMilli: 8000, best: false, holds: false },
    ]);
    const part = { part: 'P', shares: 2, ofShares: 5 };
    expect(bandLimits(tens, 10_000, part, null)).toEqual([
      { label: '好', fromMilli: 3200, toMilli: 4000, best: true, holds: false },
      { label: '差', fromMilli: 0, toMilli: 3200, best: false, holds: false },
    ]);
  });

  it('[PH5] marks the band that scoring names, for every score that can be typed', () => {
    const milli = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(milli, (scoreMilli) => {
        const steps = scored(THIRDS, { 'score:I1': scoreMilli }).steps;
        const named = steps.flatMap((step) => (step.kind === 'band' ? [step.label] : []));
        const marked = bandLimits(THIRDS, 10_000, WHOLE, scoreMilli).filter(({ holds }) => holds);
        expect(marked.map(({ label }) => label)).toEqual(named);
      }),
      { seed: SEED, numRuns: 500, examples: [[3333], [3334], [6666], [6667], [6668], [0]] },
    );
  });
});

describe('checkpointWorth', () => {
  it('[PH6] tells shares and points, and gives what is left out to the others', () => {
    const rule = {
      ...{ kind: 'checkpoints' as const, partlyPpm: 500_000, notApplicable: true as const },
      points: [
        { id: 'a', text: '一', shares: 2 },
        { id: 'b', text: '二', shares: 2 },
        { id: 'c', text: '三' },
      ],
    };
    const worth = (id: string, without: string | null) => {
      const found = checkpointWorth(indicatorOf(rule), id, (each) => each === without);
      return found && [found.shares, found.ofShares, found.points.toFraction()];
    };
    expect(worth('a', null)).toEqual([2, 5, '4']);
    expect(worth('a', 'c')).toEqual([2, 4, '5']);
    expect(worth('c', 'c')).toEqual([0, 4, '0']);
    expect(worth('x', null)).toBeNull();
  });

  it('[PH6] the points of all check points and of what is judged are the weight', () => {
    fc.assert(
      fc.property(anyIndicator(), (indicator) => {
        const points = checkpointsOf(indicator.rule);
        fc.pre(points.length > 0 && points.length === askedBy(indicator.rule).length);
        const all = points.map(({ id }) => checkpointWorth(indicator, id, () => false)?.points);
        const sum = all.reduce((before, each) => before?.add(each ?? 0), fromMilli(0));
        expect(sum?.equals(fromMilli(indicator.weightMilli))).toBe(true);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});

describe('stepCount', () => {
  it.each([
    ['', 1, '1'],
    ['', -1, '0'],
    ['0', -1, '0'],
    ['3', 1, '4'],
    ['3', -1, '2'],
    ['三', 1, '1'],
    ['１２', 1, '13'],
  ] as const)('[PH7] %j goes by %i to %s', (typed, by, next) => {
    expect(stepCount(typed, by)).toBe(next);
  });
});

describe('askedParts', () => {
  it('[PH8] asks part by part for exactly what the rule asks for, with the limits of the rule', () => {
    fc.assert(
      fc.property(anyIndicator(), (indicator) => {
        const parts = askedParts(indicator);
        const asked = parts.flatMap(({ questions }) => questions.map((each) => each.asked));
        expect(asked).toEqual(askedBy(indicator.rule));
        const judged = asked.flatMap((each) => (each.kind === 'score' ? [each.score] : []));
        expect(judged).toEqual(judgedOf(indicator.rule));
        const isComposite = indicator.rule.kind === 'composite';
        expect(parts.every(({ part }) => (part !== null) === isComposite)).toBe(true);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

describe('indicatorFacts', () => {
  const indicator = {
    ...indicatorOf({ kind: 'judgement', guidance: '评定' }, 7500),
    ...{ target: '100%', evidence: ['voucher' as const], source: 'yearbook' as const },
  };

  it('[PH11] tells what the bureau says of an indicator, and leaves out what it does not say', () => {
    const facts = indicatorFacts(indicator, { ...everyRuleFramework, weights: 'official' });
    expect(facts).toEqual([
      { term: ABOUT_WORDS.weight, detail: '7.5 分' },
      { term: ABOUT_WORDS.target, detail: '100%' },
      { term: ABOUT_WORDS.evidence, detail: '原始凭证' },
      { term: ABOUT_WORDS.source, detail: '统计年鉴' },
      { term: ABOUT_WORDS.basis, detail: '依据' },
      { term: ABOUT_WORDS.framework, detail: '各类评分规则（测试）（测试用）' },
    ]);
  });

  it('[PH11] marks a sample weight', () => {
    const [weight] = indicatorFacts(indicator, everyRuleFramework);
    expect(weight?.detail).toContain(ABOUT_WORDS.sample);
  });
});
