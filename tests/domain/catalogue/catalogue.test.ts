import { describe, expect, it } from 'vitest';
import { assignmentPackage } from '../../../src/domain/assignment/assignment-package';
import { projectExpenditure2020 } from '../../../src/domain/catalogue/project-expenditure-2020';
import { checkFramework } from '../../../src/domain/framework/check-framework';
import { checkWeights } from '../../../src/domain/framework/check-weights';
import { framework, indicatorsOf } from '../../../src/domain/framework/framework';
import { canonicalText } from '../../../src/trust/canonical';
import { madePackage } from '../../support/journal-maker';

describe('the reference frame of 财预〔2020〕10号', () => {
  const indicators = indicatorsOf(projectExpenditure2020);
  const namesBy = (kind: string) =>
    indicators.filter(({ rule }) => rule.kind === kind).map(({ name }) => name);

  it('[SC30] has the levels and check points of annex 2', () => {
    const { levels } = projectExpenditure2020;
    expect(levels.map(({ name }) => name)).toEqual(['决策', '过程', '产出', '效益']);
    expect(levels.flatMap(({ groups }) => groups)).toHaveLength(10);
    expect(indicators).toHaveLength(17);
    const counts = indicators.flatMap(({ rule }) =>
      rule.kind === 'checkpoints' ? [rule.points.length] : [],
    );
    expect(counts).toEqual([5, 3, 4, 3, 4, 2, 4, 2, 4]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(31);
  });

  it('[SC31] is without a fault, with sample weights and its rates as ratios', () => {
    expect(framework.safeParse(projectExpenditure2020).success).toBe(true);
    expect(checkFramework(projectExpenditure2020)).toEqual([]);
    expect(projectExpenditure2020.weightRules).toHaveLength(1);
    expect(checkWeights(projectExpenditure2020)).toEqual([]);
    expect(projectExpenditure2020.weights).toBe('sample');
    expect(projectExpenditure2020.source).toContain('示例权重');
    expect(namesBy('ratio')).toEqual(['资金到位率', '预算执行率', '实际完成率', '质量达标率']);
    expect(namesBy('bands')).toEqual(['完成及时性', '成本节约率', '实施效益', '满意度']);
  });
});

describe('the demonstration package', () => {
  it('[SC32] is valid and marks what is ours', () => {
    const made = madePackage();
    expect(assignmentPackage.safeParse(made).success).toBe(true);
    expect(assignmentPackage.safeParse(JSON.parse(canonicalText(made))).success).toBe(true);
    expect(made.project.name).toBe('盐池县2018年环城公园内侧续建工程');
    expect(made.demonstration).toBe(true);
    expect(made.project.fundsFen).toBeNull();
    for (const { name } of made.team) expect(name).toContain('演示');
    expect([made.agency, made.bureau, made.project.evaluee].join()).toMatch(/演示.*演示.*演示/);
    for (const { name, sample } of made.sites) {
      expect([name.endsWith('（示例坐标）'), sample]).toEqual([true, true]);
    }
    expect(made.independenceDeclaration).toContain('财监〔2021〕4号');
  });
});
