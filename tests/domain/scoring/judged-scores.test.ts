import { describe, expect, it } from 'vitest';
import type { ScoringRule } from '../../../src/domain/framework/scoring-rule';
import { points, scored } from './scoring-kit';

describe('judged scores', () => {
  const bands: ScoringRule = {
    ...{ kind: 'bands', guidance: '' },
    bands: [
      { label: '达成', fromPpm: 800_000 },
      { label: '部分达成', fromPpm: 600_000 },
      { label: '未达成', fromPpm: 0 },
    ],
  };
  const bandOf = (milli: number) =>
    scored(bands, { 'score:I1': milli }).steps.flatMap((step) =>
      step.kind === 'band' ? [step.label] : [],
    );

  it('[SC49] name the band that they fall in', () => {
    expect([10_000, 8000, 7999, 6000, 5999, 0].map((milli) => bandOf(milli)[0])).toEqual([
      ...['达成', '达成', '部分达成', '部分达成', '未达成', '未达成'],
    ]);
    expect(points(bands, { 'score:I1': 7999 })).toBe('7999/1000');
  });

  it('[SC50] of parts add up by their shares: 部门自评 × 40 % + 财政审核 × 60 %', () => {
    const judged = { kind: 'judgement', guidance: '按审核结果' } as const;
    const mixed: ScoringRule = {
      kind: 'composite',
      parts: [
        { id: 'self', name: '部门自评', shares: 40, rule: judged },
        { id: 'audit', name: '财政审核', shares: 60, rule: judged },
      ],
    };
    expect(points(mixed, { 'score:I1:self': 4000, 'score:I1:audit': 4500 })).toBe('17/2');
    const half = scored(mixed, { 'score:I1:self': 4000 });
    expect(half.missing).toEqual([{ kind: 'score', part: 'audit' }]);
    expect([half.low, half.high].map(String)).toEqual(['4', '10']);
  });

  it('[SC50] at the limit of a part earn it whole, though a third is no whole thousandth', () => {
    const judged = { kind: 'judgement', guidance: '按审核结果' } as const;
    const thirds: ScoringRule = {
      kind: 'composite',
      parts: ['P1', 'P2', 'P3'].map((id) => ({ id, name: id, shares: 1, rule: judged })),
    };
    const all = { 'score:I1:P1': 3333, 'score:I1:P2': 3333 };
    expect(points(thirds, { ...all, 'score:I1:P3': 3333 })).toBe('10');
    expect(scored(thirds, { ...all, 'score:I1:P3': 3333 }).deducted).toBe(false);
    expect(points(thirds, { ...all, 'score:I1:P3': 3332 })).toBe('7499/750');
  });
});
