import { describe, expect, it } from 'vitest';
import { projectExpenditure2020 } from '../../../src/domain/catalogue/project-expenditure-2020';
import { midTermEvaluation } from '../../../src/domain/catalogue/project-stages/mid-term-evaluation';
import { postEvaluation } from '../../../src/domain/catalogue/project-stages/post-evaluation';
import { reweighed } from '../../../src/domain/catalogue/project-stages/reweighed';
import { type Framework, indicatorsOf } from '../../../src/domain/framework/framework';
import { levelWeightsOf } from '../../support/level-weights';

const indicators = indicatorsOf(projectExpenditure2020);

describe('the reference frame, filled in', () => {
  it('[CT10] says where each value comes from and which rate caps look at', () => {
    for (const { id, evidence, source, method } of indicators) {
      const said = [evidence?.length ?? 0, source, method].every((each) => Boolean(each));
      expect([id, said]).toEqual([id, true]);
    }
    const measuring = indicators.filter(({ measures }) => measures !== undefined);
    expect(measuring.map(({ id, name, measures }) => [id, name, measures])).toEqual([
      ['B12', '预算执行率', 'budgetExecutionRate'],
    ]);
  });

  it('[CT11] judges in the bands of art. 16 and says whose conditions they are', () => {
    const banded = indicators.flatMap(({ id, rule, explanation }) =>
      rule.kind === 'bands' ? [{ id, bands: rule.bands, explanation }] : [],
    );
    expect(banded.map(({ id }) => id)).toEqual(['C31', 'C41', 'D11', 'D12']);
    for (const { bands } of banded) {
      expect(bands.map(({ fromPpm }) => fromPpm)).toEqual([800_000, 600_000, 0]);
    }
    const [timeliness, saving] = banded;
    expect(timeliness?.explanation).toContain('划档条件为示例');
    expect(saving?.explanation).toContain('没有给得分办法');
  });

  it('[CT12] rounds at the indicator and asks for a second look, as defaults of the product', () => {
    for (const each of [projectExpenditure2020, midTermEvaluation, postEvaluation]) {
      expect(each.rounding).toEqual({ decimals: 2, mode: 'halfUp', at: 'indicator' });
      expect(each.secondLookMilli).toBe(500);
      expect(each.source).toMatch(/取整办法.*复看范围.*产品默认/);
    }
  });
});

describe('stages of a project', () => {
  const shareOf = (of: Framework, names: readonly string[]) =>
    names.reduce((sum, name) => sum + (levelWeightsOf(of)[name] ?? 0), 0);

  it('[CT13] puts weight where art. 14 wants it, on the same indicators', () => {
    for (const stage of [midTermEvaluation, postEvaluation]) {
      expect(indicatorsOf(stage).map(({ id, name, rule }) => [id, name, rule])).toEqual(
        indicators.map(({ id, name, rule }) => [id, name, rule]),
      );
    }
    const during = ['决策', '过程', '产出'];
    expect(shareOf(midTermEvaluation, during)).toBeGreaterThan(
      shareOf(projectExpenditure2020, during),
    );
    const after = ['产出', '效益'];
    expect(shareOf(postEvaluation, after)).toBeGreaterThan(shareOf(projectExpenditure2020, after));
    expect(shareOf(midTermEvaluation, after)).toBeGreaterThanOrEqual(60_000);
  });

  it('[CT13] cannot leave an indicator without a weight', () => {
    expect(() => reweighed(projectExpenditure2020.levels, { A11: 1000 })).toThrow('A12');
  });
});
