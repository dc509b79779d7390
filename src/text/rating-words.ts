import type { Fault } from '../domain/rubric/fault';
import type { Counted, RubricItem } from '../domain/rubric/rubric';
import { CHECK_WORDS } from './bundle-words';

const COVER_WORDS: Readonly<Record<string, string>> = {
  project: '项目名称',
  evaluee: '被评价单位',
  bureau: '委托方',
  agency: '评价机构',
  leadEvaluator: '主评人签名',
};

const ELEMENT_WORDS: Readonly<Record<string, string>> = {
  conclusion: '评价结论',
  evidence: '佐证材料',
  selfScores: '自评分与复核分对照',
  text: '报告正文',
  course: '征求意见与内部审核',
};

/** A fault that was counted, as its basis is told. */
export function sayFault({ kind, of, figures }: Fault): string {
  const { stated = '', counted = '' } = figures ?? {};
  switch (kind) {
    case 'cover':
      return `封面缺${COVER_WORDS[of] ?? of}`;
    case 'no-score':
      return `评分表缺 ${of}`;
    case 'no-difference-reason':
      return `${of}：自评与复核的差额未写原因`;
    case 'sum':
      return `分项相加 ${counted} 分，报告写 ${stated} 分`;
    case 'grade':
      return `按总分应为“${counted}”，报告写“${stated}”`;
    case 'over-weight':
      return `${of}：得分高于分值`;
    case 'element':
      return `缺${ELEMENT_WORDS[of] ?? of}`;
    case 'section':
      return `缺“${of}”一节`;
    case 'no-reason':
      return `${of}：扣分未写原因`;
    case 'no-proof':
      return `${of}：扣分没有佐证`;
    case 'check':
      return `核验“${CHECK_WORDS[of as keyof typeof CHECK_WORDS]?.name ?? of}”不成立`;
  }
}

/** What was looked at where nothing is lacking. */
const COUNTED_WORDS = {
  cover: '封面各项齐全',
  tables: '评分表、对照表齐全',
  scores: '分项与总分、等级相符',
  elements: '任务要求的要素具备',
  sections: '没有缺少任务要求的节',
  reasons: '扣分都有原因',
  proofs: '扣分都有佐证',
  records: '六项核验没有不成立的',
} as const satisfies Record<Counted, string>;

/** Thousandths of a point without trailing zeros. */
export const sayMilli = (milli: number): string => String(milli / 1000);

const SAMPLE_WORDS = { none: '', step: '扣分档为示例', line: '示例' } as const;

export const RATING_WORDS = {
  back: '返回报告',
  intro:
    '能数的已经数好，并列出依据；数得不对的，改次数并写理由。其余由人评。带“示例”的行次和扣分档不是公开表格的内容，请按本地办法使用。',
  source: (source: string) => `来源：${source}`,
  titleOf: (title: string, version: number) => `${title}（第 ${version} 版）`,
  item: '考核项',
  points: '分值',
  basis: '自动核算的依据',
  times: '扣分次数',
  reason: '理由',
  left: '得分',
  total: '合计',
  byPerson: '由人评',
  allWell: (kind: Counted) => COUNTED_WORDS[kind],
  sample: (sample: RubricItem['sample']) => SAMPLE_WORDS[sample],
  step: (name: string, milli: number) => `${name}扣 ${sayMilli(milli)}`,
  timesOf: (item: string, step: string) => `${item}：${step}，次数`,
  reasonOf: (item: string) => `${item}：理由`,
  reasonMissing: '与自动核算不同，请写理由',
  notNumber: '请写 0 至 999 的整数',
  save: '保存评分',
  history: '历次评分',
  none: '这份报告还没有评过分。',
  who: '评分人',
  person: (name: string, role: string) => `${name}（${role}）`,
  at: '时间',
  version: '评分表版本',
  readOnly: '您的角色只能查看，由绩效股评分。',
  changed: '改动的行次',
  change: (item: string, times: readonly number[], reason: string) =>
    `${item} ${times.join('、')} 次：${reason}`,
  noChange: '无，全按自动核算',
  agency: (name: string, reports: number, mean: number | null) =>
    mean === null
      ? `${name}还没有评过分的报告。`
      : `${name}已评 ${reports} 份报告，平均 ${sayMilli(mean)} 分。`,
} as const;
