/** How many indicators were verified below, above and at what the unit gave itself. */
interface ComparisonCounts {
  readonly lower: number;
  readonly higher: number;
  readonly same: number;
}

/** Words of the annex that sets the unit's own scores beside the verified ones. */
export const COMPARISON_WORDS = {
  place: '序号',
  level: '一级指标',
  indicator: '三级指标',
  weight: '满分',
  count: '项数',
  total: '合计',
  summary: (
    count: number,
    { lower, higher, same }: ComparisonCounts,
    [self, verified, difference]: readonly [string, string, string],
  ) =>
    `有自评分的指标 ${count} 项：复核低于自评 ${lower} 项，高于自评 ${higher} 项，一致 ${same} 项。` +
    `自评合计 ${self} 分，复核合计 ${verified} 分，差额 ${difference} 分。`,
  note: '差额为复核分减自评分，按差额大小排列，不论正负；合计按未取整的分数计算。',
  byLevel: '各一级指标自评与复核差额',
  without: (names: readonly string[]) => `没有自评分、未列入对照的指标：${names.join('、')}。`,
  above: (names: readonly string[]) => `自评分高于满分的指标：${names.join('、')}。`,
  noReason: '未写明原因',
  none: '没有录入被评价单位的自评分，不能对照。',
} as const;
