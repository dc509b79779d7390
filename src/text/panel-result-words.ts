import type { AggregationFault, PanelStep } from '../domain/panel/aggregate-scores';
import type { Convening } from '../domain/panel/convening';
import type { RoundWait } from '../domain/panel/round-waits';
import type { Printing } from '../domain/scoring/printing';
import { sayPoints } from './explanation-words';

export const AGGREGATION_WORDS = {
  mean: '算术平均',
  median: '中位数',
  trimmedMean: '去掉最高分和最低分后平均',
  weighted: '按专家权重加权平均',
} as const satisfies Record<Convening['aggregation']['kind'], string>;

/** The way of computing, in full. */
export function sayAggregation(how: Convening['aggregation']): string {
  if (how.kind !== 'trimmedMean') return AGGREGATION_WORDS[how.kind];
  return `去掉 ${how.dropEach} 个最高分和 ${how.dropEach} 个最低分后平均（至少 ${how.fromMembers} 人）`;
}

/** The result of a session. */
export const PANEL_RESULT_WORDS = {
  title: '评分结果',
  total: '合计',
  totalOf: (points: string, weight: string) => `${points} / ${weight} 分`,
  noTotal: '还没有合计',
  noTotalDetail: '有指标没有得分，或有指标您已回避。',
  agreement: '一致程度',
  w: '肯德尔和谐系数 W',
  icc: '组内相关系数 ICC(2,1)',
  nothing: '说明不了：人数或指标太少，或没有区分',
  counted: (count: number) => `只计对全部已评指标都打了分的 ${count} 名成员`,
  noVerdict: '这些数只描述打分是否接近，不说明谁对谁错。',
  divergent: '分歧较大的指标',
  noDivergent: '没有达到分歧提示线的指标',
  noThreshold: '本次会议没有设分歧提示线',
  indicators: '逐项得分',
  roundOf: (round: number) => `第 ${round} 轮`,
  spread: (points: string) => `相差 ${points} 分`,
  wide: '分歧较大',
  far: '离平均较远',
  steps: '计算过程',
  notScored: '没有得分',
  openedBy: '由组长和监票人强制开票',
  reason: '理由',
  /** The picture in words: beside it, and for whoever does not see it. */
  picture: (mean: string, lowest: string, highest: string) =>
    `平均 ${mean} 分，最低 ${lowest} 分，最高 ${highest} 分`,
  votes: (name: string) => `${name}：各成员的评分`,
  member: '成员',
  score: '得分',
  before: (points: string) => `上一轮 ${points} 分`,
  beforeLeftOut: (points: string) => `上一轮 ${points} 分（该票被剔除，没有计入）`,
  none: '还没有评分结果',
  earlierOnly: (round: number) => `第 ${round} 轮还没有结果，下面是此前的结果`,
} as const;

const joined = (scores: readonly Parameters<Printing['points']>[0][], printing: Printing): string =>
  scores.map((each) => sayPoints(each, printing)).join('、');

/** One step of the computation, with its numbers. */
export function sayPanelStep(step: PanelStep, printing: Printing): string {
  const points = (of: Parameters<Printing['points']>[0]): string => sayPoints(of, printing);
  switch (step.kind) {
    case 'leftOut':
      return `去掉最高 ${joined(step.highest, printing)}，去掉最低 ${joined(step.lowest, printing)}`;
    case 'sum':
      return `${step.scores.map(points).join(' ＋ ')} ＝ ${points(step.sum)}`;
    case 'divided':
      return `÷ ${step.by} ＝ ${points(step.result)}`;
    case 'middle':
      return `取中间的 ${joined(step.of, printing)}，得 ${points(step.result)}`;
    case 'weighted': {
      const parts = step.parts.map(
        ({ score, weightPpm }) => `${points(score)} × ${printing.ppm(weightPpm)}%`,
      );
      return `（${parts.join(' ＋ ')}）÷ 权重之和 ＝ ${points(step.result)}`;
    }
  }
}

/** Why an indicator has no score. */
export function sayAggregationFault(
  fault: AggregationFault,
  nameOf: (person: string) => string,
): string {
  if (fault.kind === 'nobody') return '没有人评分';
  if (fault.kind === 'noWeight')
    return `${fault.members.map(nameOf).join('、')} 没有权重，不能加权平均，没有计算`;
  return `只有 ${fault.have} 人评分，至少要 ${fault.needed} 人才能去掉最高分和最低分，没有计算`;
}

/** What a round waits for, since there is no result before everything is open. */
export function sayRoundWait(
  wait: RoundWait,
  round: number,
  nameOf: (person: string) => string,
): string {
  const end = '全部开票后才有结果。';
  if (wait.kind === 'seal') {
    return `第 ${round} 轮还在评分：${wait.sealed} / ${wait.expected} 人已封票。组长结束本轮、${end}`;
  }
  if (wait.kind === 'close')
    return `第 ${round} 轮 ${wait.sealed} 人都已封票，等组长结束本轮；${end}`;
  return `第 ${round} 轮正在开票，还差：${wait.people.map(nameOf).join('、')}。${end}`;
}

/** What Kendall's W of so much says, in plain words; the limits are ours, for reading alone. */
export function sayConcordance(w: number): string {
  if (w >= 0.7) return '各位对指标好坏的排序很接近';
  return w >= 0.4 ? '各位的排序大体相同' : '各位的排序差别较大';
}

/** What an intraclass correlation of so much says; limits of Koo and Li (2016). */
export function sayCorrelation(icc: number): string {
  if (icc >= 0.9) return '分数高度一致';
  if (icc >= 0.75) return '分数较为一致';
  return icc >= 0.5 ? '分数一致程度中等' : '分数不一致';
}
