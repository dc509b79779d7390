import { describe, expect, it } from 'vitest';
import type { WeightFinding } from '../../src/domain/framework/weight-finding';
import {
  WEIGHT_FINDING_WORDS,
  WEIGHT_SEVERITY_WORDS,
  WEIGHT_SOURCE_WORDS,
} from '../../src/text/framework-words';

const both = (names: readonly string[], foundMilli: number) => ({ names, foundMilli });
const of = <K extends WeightFinding['kind']>(finding: Extract<WeightFinding, { kind: K }>) =>
  finding;

describe('words on weights', () => {
  it('[WR11] each finding says what was found and what is asked', () => {
    const words = WEIGHT_FINDING_WORDS;
    expect([
      words['unknown-name'](of({ kind: 'unknown-name', name: '效果' })),
      words['share-below'](
        of({ kind: 'share-below', ...both(['产出', '效益'], 59_999), leastMilli: 60_000 }),
      ),
      words['part-below'](
        of({
          kind: 'part-below',
          ...both(['运营'], 1000),
          of: '产出',
          ofMilli: 3000,
          leastPpm: 600_000,
        }),
      ),
      words['part-below'](
        of({ kind: 'part-below', ...both(['运营'], 0), of: '产出', ofMilli: 0, leastPpm: 5000 }),
      ),
      words['level-below'](
        of({ kind: 'level-below', name: '过程', foundMilli: 14_500, leastMilli: 15_000 }),
      ),
      words['level-not-multiple'](
        of({ kind: 'level-not-multiple', name: '过程', foundMilli: 16_000, stepMilli: 5000 }),
      ),
      words['indicator-not-multiple'](
        of({ kind: 'indicator-not-multiple', name: '到位率', foundMilli: 1500, stepMilli: 1000 }),
      ),
      words['not-heavier'](
        of({ kind: 'not-heavier', heavier: both(['产出'], 5000), lighter: both(['决策'], 6000) }),
      ),
      words['level-weight'](
        of({ kind: 'level-weight', name: '成本', foundMilli: 0, askedMilli: 20_000 }),
      ),
    ]).toEqual([
      '规则提到“效果”，指标体系中没有这个名称',
      '“产出、效益”合计权重 59.999 分，应不低于 60 分',
      '“运营”占“产出”权重的 33.33%，应不低于 60%',
      '“运营”占“产出”权重的 0%，应不低于 0.5%',
      '一级指标“过程”权重 14.5 分，应不低于 15 分',
      '一级指标“过程”权重 16 分，应为 5 分的整数倍',
      '三级指标“到位率”权重 1.5 分，应为 1 分的整数倍',
      '“产出”权重 5 分，应大于“决策”的 6 分',
      '一级指标“成本”权重 0 分，应为 20 分',
    ]);
  });

  it('[WR11] a warning speaks of a principle, a fault of what does not conform', () => {
    expect(WEIGHT_SEVERITY_WORDS.warning).toContain('原则');
    expect(WEIGHT_SEVERITY_WORDS.fault).toContain('不符合');
    expect(WEIGHT_SOURCE_WORDS('财预〔2020〕10号 第十四条')).toBe(
      '依据：财预〔2020〕10号 第十四条',
    );
  });
});
