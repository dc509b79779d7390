import { LABEL_LENGTH, normalText, withoutBrackets, withoutNoteMarks } from './normal-text';

/**
 * What a label says that a row states: the sum of all, the sum of a part, a mean, or a mean without
 * the highest and the lowest.
 */
export interface TotalLabel {
  readonly kind: 'total' | 'part' | 'sum' | 'mean' | 'trimmed';
  /** The part's name where the label says it: 决策小计. */
  readonly group: string | null;
  /** False for a name before 合计, which may be that of an indicator. */
  readonly sure: boolean;
  /** A figure written into the label: 总得分：65.00. */
  readonly figure: string | null;
  /** Of a figure without a column: whether the label speaks of scores or of full marks. */
  readonly of: 'score' | 'weight' | null;
}

const INLINE = /^(\D*?)(?:[:：为是=]+)?(?:([+-]?\d+(?:\.\d+)?)分?)?$/u;
const QUALIFIERS =
  '(?:指标|项目|评价|加权|整体|最后|评定|本次|分数|自评|自查|复核|考核|绩效|全部|各项|得分|分值|权重|综合|总体|最终|实际|财政|总|标准|满分)*';
const TOTAL = new RegExp(
  `^${QUALIFIERS}(?:总计|共计|总和|总分|总得分|总成绩|总评|得分|评分)(?:合计)?(?:得分|分数|分值|分|值)?$`,
  'u',
);
const SUM = new RegExp(`^${QUALIFIERS}(?:合计|加总)(?:得分|分数|分值|分|值)?$`, 'u');
const PART = /^(.*?)(?:小计|分计|小结)(?:得分|分数|分值|分)?$/u;
const NAMED_SUM = /^(.{1,12}?)(?:合计|总计|总分|得分合计)(?:得分|分数|分值|分)?$/u;
const MEAN = /^(?:算术)?(?:平均|平均分|平均得分|平均值|均分|均值|平均数|平均分数)$/u;
const TRIMMED = /^(?:去掉|去除|剔除|除去|扣除).*最高.*最低.*(?:平均|均值|均分|得分)/u;
// Only after the plain words for a total: 得分与等级 may be an indicator.
const WITH_GRADE =
  /(?<=^(?:总分|总得分|综合得分|评价得分|合计))[/、及和与](?:评价|绩效)?(?:等级|等次|评级|级别)[:：]?$/u;
const LEVEL_WORD = /^(?:第?[一二三四五1-5]级)?(?:指标)?(?:得分|分值)?$/u;

function kindOf(label: string): Pick<TotalLabel, 'kind' | 'group' | 'sure'> | null {
  if (TRIMMED.test(label)) return { kind: 'trimmed', group: null, sure: true };
  if (MEAN.test(label)) return { kind: 'mean', group: null, sure: true };
  if (SUM.test(label)) return { kind: 'sum', group: null, sure: true };
  if (TOTAL.test(label)) return { kind: 'total', group: null, sure: true };
  const part = PART.exec(label);
  const group = (part ?? NAMED_SUM.exec(label))?.[1];
  if (group === undefined) return null;
  return { kind: 'part', group: LEVEL_WORD.test(group) ? null : group, sure: part !== null };
}

const meaningOf = (label: string): TotalLabel['of'] => {
  if (/得分|评分|成绩/u.test(label)) return 'score';
  return /分值|权重|满分|标准/u.test(label) ? 'weight' : null;
};

/** Reads a cell as the label of a total, a subtotal or a mean; null for any other text. */
export function totalLabel(text: string): TotalLabel | null {
  if (text.length > LABEL_LENGTH) return null;
  const normal = withoutBrackets(normalText(withoutNoteMarks(text)))
    .replace(WITH_GRADE, '')
    .replace(/[:：]+$/u, '');
  const [, label = '', figure] = INLINE.exec(normal) ?? [];
  if (label === '') return null;
  const kind = kindOf(label);
  return kind === null ? null : { ...kind, figure: figure ?? null, of: meaningOf(label) };
}

/** What is read of a long text for a total or a remark. */
const SENTENCES = 2000;
const SAID =
  /(?:(?:总得分|综合得分|最终得分|评价得分|总体得分|实际得分|综合评分|得分合计|评价总分)(?:为|是|[:：])*|(?:^|(?<=[分,，;；。]))得分(?:为|是|[:：]))(\d+(?:\.\d+)?)(?![\d%])/u;

const SAID_SUM =
  /(?:^|(?<=[分,，;；。]))(?:评价|自评|项目)?总分(?:为|是|[:：])+(\d+(?:\.\d+)?)(?![\d%])/u;

/**
 * Digits of a total that a sentence states: 综合得分为65.00分, 总分：65.00. Where 总分 is 100 it may
 * speak of full marks.
 */
export function saidTotal(text: string): string | null {
  const normal = normalText(withoutNoteMarks(text.slice(0, SENTENCES)));
  const sum = SAID_SUM.exec(normal)?.[1] ?? null;
  return SAID.exec(normal)?.[1] ?? (sum === '100' ? null : sum);
}

const NOTE = /^(?:注|备注|说明|附注|填表说明|填报说明|评分说明|提示)(?:\d*[:：.、]|$)/u;
const SIGNATURE =
  /^(?:(?:填表|填报|制表|审核|复核|评价|评审|经办|项目|单位|部门|分管|主管|财务|主评|编制|被评价)*(?:人|人员|单位|机构|领导|负责人|组长|专家|专家组)|(?:填表|填报|评价|制表)?(?:日期|时间)|联系(?:人|电话|方式)|电话|签字|签名|盖章)(?:签字|签名|盖章|签章)?(?:\(.*\))?(?:[:：].*)?$/u;

/** True for lines below a table that are not part of it: notes, signatures, dates. */
export function isRemark(text: string): boolean {
  const normal = normalText(text.slice(0, LABEL_LENGTH));
  return NOTE.test(normal) || SIGNATURE.test(normal);
}
