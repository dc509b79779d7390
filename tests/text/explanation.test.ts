import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/domain/framework/figure';
import { type Indicator, indicatorsOf } from '../../src/domain/framework/framework';
import { PRINTING } from '../../src/domain/scoring/printing';
import { scoreIndicator } from '../../src/domain/scoring/score-indicator';
import { sayPoints } from '../../src/text/explanation-words';
import { sayRule } from '../../src/text/rule-words';
import { sayExplanation, sayScoreNote } from '../../src/text/say-explanation';
import { scored } from '../domain/scoring/scoring-kit';
import { HistoryMaker } from '../support/journal-maker';

describe('sayPoints', () => {
  it('[UI24] says what three decimals hold as it is, and the rest with its fraction', () => {
    expect(sayPoints(new Fraction(15, 2), PRINTING)).toBe('7.5');
    expect(sayPoints(new Fraction(0), PRINTING)).toBe('0');
    expect(sayPoints(new Fraction(5, 3), PRINTING)).toBe('约 1.67（5/3）');
  });
});

describe('sayExplanation', () => {
  const history = new HistoryMaker();
  const lead = history.device('lead');
  const { framework } = history.package;
  const indicators = indicatorsOf(framework);
  const explain = (indicator: Indicator) =>
    sayExplanation(
      scoreIndicator(indicator, history.fold(), framework).steps,
      indicator.rule,
      PRINTING,
    );

  it('[UI24] lists the share and every check point with its points', () => {
    const indicator = indicators.find(({ rule }) => rule.kind === 'checkpoints');
    if (indicator?.rule.kind !== 'checkpoints') throw new Error('no check points');
    const { points } = indicator.rule;
    for (const { id: checkpoint } of points) {
      lead.act('checkpoint.assessed', { indicator: indicator.id, checkpoint, finding: 'partly' });
    }
    const steps = explain(indicator);
    expect(steps).toHaveLength(points.length + 2);
    expect(steps[0]).toContain(`${points.length} 份`);
    expect(steps[1]).toContain('部分符合');
    expect(steps.at(-1)).toMatch(/^扣 /);
  });

  it('[UI24] shows the figures of a ratio, the ratio, and what of the target was attained', () => {
    const indicator = indicators.find(({ id }) => id === 'B12');
    if (indicator?.rule.kind !== 'ratio') throw new Error('B12 is a ratio');
    const { numerator, denominator } = indicator.rule;
    lead.act('figure.entered', { indicator: 'B12', figure: numerator.id, value: 85_000_00 });
    lead.act('figure.entered', { indicator: 'B12', figure: denominator.id, value: 100_000_00 });
    const steps = explain(indicator);
    expect(steps[0]).toBe(`${numerator.label}：85,000.00 元`);
    expect(steps[2]).toContain('85.00%');
    expect(steps[3]).toContain('85.00%');
  });
});

describe('a gated ratio', () => {
  const said = (figure: Omit<Figure, 'id' | 'label'>, targetPpm: number, value: number) => {
    const measure = { kind: 'reading', figure: { id: 'm', label: '里程', ...figure } } as const;
    const rule = { kind: 'gatedRatio', measure, targetPpm, gatePpm: 600_000 } as const;
    const { steps } = scored(rule, { 'figure:I1:m': value });
    return [sayRule(rule, PRINTING), ...sayExplanation(steps, rule, PRINTING)];
  };

  it('[SC66] says target and value of a plain reading as numbers with its unit', () => {
    const [rule, read, held, attained] = said(
      { unit: 'milli', unitName: '公里' },
      12_500_000,
      10_125,
    );
    expect(rule).toMatch(/^里程，与目标值 12.5 公里 之比为完成比例；低于 60% 不得分/);
    expect([read, held, attained]).toEqual([
      '里程：10.125 公里',
      '实际值 10.125 公里，目标 12.5 公里',
      '达到目标的 81.00%',
    ]);
    expect(said({ unit: 'count' }, 40_000_000, 30)[2]).toBe('实际值 30，目标 40');
    const yuan = said({ unit: 'fen' }, 5_000_000_000, 123_450);
    expect(yuan[2]).toBe('实际值 1234.5 元，目标 5000 元');
  });

  it('[SC66] says those of a rate in percent', () => {
    const [rule, , held] = said({ unit: 'ppm' }, 900_000, 850_000);
    expect(rule).toContain('与目标值 90% 之比');
    expect(held).toBe('实际比率 85.00%，目标 90%');
  });
});

describe('sayScoreNote', () => {
  it('[SC62] ends with the clause that the indicator comes from', () => {
    const { framework } = new HistoryMaker().package;
    const indicator = indicatorsOf(framework).find(({ id }) => id === 'B12');
    if (indicator === undefined) throw new Error('B12 is there');
    const lines = sayScoreNote([], indicator, PRINTING);
    expect(lines).toEqual([`依据：${indicator.basis}`]);
    expect(indicator.basis).toContain('财预〔2020〕10号');
  });
});
