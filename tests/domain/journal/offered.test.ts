import { describe, expect, it } from 'vitest';
import { type Framework, indicatorsOf } from '../../../src/domain/framework/framework';
import type { ScoringRule } from '../../../src/domain/framework/scoring-rule';
import { HistoryMaker, madePackage } from '../../support/journal-maker';

const withRule = (of: Framework, id: string, rule: ScoringRule): Framework => ({
  ...of,
  levels: of.levels.map((level) => ({
    ...level,
    groups: level.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((each) => (each.id === id ? { ...each, rule } : each)),
    })),
  })),
});

describe('what a rule does not offer', () => {
  it('[JN36] a finding and a judged part that the rule does not have are set aside', () => {
    const judged = { kind: 'judgement', guidance: '评' } as const;
    const parts = [
      { id: 'P1', name: '甲', shares: 1, rule: judged },
      { id: 'P2', name: '乙', shares: 2, rule: judged },
    ];
    const made = madePackage();
    const history = new HistoryMaker({
      ...made,
      framework: withRule(made.framework, 'D11', { kind: 'composite', parts }),
    });
    const anna = history.device('anna');
    const finding = { indicator: 'A11', checkpoint: 'A11-1', finding: 'notApplicable' } as const;
    const unknown = anna.act('checkpoint.assessed', finding);
    const whole = anna.act('score.judged', { indicator: 'D11', scoreMilli: 1000 });
    const d11 = indicatorsOf(history.package.framework).find(({ id }) => id === 'D11');
    const limit = Math.floor((d11?.weightMilli ?? 0) / 3);
    const part = (scoreMilli: number) =>
      anna.act('score.judged', { indicator: 'D11', part: 'P1', scoreMilli });
    const above = part(limit + 1);
    part(limit);
    const reasons = new Map(history.fold().setAside.map(({ hash, reason }) => [hash, reason]));
    expect([unknown, whole, above].map(({ hash }) => reasons.get(hash))).toEqual([
      ...['finding-not-allowed', 'score-not-judged', 'score-above-weight'],
    ]);
    expect(history.fold().registers['score:D11:P1']?.[0]?.value).toBe(limit);
  });
});

describe('self-scores and second looks', () => {
  const file = { name: '自评表.xlsx', sha256: 'a'.repeat(64) };
  const self = (indicator: string, scoreMilli: number) => ({ indicator, scoreMilli });

  it('[JN37] self-scores are taken whole, and none of them where one indicator is unknown', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const scores = [self('D11', 20_000), self('A12', 5000)];
    anna.act('selfScores.imported', { file, scores });
    const odd = anna.act('selfScores.imported', { file, scores: [self('D11', 1), self('X', 2)] });
    const twice = anna.act('selfScores.imported', {
      file,
      scores: [self('D11', 1), self('D11', 2)],
    });
    anna.act('difference.explained', { indicator: 'D11', reason: '佐证不足' });
    const { registers, setAside } = history.fold();
    expect(setAside.map(({ hash, reason }) => [hash, reason])).toEqual([
      [odd.hash, 'unknown-indicator'],
      [twice.hash, 'body-malformed'],
    ]);
    // What a unit claims is kept as it is, above the weight too.
    expect(registers['selfScore:A12']?.map(({ value }) => value)).toEqual([5000]);
    expect(registers['selfScore:D11']?.map(({ value }) => value)).toEqual([20_000]);
    expect(registers['difference:D11']?.map(({ value }) => value)).toEqual(['佐证不足']);
  });

  it('[JN38] a second look is an evaluator’s or the reviewer’s, never the lead evaluator’s', () => {
    const history = new HistoryMaker();
    const body = { total: { num: '90', den: '1' }, note: '逐项看过' };
    const [lead, anna, reviewer] = (['lead', 'anna', 'reviewer'] as const).map((who) =>
      history.device(who),
    );
    const own = lead?.act('total.reviewed', body);
    anna?.act('total.reviewed', body);
    const taken = reviewer?.act('total.reviewed', body);
    if (taken !== undefined) reviewer?.withdraw(taken);
    const { reviews, setAside } = history.fold();
    expect(reviews.map(({ person }) => person)).toEqual([anna?.person]);
    expect(setAside.map(({ hash, reason }) => [hash, reason])).toEqual([
      [own?.hash, 'role-not-allowed'],
    ]);
  });
});
