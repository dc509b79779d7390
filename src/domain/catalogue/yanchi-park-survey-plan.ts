import type { SampleUnit, SamplingPlan } from '../fieldwork/sampling-plan';
import type { Question, Questionnaire } from '../survey/questionnaire';

const FIVE = ['非常满意', '比较满意', '一般', '不太满意', '很不满意'];

const rated = (id: string, text: string, required: boolean): Question => ({
  ...{ id, text, required, kind: 'fivePoint', labels: [...FIVE] },
  showWhen: { question: 'visits', anyOf: ['weekly', 'monthly'] },
});

const QUESTIONS: Questionnaire['questions'] = [
  {
    ...{ id: 'visits', text: '您多久来一次环城公园？', required: true, kind: 'single' },
    options: [
      { id: 'weekly', text: '每周都来' },
      { id: 'monthly', text: '每月来几次' },
      { id: 'never', text: '几乎不来' },
    ],
  },
  rated('overall', '您对公园建成后的总体感受如何？', true),
  rated('paths', '您对步道和广场的质量满意吗？', true),
  rated('greenery', '您对绿化和养护满意吗？', true),
  rated('lighting', '您对照明和夜间安全满意吗？', false),
  {
    ...{ id: 'reasons', text: '主要是哪些方面不满意？', required: true, kind: 'multiple' },
    ...{ atMost: 3, showWhen: { question: 'overall', anyOf: ['o3', 'o4'] } },
    options: [
      { id: 'paths', text: '路面破损' },
      { id: 'greenery', text: '树木枯死' },
      { id: 'light', text: '没有路灯' },
      { id: 'facilities', text: '座椅和厕所不够' },
      { id: 'other', text: '其他' },
    ],
  },
  {
    ...{ id: 'minutes', text: '您从家里走到公园大约要几分钟？', required: false, kind: 'number' },
    ...{ unit: '分钟', min: 0, max: 600 },
  },
  {
    ...{ id: 'advice', text: '您对公园有什么建议？', required: false, kind: 'text' },
    ...{ maxLength: 500, personal: false },
  },
];

/**
 * Questionnaires of the demonstration: a survey of the park's users, made up by us (示例). Its return
 * lines are those that a published provincial report prints. The reference frame judges satisfaction
 * and asks for no figure of it, so the result feeds none.
 */
export const YANCHI_QUESTIONNAIRES: readonly Questionnaire[] = [
  {
    id: 'SAT',
    version: 1,
    title: '环城公园使用者满意度问卷（示例）',
    intro: '您好！我们受委托评价环城公园续建工程，想听听您的真实感受，大约需要两分钟。',
    audience: '公园周边居民和游人',
    questions: QUESTIONS,
    satisfaction: ['overall', 'paths', 'greenery', 'lighting'],
    feeds: null,
    returnRule: {
      ...{ referencePpm: 300_000, usablePpm: 500_000, conclusivePpm: 700_000 },
      source: '河南省某公开评价报告所载回收率标准',
    },
  },
];

const part = (
  id: string,
  name: string,
  yuan: number,
  site: string | null,
  classes: string[] = [],
): SampleUnit => ({
  ...{ id, name: `${name}（示例）`, amountFen: yuan * 100, site, classes },
});

/**
 * Samples of the demonstration: parts of the works, made up by us (示例), since the real ones are not
 * published.
 */
export const YANCHI_SAMPLES: readonly SamplingPlan[] = [
  {
    id: 'PARTS',
    title: '工程分部抽样（示例）',
    kind: 'site',
    seed: 'eWFuY2hpLXBhcmstMjAyMg',
    by: 'money',
    size: null,
    moneyPpm: 500_000,
    mandatory: ['livelihood'],
    classNames: { livelihood: '民生设施（示例）' },
    units: [
      part('P01', '北段步道铺装', 1_260_000, 'S1'),
      part('P02', '北段排水', 430_000, 'S1'),
      part('P03', '东段绿化种植', 1_880_000, 'S2'),
      part('P04', '东段灌溉管网', 690_000, 'S2'),
      part('P05', '南段广场铺装', 1_520_000, 'S3'),
      part('P06', '南段照明', 560_000, 'S3'),
      part('P07', '健身设施', 380_000, 'S3', ['livelihood']),
      part('P08', '无障碍通道', 270_000, 'S1', ['livelihood']),
      part('P09', '公共厕所', 640_000, null, ['livelihood']),
      part('P10', '标识系统', 150_000, null),
      part('P11', '园区道路', 980_000, null),
      part('P12', '景观小品', 720_000, null),
    ],
    source: '示例清单，非项目真实数据',
  },
];
