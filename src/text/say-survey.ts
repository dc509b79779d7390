import type { Printing } from '../domain/scoring/printing';
import type { SurveyStep } from '../domain/survey/explain-survey';
import type { ChannelReturn, RateGap, Reliability } from '../domain/survey/return-rate';
import { CHANNEL_WORDS } from './survey-words';

export const RATE_GAP_WORDS = {
  nothing: '还没有收回',
  openLink: '回收率无法计算：公开链接不知道发出多少份，不能当作 100%',
  notRecorded: '回收率无法计算：没有登记发放份数',
  moreThanIssued: '回收率无法计算：收回的比登记发放的多，请核对',
} as const satisfies Record<RateGap, string>;

export const RELIABILITY_WORDS = {
  below: '低于参考线，不能据以下结论',
  reference: '仅供参考',
  usable: '可以采用',
  conclusive: '可以作为结论的依据',
} as const satisfies Record<Reliability, string>;

function sayChannel({ channel, issued, returned, valid, rate, gap }: ChannelReturn, p: Printing) {
  const given = issued === null ? '' : `发放 ${issued} 份，`;
  const share =
    rate === null
      ? gap === null
        ? ''
        : `，${RATE_GAP_WORDS[gap]}`
      : `，回收率 ${p.percent(rate)}%`;
  return `${CHANNEL_WORDS[channel]}：${given}收回 ${returned} 份，有效 ${valid} 份${share}`;
}

const WEIGHTS = ['1', '0.75', '0.5', '0.25', '0'] as const;

/** One line of how a survey's result came about. */
export function saySurvey(step: SurveyStep, p: Printing): string {
  switch (step.kind) {
    case 'channel':
      return sayChannel(step.of, p);
    case 'rate':
      return `回收率 = ${step.returned} ÷ ${step.issued} = ${p.percent(step.rate)}%`;
    case 'noRate':
      return RATE_GAP_WORDS[step.gap];
    case 'reliability': {
      const { referencePpm, usablePpm, conclusivePpm, source } = step.rule;
      const lines = `${p.ppm(referencePpm)}% 供参考，${p.ppm(usablePpm)}% 可采用，${p.ppm(conclusivePpm)}% 可下结论`;
      return `可靠程度：${RELIABILITY_WORDS[step.reliability]}（${lines}；${source}）`;
    }
    case 'satisfaction': {
      const parts = step.counts.map((count, at) => `${count}×${WEIGHTS[at]}`).join(' + ');
      const earned = p.plain(step.earned);
      return `满意度 = (${parts}) ÷ ${step.answers} = ${earned} ÷ ${step.answers} = ${p.percent(step.share)}%`;
    }
    case 'noAnswers':
      return '还没有有效回答，算不出满意度';
    case 'leftOut':
      return `有 ${step.count} 条与问卷不符，没有计入`;
  }
}
