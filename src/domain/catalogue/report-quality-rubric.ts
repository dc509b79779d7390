import type { Rubric, RubricItem } from '../rubric/rubric';

type Line = Pick<RubricItem, 'id' | 'name' | 'asks' | 'pointsMilli' | 'steps'> &
  Partial<Pick<RubricItem, 'counts' | 'sample'>>;

const group = (name: string, lines: readonly Line[]): RubricItem[] =>
  lines.map((line) => ({ group: name, sample: 'none', ...line }));

const each = (milli: number) => [{ name: '每处', milli }];

/** The first 40 points; the published copy ends there, in the second line of 绩效反映. */
const FORMAT = group('报告格式', [
  {
    ...{
      id: 'F1',
      name: '封面',
      asks: '项目、单位、委托方、机构、主评人签名齐全',
      counts: 'cover',
    },
    ...{ pointsMilli: 2000, steps: each(400) },
  },
  {
    ...{ id: 'F2', name: '表格', asks: '评分表逐项齐全，自评与复核的差额有原因', counts: 'tables' },
    ...{ pointsMilli: 2000, steps: each(200) },
  },
  {
    ...{ id: 'F3', name: '评分', asks: '分项之和等于总分，得分与等级相符', counts: 'scores' },
    ...{ pointsMilli: 2000, steps: each(300) },
  },
]);

const CONTENT = group('报告内容', [
  {
    ...{ id: 'C1', name: '要素', asks: '结论、佐证、正文、征求意见等要素具备', counts: 'elements' },
    ...{ pointsMilli: 2000, steps: each(500) },
  },
  {
    ...{ id: 'C2', name: '完整性', asks: '任务要求的各节都已写', counts: 'sections' },
    ...{ pointsMilli: 8000, steps: each(1000) },
  },
  {
    ...{ id: 'C3', name: '文字表述', asks: '表述准确、通顺，无错漏', pointsMilli: 4000 },
    steps: [
      { name: '表述不清', milli: 500 },
      { name: '错漏字', milli: 200 },
    ],
  },
]);

const PERFORMANCE = group('绩效反映', [
  {
    ...{ id: 'P1', name: '绩效陈述', asks: '扣分的指标都说明了原因', counts: 'reasons' },
    ...{ pointsMilli: 10_000, steps: each(1000) },
  },
  {
    ...{ id: 'P2', name: '绩效依据', asks: '扣分的指标都有佐证', counts: 'proofs', sample: 'step' },
    ...{ pointsMilli: 10_000, steps: each(1000) },
  },
]);

const REST = group('其余（示例）', [
  {
    ...{ id: 'S1', name: '问题与原因', asks: '问题有事实、有原因，未避重就轻', sample: 'line' },
    ...{ pointsMilli: 20_000, steps: each(2000) },
  },
  {
    ...{ id: 'S2', name: '建议', asks: '建议对应问题，可以执行', sample: 'line' },
    ...{ pointsMilli: 20_000, steps: each(2000) },
  },
  {
    ...{
      id: 'S3',
      name: '记录与底稿',
      asks: '六项核验全部成立',
      counts: 'records',
      sample: 'line',
    },
    ...{ pointsMilli: 20_000, steps: each(2000) },
  },
]);

/**
 * 《中介机构绩效评价报告质量考核评分表》. Of the published copy only the first 40 points could be read; what a
 * fault in 绩效依据 costs, and all further lines, are ours (示例).
 */
export const REPORT_QUALITY_RUBRIC: Rubric = {
  ...{ id: 'report-quality', version: 1, title: '中介机构绩效评价报告质量考核评分表' },
  source: '公开的评分表前 40 分（封面至绩效反映）；其余行次为示例，由财政局按本地办法设定',
  items: [...FORMAT, ...CONTENT, ...PERFORMANCE, ...REST],
};
