import { describe, expect, it } from 'vitest';
import {
  FOUR_CONCLUSIONS,
  THREE_CONCLUSIONS,
} from '../../../src/domain/catalogue/ex-ante/conclusions';
import { exAnteFour, exAnteThree } from '../../../src/domain/catalogue/ex-ante/ex-ante-appraisal';
import { henanOpinions } from '../../../src/domain/catalogue/ex-ante/henan-opinions';
import { objectiveReview } from '../../../src/domain/catalogue/objective-review/objective-review';
import { checkConclusion } from '../../../src/domain/framework/conclusion';
import type { FirstLevel } from '../../../src/domain/framework/framework';
import { levelWeightsOf } from '../../support/level-weights';

const pointsOf = ({ groups }: FirstLevel): number =>
  groups
    .flatMap(({ indicators }) => indicators)
    .reduce((sum, { rule }) => sum + (rule.kind === 'checkpoints' ? rule.points.length : 0), 0);

const labels = (of: readonly { readonly label: string }[] = []) => of.map(({ label }) => label);

describe('ex-ante appraisal', () => {
  it('[CT30] has five dimensions of 20 points and their check points', () => {
    for (const each of [exAnteThree, exAnteFour]) {
      expect(levelWeightsOf(each)).toEqual({
        立项必要性: 20_000,
        投入经济性: 20_000,
        绩效目标合理性: 20_000,
        实施方案可行性: 20_000,
        筹资合规性: 20_000,
      });
      expect(each.levels.map(pointsOf)).toEqual([7, 5, 5, 4, 5]);
    }
  });

  it('[CT31] concludes in three words, in four, or gives opinions under five headings', () => {
    expect(labels(exAnteThree.conclusions)).toEqual(['支持', '调整完善后支持', '不予支持']);
    const four = ['建议予以支持', '调整完善后予以支持', '部分支持', '不予支持'];
    expect(labels(exAnteFour.conclusions)).toEqual(four);
    expect(labels(henanOpinions.conclusions)).toEqual(four);
    expect(henanOpinions.headings.map(({ name }) => name)).toEqual([
      '相关性',
      '预期绩效的可实现性',
      '实施方案的有效性',
      '预期绩效的可持续性',
      '资金投入的可行性及风险',
    ]);
    expect(JSON.stringify(henanOpinions)).not.toContain('Milli');
  });

  it('[CT32] refuses a conclusion that the frame does not know', () => {
    const partly = { label: '部分支持', part: '一期工程' };
    expect(checkConclusion(THREE_CONCLUSIONS, partly)).toEqual({
      ok: false,
      error: 'unknown-conclusion',
    });
    expect(checkConclusion(THREE_CONCLUSIONS, { label: '支持', part: '' })).toEqual({
      ok: true,
      value: { label: '支持' },
    });
  });

  it('[CT33] refuses a partial support without its part', () => {
    for (const part of ['', '  \n']) {
      expect(checkConclusion(FOUR_CONCLUSIONS, { label: '部分支持', part })).toEqual({
        ok: false,
        error: 'part-missing',
      });
    }
    const given = { label: '部分支持', part: '只支持设备购置' };
    expect(checkConclusion(FOUR_CONCLUSIONS, given).ok).toBe(true);
  });

  it('[CT34] grades by no total', () => {
    for (const each of [exAnteThree, exAnteFour, objectiveReview]) {
      expect(each.grades).toEqual([{ label: '不评等次', fromMilli: 0 }]);
      expect(each.conclusions?.length).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('objective review', () => {
  it('[CT35] looks at objectives, indicators and money, and marks what is ours', () => {
    expect(objectiveReview.levels.map(({ name }) => name)).toEqual([
      '绩效目标合理性',
      '绩效指标明确性',
      '资金匹配性',
    ]);
    expect(objectiveReview.levels.map(pointsOf)).toEqual([4, 3, 3]);
    expect(objectiveReview.source).toMatch(/示例权重.*审核结论用语为示例/);
  });
});
