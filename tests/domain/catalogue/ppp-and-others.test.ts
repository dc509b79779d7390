import { describe, expect, it } from 'vitest';
import { checkWeights } from '../../../src/domain/framework/check-weights';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import { BUILT_IN, builtIn, groupNames, levelPoints, named, reweighed } from './built-in';

describe('PPP', () => {
  it('[CB30] has the first and second levels of 13号 in each of its four frames', () => {
    expect(groupNames(builtIn('ppp-company-construction'))).toEqual({
      产出: ['竣工验收'],
      效果: ['社会影响', '生态影响', '可持续性', '满意度'],
      管理: ['组织管理', '资金管理', '档案管理', '信息公开'],
    });
    expect(groupNames(builtIn('ppp-company-operation'))).toEqual({
      产出: ['项目运营', '项目维护', '成本效益', '安全保障'],
      效果: ['经济影响', '生态影响', '社会影响', '可持续性', '满意度'],
      管理: ['组织管理', '财务管理', '制度管理', '档案管理', '信息公开'],
    });
    expect(groupNames(builtIn('ppp-agency-construction'))).toEqual({
      产出: ['履约情况', '成本控制'],
      效果: ['满意度', '可持续性'],
      管理: ['前期工作', '资金（资产）管理', '监督管理', '信息公开'],
    });
    expect(groupNames(builtIn('ppp-agency-operation'))).toEqual({
      产出: ['按效付费', '其他履约情况'],
      效果: ['满意度', '可持续性', '物有所值'],
      管理: ['预算编制', '绩效目标与指标', '监督管理', '信息公开'],
    });
  });

  it('[CB31] keeps 80 on output and 60 % of it on operation and maintenance', () => {
    const operation = builtIn('ppp-company-operation');
    const pointsOf = (name: string) => (named(operation, name)[0]?.weightMilli ?? 0) / 1000;
    expect(levelPoints(operation).产出).toBe(82);
    expect(pointsOf('项目运营') + pointsOf('项目维护')).toBeGreaterThanOrEqual(60);
    const kinds = (changes: Record<string, number>) =>
      checkWeights(reweighed(operation, changes)).map(({ finding }) => finding.kind);
    expect(kinds({})).toEqual([]);
    expect(kinds({ A31: -2000, B11: 2000 })).toEqual([]);
    expect(kinds({ A31: -2001, B11: 2001 })).toEqual(['share-below']);
    expect(kinds({ A11: -12_000, A31: 12_000 })).toEqual([]);
    expect(kinds({ A11: -13_000, A31: 13_000 })).toEqual(['part-below']);
  });

  it('[CB32] says when full payment is due and what does not count against the company', () => {
    const frames = BUILT_IN.filter(({ kind }) => kind === 'ppp').map((entry) => entry.framework);
    const saying = (words: string) =>
      frames.filter(({ notes }) => notes?.join().includes(words)).map(({ id }) => id);
    expect(saying('80分方可全额付费')).toEqual([
      'ppp-agency-construction',
      'ppp-agency-operation',
      'ppp-company-construction',
      'ppp-company-operation',
    ]);
    expect(saying('不是项目公司造成的绩效偏差')).toEqual([
      'ppp-company-construction',
      'ppp-company-operation',
    ]);
  });
});

describe('funds, contracts, procurement, insurance, lower governments', () => {
  it('[CB40] have the first levels of their sources and say what is ours', () => {
    const levelsOf = (id: string) => builtIn(id).levels.map(({ name }) => name);
    expect(levelsOf('investment-fund')).toEqual(['政策效应', '投资效益', '管理效能']);
    expect(levelsOf('service-contract-2018')).toEqual(['经济性', '规范性', '效率性', '公平性']);
    expect(levelsOf('procurement')).toEqual(['经济性', '效率性', '效益性', '公平性']);
    for (const id of ['investment-fund', 'service-contract-2018', 'procurement']) {
      expect([id, builtIn(id).notes?.join().includes('示例')]).toEqual([id, true]);
    }
    expect(builtIn('investment-fund').source).toContain('未见官方');
    expect(builtIn('procurement').source).toContain('未见办法全文');
  });

  it('[CB41] satisfaction weighs most in service contracting', () => {
    const service = builtIn('service-contract-2018');
    const [heaviest, next] = [...indicatorsOf(service)].sort(
      (a, b) => b.weightMilli - a.weightMilli,
    );
    expect(heaviest?.name).toBe('服务对象满意度');
    expect(heaviest?.weightMilli).toBeGreaterThan(next?.weightMilli ?? Number.POSITIVE_INFINITY);
  });

  it('[CB42] each of seven social insurance funds has a frame on the same levels', () => {
    const funds = BUILT_IN.filter(({ kind }) => kind === 'socialInsurance');
    const titles = funds.map(({ framework }) => framework.title);
    expect(new Set(titles).size).toBe(7);
    for (const { framework } of funds) {
      expect(groupNames(framework)).toEqual({
        决策: ['政策制定'],
        过程: ['政策执行', '预算管理', '风险防控'],
        产出: ['产出数量', '产出质量', '产出时效', '产出成本'],
        效益: ['经济效益', '社会效益', '可持续影响', '满意度'],
      });
      expect(framework.source).toContain('财社〔2022〕65号');
    }
  });

  it('[CB43] lower governments are weighed as in a textbook, and it is said', () => {
    const lower = builtIn('subnational-fiscal-2013');
    expect(levelPoints(lower)).toEqual({ 投入: 60, 过程: 20, 效果: 20 });
    expect(groupNames(lower)).toEqual({
      投入: ['预算安排'],
      过程: ['预算执行'],
      效果: ['经济效益', '社会效益', '生态效益', '公众满意度'],
    });
    expect(lower.weights).toBe('sample');
    expect(lower.notes?.join()).toMatch(/取自教材.*不是规定.*15、40、15、30/);
  });
});
