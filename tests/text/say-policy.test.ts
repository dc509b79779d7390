import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { exAnteTriggers } from '../../src/domain/policy/ex-ante';
import { gatesFor } from '../../src/domain/policy/gate';
import * as words from '../../src/text/policy-words';
import { sayCap, sayDecision, sayFinding, sayPpm, sayWan } from '../../src/text/say-policy';
import { policyPackOf } from '../support/policy-pack-of';

const WAN = 1_000_000;

describe('reasons', () => {
  it('[PP49] a trigger tells figure, actual value, reading and source', () => {
    const facts = { newlyAdded: true, budgetFen: 500 * WAN };
    const [trigger] = exAnteTriggers(policyPackOf('ganzhou'), facts).triggers;
    expect(trigger && sayDecision(trigger)).toEqual([
      '原则上',
      '新增：符合',
      '预算金额“500万元以上”（含本数；原文没有写明，这是本工具的设置），实际 500 万元：符合',
      '正好等于界限，请人工确认怎样理解',
      '《2020年赣州市预算绩效管理工作开展情况说明》三（一）',
    ]);
  });

  it('[PP49] a stated figure needs no note, and what is unknown is asked for', () => {
    const facts = { newlyAdded: false, previousBudgetFen: 3, budgetFen: 4, key: true };
    const { triggers } = exAnteTriggers(policyPackOf('kaijiang'), facts);
    expect(triggers[1] && sayDecision(triggers[1])).toEqual([
      '延续：符合',
      '比上年增幅“达到20%”，实际 约 33.333333%：符合',
      '开江县2021年预算绩效管理经验交流材料（原文无标题）二（一）',
    ]);
    expect(triggers[3]?.findings.map(sayFinding)[1]).toBe(
      '已执行年数“延续执行三年以上”（不含本数；原文没有写明，这是本工具的设置）：情况不明，请补充',
    );
  });

  it('[PP49] a gate names the results that close it', () => {
    const lines = (place: string) =>
      gatesFor(policyPackOf(place), { goalsReview: 'failed', exAnteResult: 'none' }, 'budget')
        .flatMap(({ findings }) => findings.map(sayFinding))
        .filter((line) => line.endsWith('：符合'));
    expect(lines('longchuan')).toEqual([
      '没有开展事前绩效评估：符合',
      '没有按要求设定绩效目标或绩效目标尚未审核或绩效目标审核未通过：符合',
    ]);
  });

  it('[PP49] a cap tells its rate, both terms and the denominator', () => {
    const [cap] = policyPackOf('ganzhou').ratingCaps;
    expect(cap && sayCap(cap, new Fraction('0.8499'))).toEqual([
      '预算执行率 84.99%，低于 85%，不得评为“优”；得分不变',
      '标题称预算完成率，条文称预算执行率',
      '以全年预算数为分母（原文没有写明，这是本工具的设置）',
      '《2020年赣州市预算绩效管理工作开展情况说明》二（四）（2019年度市本级项目支出绩效评价通知）',
    ]);
  });

  it('[PP49] sums and rates are told exactly, or as 约', () => {
    expect([0, 1, 84_726.1 * WAN, -5 * WAN].map((fen) => sayWan(new Fraction(fen)))).toEqual([
      '0 万元',
      '0.000001 万元',
      '84726.1 万元',
      '-5 万元',
    ]);
    expect(sayWan(new Fraction(1, 10))).toBe('约 0 万元');
    expect(sayPpm(new Fraction(200_001))).toBe('20.0001%');
  });

  it('[PP49] every word is Chinese', () => {
    const leaves = (value: unknown): readonly string[] => {
      if (typeof value === 'string') return [value];
      if (typeof value === 'function') return [value('甲', '乙', '丙', '丁')];
      return value !== null && typeof value === 'object'
        ? Object.values(value).flatMap(leaves)
        : [];
    };
    const all = leaves({ ...words });
    expect(all.length).toBeGreaterThan(100);
    for (const each of all) expect(each).toMatch(/^[\p{Script=Han}、，；（）“” ]+$/u);
  });
});
