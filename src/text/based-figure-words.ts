import type { BasedFigure } from '../domain/report/based-figures';
import type { Printing } from '../domain/scoring/printing';
import { sayFigure } from './figure-words';

/** Figures that were filled from a survey or from physical checks. */
export const BASED_FIGURE_WORDS = {
  title: '数值与来源不一致',
  lead: (count: number) => `有 ${count} 个数值与填入时所依据的调查或核查已不一致，不影响封存`,
  next: '请打开指标，核对来源后重新填入，或确认就是这样。',
  survey: (title: string) => `来自问卷调查：${title}`,
  surveyGone: '来自问卷调查，但任务里已没有对应的问卷',
  check: '来自实物核查',
  openSurvey: '打开问卷',
  openChecks: '打开实物核查表',
} as const;

/** What stands in a figure and what its basis gives now, where the two differ. */
export function sayDrift({ figure, value, now, basis }: BasedFigure, printing: Printing): string {
  const say = (each: number) => sayFigure(figure, each, printing);
  const source = basis === 'survey' ? '调查结果' : '核查合计';
  const found = now.map(say).join(' 或 ');
  return `指标里是 ${say(value)}，${source}${found === '' ? '现在算不出' : `现在是 ${found}`}`;
}
