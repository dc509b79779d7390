/** Words of the coverage of indicators by evidence, site by site. */
export const MATRIX_WORDS = {
  title: '佐证覆盖',
  table: '各项指标在各核查点的佐证份数',
  lead: '“无”表示还没有佐证，点开去采集；数字点开看佐证。不是每项指标都要每个核查点取证。',
  indicator: '指标',
  noSite: '未指明核查点',
  none: '无',
  bare: (count: number, all: number) => `${all} 项指标中，${count} 项还没有任何佐证。`,
  onlyBare: '只看没有佐证的指标',
  unassigned: (count: number) => `${count} 份佐证尚未指定指标，没有计入`,
  toUnassigned: '去指定',
  count: (count: number) => `${count} 份`,
  cell: (indicator: string, site: string, count: number) =>
    count === 0
      ? `${indicator}，${site}：没有佐证，去采集`
      : `${indicator}，${site}：${count} 份，查看`,
  noneBare: '每项指标都有佐证。',
} as const;
