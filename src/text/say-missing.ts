import type { Missing } from '../domain/scoring/indicator-score';

/** What an indicator still lacks, by kind. */
export const MISSING_WORDS = {
  checkpoint: (count: number) => `${count} 个评价要点未评`,
  figure: (count: number) => `${count} 个数据未填`,
  'denominator-zero': () => '除数为零，算不出得分',
  score: () => '未评定得分',
  reason: () => '缺扣分原因',
  conflict: (count: number) => `${count} 处填写不一致`,
} as const satisfies Record<Missing['kind'], (count: number) => string>;

/** What an indicator still lacks, one short phrase for each kind. */
export function sayMissing(missing: readonly Missing[]): readonly string[] {
  const kinds = [...new Set(missing.map(({ kind }) => kind))];
  return kinds.map((kind) =>
    MISSING_WORDS[kind](missing.filter((each) => each.kind === kind).length),
  );
}
