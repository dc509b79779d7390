import fc from 'fast-check';
import type { Indicator } from '../../src/domain/framework/framework';
import type { Measure } from '../../src/domain/framework/measure';
import { type Asked, askedBy, judgedLimitMilli } from '../../src/domain/framework/rule-inputs';
import type { ScoringRule, SimpleRule } from '../../src/domain/framework/scoring-rule';
import {
  checkpointField,
  deductionField,
  figureField,
  type Registers,
  scoreField,
  type Written,
} from '../../src/domain/journal/register';

const RATE = fc.integer({ min: 0, max: 2_000_000 });
const WHOLE = fc.integer({ min: 0, max: 1_000_000 });

const figure = (id: string, unit: 'fen' | 'count' | 'day' | 'ppm' = 'count') => ({
  ...{ id, label: `数${id}` },
  unit,
});

const whenZero = fc.constantFrom({}, { whenZero: 'best' as const }, { whenZero: 'worst' as const });

const measure = (p: string): fc.Arbitrary<Measure> =>
  fc.oneof(
    whenZero.map((zero) => ({
      kind: 'quotient' as const,
      ...{ numerator: figure(`${p}a`), denominator: figure(`${p}b`), ...zero },
    })),
    whenZero.map((zero) => ({
      kind: 'change' as const,
      ...{ before: figure(`${p}a`), after: figure(`${p}b`), ...zero },
    })),
    whenZero.map((zero) => ({
      kind: 'saving' as const,
      ...{ planned: figure(`${p}a`), actual: figure(`${p}b`), ...zero },
    })),
    fc.constantFrom('ppm' as const, 'day' as const, 'count' as const).map((unit) => ({
      kind: 'reading' as const,
      figure: figure(`${p}a`, unit),
    })),
  );

const points = (p: string) =>
  fc
    .array(fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((all) =>
      all.map((shares, index) => ({
        ...{ id: `${p}${index}`, text: `要点${index}` },
        ...(shares === undefined ? {} : { shares }),
      })),
    );

const falling = (least: number) =>
  fc
    .uniqueArray(WHOLE, { minLength: least, maxLength: 5 })
    .map((cuts) => [...cuts].sort((a, b) => b - a));

/** Any rule of one indicator, of every kind but the composite; ids begin with `p`. */
const anySimpleRule = (p: string): fc.Arbitrary<SimpleRule> =>
  fc.oneof(
    fc.tuple(points(`${p}c`), WHOLE, fc.boolean()).map(([all, partlyPpm, without]) => ({
      kind: 'checkpoints' as const,
      ...{ points: all, partlyPpm, ...(without ? { notApplicable: true as const } : {}) },
    })),
    WHOLE.map((noPpm) => ({
      kind: 'yesNo' as const,
      ...{ question: { id: `${p}y`, text: '是否完成' }, noPpm },
    })),
    fc
      .tuple(fc.integer({ min: 1, max: 2_000_000 }), whenZero, fc.boolean(), WHOLE)
      .map(([targetPpm, zero, hasExcess, perPointPpm]) => ({
        kind: 'ratio' as const,
        ...{ numerator: figure(`${p}n`), denominator: figure(`${p}d`), targetPpm, ...zero },
        ...(hasExcess ? { excess: { abovePpm: 1_300_000, perPointPpm } } : {}),
      })),
    fc
      .tuple(
        measure(p),
        fc.integer({ min: 1, max: 2_000_000 }),
        fc.integer({ min: 0, max: 999_999 }),
      )
      .map(([of, targetPpm, gatePpm]) => ({
        kind: 'gatedRatio' as const,
        ...{ measure: of, targetPpm, gatePpm },
      })),
    fc
      .tuple(measure(p), falling(1), fc.constantFrom('higher' as const, 'lower' as const))
      .map(([of, cuts, direction]) => ({
        kind: 'tiers' as const,
        ...{ measure: of, direction },
        tiers: (direction === 'higher' ? cuts : [...cuts].reverse()).map((boundPpm, index) => ({
          ...{ boundPpm, earnPpm: Math.floor(1_000_000 / (index + 1)) },
        })),
      })),
    fc
      .record({
        measure: measure(p),
        direction: fc.constantFrom('higher' as const, 'lower' as const, 'closer' as const),
        targetPpm: RATE,
        allowancePpm: fc.integer({ min: 0, max: 100_000 }),
        perPointPpm: fc.integer({ min: 1, max: 200_000 }),
        step: fc.constantFrom('proportional' as const, 'started' as const, 'whole' as const),
        zeroBeyondPpm: RATE,
      })
      .map((members) => ({ kind: 'linear' as const, ...members })),
    fc.constant({
      kind: 'reverse' as const,
      ...{ target: figure(`${p}t`), actual: figure(`${p}u`) },
    }),
    fc.tuple(fc.integer({ min: 1, max: 3_000_000 }), whenZero).map(([timesPpm, zero]) => ({
      kind: 'shareDeduction' as const,
      ...{ part: figure(`${p}p`), whole: figure(`${p}w`), timesPpm, ...zero },
    })),
    fc
      .tuple(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
      )
      .map(([num, den, zeroFrom]) => ({
        kind: 'failures' as const,
        ...{ count: figure(`${p}f`), cost: { kind: 'fraction' as const, num, den }, zeroFrom },
        what: '问题',
      })),
    falling(2).map((cuts) => ({
      kind: 'bands' as const,
      bands: [...cuts.slice(0, -1), 0].map((fromPpm, index) => ({ label: `档${index}`, fromPpm })),
      guidance: '',
    })),
    fc.constant({ kind: 'judgement' as const, guidance: '按情况评定' }),
  );

/** Any rule of one indicator, composites of up to three parts among them. */
export const anyRule: fc.Arbitrary<ScoringRule> = fc.oneof(
  { weight: 4, arbitrary: anySimpleRule('q') },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anySimpleRule('r'), anySimpleRule('s'), fc.integer({ min: 1, max: 9 }))
      .map(([first, second, shares]) => ({
        kind: 'composite' as const,
        parts: [
          { id: 'P1', name: '部分一', shares, rule: first },
          { id: 'P2', name: '部分二', shares: 3, rule: second },
        ],
      })),
  },
);

/** An indicator with any rule. */
export const anyIndicator = (id = 'I1'): fc.Arbitrary<Indicator> =>
  fc.tuple(anyRule, fc.integer({ min: 0, max: 100 })).map(([rule, tenths]) => ({
    ...{ id, name: '指标', explanation: '', basis: '依据' },
    ...{ weightMilli: tenths * 100, rule },
  }));

const written = (value: Written['value']): readonly Written[] => [
  { value, person: 'p', journal: 'j', seq: 1, hash: 'h', at: '2026-11-22T09:00:00+08:00' },
];

/** Any allowed answer to one thing asked, as the register that it is written to. */
function anyAnswer(asked: Asked, { id, weightMilli }: Indicator): fc.Arbitrary<Registers> {
  switch (asked.kind) {
    case 'checkpoint': {
      const { id: checkpoint, choices } = asked.checkpoint;
      return fc
        .constantFrom(...choices)
        .map((finding) => ({ [checkpointField(id, checkpoint)]: written(finding) }));
    }
    case 'figure':
      return fc
        .oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 2_000_000 }))
        .map((value) => ({ [figureField(id, asked.figure.id)]: written(value) }));
    case 'text':
    case 'choice':
      throw new Error('rules with points ask for neither');
    case 'score':
      return fc
        .integer({ min: 0, max: judgedLimitMilli(weightMilli, asked.score) })
        .map((milli) => ({ [scoreField(id, asked.score.part)]: written(milli) }));
  }
}

/** Registers with an allowed answer to everything that an indicator asks for, and a reason. */
export const anyAnswers = (indicator: Indicator): fc.Arbitrary<Registers> =>
  fc
    .tuple(...askedBy(indicator.rule).map((asked) => anyAnswer(asked, indicator)))
    .map((all) => Object.assign({ [deductionField(indicator.id)]: written('原因') }, ...all));

/** An indicator with any rule and any allowed answers to it. */
export const anyAnswered = (id = 'I1') =>
  anyIndicator(id).chain((indicator) =>
    anyAnswers(indicator).map((registers) => ({ indicator, registers })),
  );
