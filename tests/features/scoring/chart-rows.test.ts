import { describe, expect, it } from 'vitest';
import { indicatorRows, levelRows } from '../../../src/features/scoring/chart-rows';
import { treeOf } from '../../../src/features/scoring/tree-view';
import { everyRulePackage } from '../../support/every-rule-package';
import { HistoryMaker } from '../../support/journal-maker';
import { workOf } from '../../support/made-work';

const NOTHING = { entries: new Map(), evidence: new Set<string>() };

function halfScored() {
  const history = new HistoryMaker(everyRulePackage());
  const lead = history.device('lead');
  lead.act('score.judged', { indicator: 'A3', scoreMilli: 5000 });
  lead.act('figure.entered', { indicator: 'B1', figure: 'spent', value: 75 });
  lead.act('figure.entered', { indicator: 'B1', figure: 'budget', value: 100 });
  lead.act('deduction.explained', { indicator: 'B1', reason: '进度慢' });
  lead.act('figure.entered', { indicator: 'B2', figure: 'found', value: 0 });
  const work = workOf(history);
  return { levels: treeOf(work, NOTHING), framework: work.pkg.framework };
}

describe('levelRows', () => {
  it('[PH42] gives a level a share once all of it is scored, and tells how far the others are', () => {
    expect(levelRows(halfScored().levels)).toEqual([
      { id: 'A', label: '决策', earned: null, text: '已评 1/3 项，满分 20 分' },
      { id: 'B', label: '过程', earned: 0.875, text: '17.50 / 20 分' },
      { id: 'C', label: '产出', earned: null, text: '满分 30 分' },
      { id: 'D', label: '效益', earned: null, text: '满分 30 分' },
    ]);
  });
});

describe('indicatorRows', () => {
  it('[PH42] leads from each bar to its indicator, and draws no score where there is none', () => {
    const { levels, framework } = halfScored();
    const rows = indicatorRows(levels, framework, (id) => `/a/x/i/${id}`);
    expect(rows).toHaveLength(11);
    expect(rows.find(({ id }) => id === 'B1')).toEqual({
      ...{ id: 'B1', label: '预算执行率', to: '/a/x/i/B1' },
      ...{ earned: 0.75, text: '7.50 / 10 分' },
    });
    expect(rows.find(({ id }) => id === 'A1')).toMatchObject({ earned: null, text: '满分 5 分' });
  });
});
