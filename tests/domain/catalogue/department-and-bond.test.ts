import { describe, expect, it } from 'vitest';
import { checkWeights } from '../../../src/domain/framework/check-weights';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import { builtIn, levelPoints, named, outline, reweighed } from './built-in';

describe('whole departments', () => {
  it('[CB10] has what could be read of annex 2 of 2013', () => {
    const national = builtIn('department-2013');
    expect(outline(national)).toEqual({
      投入: {
        目标设定: ['绩效目标合理性', '绩效指标明确性'],
        预算配置: ['在职人员控制率', '“三公经费”变动率', '重点支出安排率'],
      },
      过程: {
        预算执行: [
          '预算完成率',
          '预算调整率',
          '支付进度率',
          '结转结余率',
          '结转结余变动率',
          '公用经费控制率',
          '“三公经费”控制率',
          '政府采购执行率',
        ],
        预算管理: ['管理制度健全性'],
        资产管理: ['管理制度健全性', '资产管理安全性', '固定资产利用率'],
      },
      产出: { 职责履行: ['实际完成率', '完成及时率', '质量达标率', '重点工作办结率'] },
      效果: { 履职效益: ['经济效益', '社会效益', '生态效益', '社会公众或服务对象满意度'] },
    });
    expect(indicatorsOf(national)).toHaveLength(25);
    expect(national.source).toContain('财预〔2013〕53号');
    expect(national.notes?.join()).toContain('缺一页');
    const [change] = named(national, '结转结余变动率');
    expect(change?.rule).toMatchObject({ kind: 'linear', measure: { kind: 'change' } });
  });

  it('[CB11] has 3, 12 and 5 points on input in Henan', () => {
    const henan = builtIn('department-henan');
    const [input] = henan.levels;
    const points = input?.groups.map(({ name, indicators }) => [
      name,
      indicators.reduce((sum, { weightMilli }) => sum + weightMilli, 0) / 1000,
    ]);
    expect(points).toEqual([
      ['工作目标管理', 3],
      ['预算和财务管理', 12],
      ['绩效管理', 5],
    ]);
    expect(outline(henan).投入管理?.绩效管理).toEqual([
      '绩效目标编制完成率',
      '绩效监控完成率',
      '绩效自评完成率',
      '部门绩效评价完成率',
      '评价结果应用率',
    ]);
    expect(Object.keys(outline(henan).产出 ?? {})).toEqual(['重点工作任务完成', '履职目标实现']);
    expect(Object.keys(outline(henan).效益 ?? {})).toEqual(['履职效益', '满意度']);
    expect(henan.weights).toBe('sample');
    expect(henan.notes?.join()).toContain('没有说明是分值还是指标个数');
  });
});

describe('special bonds', () => {
  const bond = builtIn('special-bond-2021');

  it('[CB20] has four first levels and the indicators of Henan', () => {
    const counts = bond.levels.map(({ name, groups }) => [
      name,
      groups.flatMap(({ indicators }) => indicators).length,
    ]);
    expect(counts).toEqual([
      ['决策', 10],
      ['管理', 12],
      ['产出', 7],
      ['效益', 6],
    ]);
    for (const name of [
      '符合债券支持领域和方向',
      '额度匹配率',
      '本息偿还计划执行情况',
      '收益匹配情况',
      '期限匹配情况',
      '形成资产率',
      '资金成本',
      '带动投资情况',
    ]) {
      expect([name, named(bond, name).length]).toEqual([name, 1]);
    }
    expect(named(bond, '额度匹配率')[0]?.rule).toMatchObject({ direction: 'closer' });
    expect(named(bond, '资金使用情况')[0]?.rule).toMatchObject({ kind: 'shareDeduction' });
    expect(bond.source).toContain('财预〔2021〕61号');
  });

  it('[CB21] is found out when its weights leave the rules of Henan', () => {
    const kinds = (changes: Record<string, number>) =>
      checkWeights(reweighed(bond, changes)).map(({ finding }) => finding.kind);
    expect(kinds({})).toEqual([]);
    expect(kinds({ A11: 500, A12: -500 })).toEqual([
      'indicator-not-multiple',
      'indicator-not-multiple',
    ]);
    expect(kinds({ A11: 1000, B11: -1000 })).toEqual(['level-not-multiple', 'level-not-multiple']);
    expect(
      kinds({ A11: -1000, A12: -1000, A21: -1000, A22: -1000, A41: -1000, B11: 5000 }),
    ).toEqual(['level-below']);
    expect(kinds({ D11: -15_000, A11: 15_000 })).toEqual(['not-heavier']);
    expect(checkWeights(reweighed(bond, { A11: 500 })).map(({ severity }) => severity)).toContain(
      'fault',
    );
  });

  it('[CB22] self-evaluation weighs 10, 20, 40, 20, 10, or cost 30 without execution', () => {
    const self = builtIn('special-bond-self-henan');
    expect(levelPoints(self)).toEqual({ 预算执行率: 10, 成本: 20, 产出: 40, 效益: 20, 满意度: 10 });
    const operation = builtIn('special-bond-self-henan-operation');
    expect(levelPoints(operation)).toEqual({ 成本: 30, 产出: 40, 效益: 20, 满意度: 10 });
    expect(indicatorsOf(operation).some(({ measures }) => measures !== undefined)).toBe(false);
    const shifted = checkWeights(reweighed(self, { B11: -1000, C11: 1000 }));
    expect(shifted.map(({ finding }) => finding)).toEqual([
      { kind: 'level-weight', name: '成本', foundMilli: 19_000, askedMilli: 20_000 },
      { kind: 'level-weight', name: '产出', foundMilli: 41_000, askedMilli: 40_000 },
    ]);
  });

  it('[CB23] has its weight before operation on decision, management and output', () => {
    const building = builtIn('special-bond-2021-construction');
    expect(levelPoints(building)).toEqual({ 决策: 30, 管理: 30, 产出: 25, 效益: 15 });
    const names = new Set(indicatorsOf(building).map(({ name }) => name));
    const left = indicatorsOf(bond).filter(({ name }) => !names.has(name));
    expect(left.map(({ name }) => name)).toEqual(['收益匹配情况', '运营成本', '项目产出率']);
    expect(names.size).toBe(32);
    const fewer = checkWeights(reweighed(building, { D11: -3000, D12: -2000, A11: 5000 }));
    expect(fewer.map(({ finding }) => finding.kind)).toEqual(['level-below']);
  });
});
