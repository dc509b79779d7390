import type { Framework } from '../../framework/framework';
import { ROUNDED_INDICATORS } from '../printed-scores';
import { FOUR_CONCLUSIONS, THREE_CONCLUSIONS } from './conclusions';
import { FIVE_DIMENSIONS } from './five-dimensions';

const SOURCE =
  '五个维度见龙府办〔2021〕22号和郑州市关于事前绩效评估的规定（2023-08-08）；国家没有规定权重，' +
  '权重为示例权重（参考北京一份网上公开的思路表，5×20分，未核对）；';

/**
 * Ex-ante appraisal in five dimensions. There are no official weights. Totals are not graded: what
 * counts is the conclusion, which the panel gives in words.
 */
const exAnteFrame = (
  own: Pick<Framework, 'id' | 'title' | 'source' | 'conclusions'>,
): Framework => ({
  v: 1,
  version: '2025.1',
  weights: 'sample',
  kind: 'exAnteAppraisal',
  levels: FIVE_DIMENSIONS,
  rounding: ROUNDED_INDICATORS,
  grades: [{ label: '不评等次', fromMilli: 0 }],
  ...own,
});

export const exAnteThree = exAnteFrame({
  id: 'ex-ante-three-conclusions',
  title: '事前绩效评估指标体系（三种结论，示例权重）',
  source: `${SOURCE}结论用语见盐池县和四川省（未核对全文）`,
  conclusions: THREE_CONCLUSIONS,
});

export const exAnteFour = exAnteFrame({
  id: 'ex-ante-four-conclusions',
  title: '事前绩效评估指标体系（四种结论，示例权重）',
  source: `${SOURCE}结论用语见河南省、郑州市，部分支持必须写明支持哪一部分`,
  conclusions: FOUR_CONCLUSIONS,
});
