import type { Missing } from '../domain/scoring/indicator-score';

/** What an indicator still lacks, by kind. */
export const MISSING_WORDS = {
  checkpoint: (count: number) => `${count} 个评价要点未评`,
  figure: (count: number) => `${count} 个数据未填`,
  'denominator-zero': () => '除数为零，算不出得分',
  'nothing-applies': () => '所有评价要点都不适用，请至少评一个，或请财政局调整指标',
  score: (count: number) => (count === 1 ? '未评定得分' : `${count} 项得分未评定`),
  reason: () => '缺扣分原因',
  answer: (count: number) => `${count} 处文字未写`,
  choice: (count: number) => `${count} 项未选`,
  cause: () => '缺偏差原因',
  conflict: (count: number) => `${count} 处填写不一致`,
} as const satisfies Record<Missing['kind'], (count: number) => string>;

/** What an indicator still lacks, one short phrase for each kind. */
export function sayMissing(missing: readonly Missing[]): readonly string[] {
  const kinds = [...new Set(missing.map(({ kind }) => kind))];
  return kinds.map((kind) =>
    MISSING_WORDS[kind](missing.filter((each) => each.kind === kind).length),
  );
}
