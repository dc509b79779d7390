import type { StatementWork, YearlyFact } from '../domain/statement/yearly-fact';
import type { BreakdownBy } from '../domain/statement/yearly-statement';
import { EX_ANTE_RESULT_WORDS } from './policy-words';

export const WORK_WORDS = {
  exAnteAppraisal: '事前绩效评估',
  objective: '绩效目标填报',
  objectiveReview: '绩效目标审核',
  monitoring: '绩效运行监控',
  keyMonitoring: '重点绩效监控',
  midTermEvaluation: '中期绩效评价',
  selfEvaluation: '单位自评',
  selfEvalValidation: '自评复核',
  projectEvaluation: '重点项目绩效评价',
  departmentEvaluation: '部门整体支出绩效评价',
  policyEvaluation: '政策绩效评价',
  postEvaluation: '项目后评价',
  specialBond: '专项债券项目绩效评价',
  ppp: 'PPP 项目绩效评价',
  investmentFund: '政府投资基金绩效评价',
  serviceContract: '政府购买服务绩效评价',
  procurement: '政府采购绩效评价',
  socialInsurance: '社会保险基金绩效评价',
  subnationalFiscal: '下级政府财政综合运行绩效评价',
  issue: '发现问题与整改',
  training: '绩效培训',
  assessment: '部门绩效管理考核',
} as const satisfies Record<StatementWork, string>;

export const ISSUE_WORDS = {
  open: '待整改',
  reported: '已报整改、待核实',
  rectified: '已整改',
} as const;
const DONE_WORDS = { true: '已完成', false: '应做未做' } as const;
const VALUES: Readonly<Record<string, string>> = {
  ...EX_ANTE_RESULT_WORDS,
  ...ISSUE_WORDS,
  ...DONE_WORDS,
};

export const YEARLY_WORDS = {
  title: '年度绩效管理情况',
  year: '年度',
  yearOf: (year: number) => `${year} 年`,
  intro:
    '数字由已验收的签名报告、项目档案和录入的事项数出；项目的部门和金额以项目表为准。点一个数字，看它数的是哪些。',
  excel: '导出 Excel',
  word: '导出文字稿（Word）',
  enter: '录入事项',
  unknown: '未填报',
  unknownTitle: '没有数据的工作',
  unknownDetail: '下列工作没有一条记录。没有记录不等于没有做，所以不写 0。',
  allUnknown: '这一年没有一条记录',
  allUnknownDetail: '签名报告到了，或录入了事项，这里就有数字。',
  part: '类别',
  whole: '合计',
  count: '数量',
  share: '占比',
  money: '金额（万元）',
  adjusted: '预算调整（万元）',
  problems: '问题数',
  bar: '占比图',
  notSaid: (by: BreakdownBy) =>
    ({ grade: '未定等级', result: '未填结果', isDone: '未填是否完成', state: '未填状态' })[by],
  valueOf: (value: string): string => VALUES[value] ?? value,
  opens: (what: string, count: number) => `${what} ${count} 项，看清单`,
  waitingMore: (named: number) => `这里只列前 ${named} 份；全部在“导出 Excel”里。`,
  more: '下一页',
  first: '回到第一页',
  listOf: (what: string) => `清单：${what}`,
  partlyKnown: (known: number, all: number) => `其中 ${known}／${all} 项有金额`,
  item: '工作',
  name: '名称',
  listSheet: '清单',
  says: '情况',
  department: '部门',
  from: '来源',
  fromReport: '签名报告',
  fromReview: '项目档案',
  waitingTitle: (count: number) => `还没有验收的签名报告 ${count} 份（不计入上面的数字）`,
  waitingDetail: '验收后才计入。退回的报告等评价机构更正。',
  undecided: '待验收',
  returned: '已退回',
  fromEntry: (by: string, at: string) => `${by}录入，${at}`,
  withdraw: '撤回',
  withdrawTitle: '撤回这条记录',
  withdrawDetail: '撤回后不再计数；记录和理由都留在服务器上。',
  withdrawReason: '撤回的理由',
  withdrawMissing: '请写明理由',
  departments: '各部门情况（供考核使用）',
  departmentsNote: '只列事实，不打分。',
  evaluated: '被评价',
  selfDone: '自评完成／应评',
  issuesDone: '问题已整改／全部',
  assessed: '考核结果',
  fileName: (year: number) => `${year}年绩效管理情况`,
} as const;

export const FACT_FORM_WORDS = {
  title: '录入事项',
  detail: '只录别处没有的：培训、线下完成的评价、部门考核等。不清楚的留空，不要填 0。',
  work: '工作',
  name: '名称',
  department: '部门（可不填）',
  amountFen: '涉及金额（万元，可不填）',
  adjustedFen: '预算调整（万元，可不填；调减写负数）',
  grade: '等级（可不填）',
  scoreMilli: '得分（可不填）',
  problems: '发现问题数（可不填）',
  result: '评估结果',
  isDone: '是否完成',
  state: '整改状态',
  unclear: '不清楚',
  nameMissing: '请写名称',
  notNumber: '请写数字，万元最多六位小数',
  save: '保存',
} as const;

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** Fen over ten to the power of `decimals`, without rounding. */
function exactly(fen: number, decimals: number): string {
  const size = String(Math.abs(fen)).padStart(decimals + 1, '0');
  const rest = size.slice(-decimals).replace(/0+$/, '');
  const whole = grouped(size.slice(0, -decimals));
  return `${fen < 0 ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}

/** Fen as 万元 without rounding, such as 84,726.1; null is what nobody said. */
export const sayWan = (fen: number | null): string =>
  fen === null ? YEARLY_WORDS.unknown : exactly(fen, 6);

const FEN_IN_YI = 10_000_000_000;

/** An amount as a statement prints it: in 万元, and from 1亿元 on in 亿元 too, both without rounding. */
export function sayAmount(fen: number): string {
  const wan = `${exactly(fen, 6)}万元`;
  return Math.abs(fen) < FEN_IN_YI ? wan : `${wan}（${exactly(fen, 10)}亿元）`;
}

/** What a fact says of itself beside its name, in a few words. */
export function sayFact({
  grade,
  scoreMilli,
  result,
  isDone,
  state,
  problems,
}: YearlyFact): string {
  return [
    ...(grade === undefined ? [] : [grade]),
    ...(scoreMilli === undefined ? [] : [`${scoreMilli / 1000} 分`]),
    ...(result === undefined ? [] : [EX_ANTE_RESULT_WORDS[result]]),
    ...(isDone === undefined ? [] : [DONE_WORDS[isDone ? 'true' : 'false']]),
    ...(state === undefined ? [] : [ISSUE_WORDS[state]]),
    ...(problems === undefined ? [] : [`${problems} 个问题`]),
  ].join('，');
}

export const YEARLY_PAPER_WORDS = {
  title: (year: number) => `${year}年预算绩效管理工作情况`,
  author: '财政局（绩效管理机构）',
  header: (year: number) => `${year}年预算绩效管理工作情况（文字稿）`,
  footer: '数字由系统按记录数出；方括号内由起草人填写。',
  notice: '这是文字稿：数字来自系统记录，请起草人核对后补写方括号内的内容。',
  figures: '一、主要数据',
  departments: '二、各部门情况',
  measures: '三、主要措施和成效',
  problems: '四、存在的问题',
  next: '五、下一步打算',
  toWrite: '［由起草人填写］',
  unknown: (works: readonly string[]) => `以下工作未填报：${works.join('、')}。`,
  sentence: (what: string, year: number, count: number) => `${year}年开展${what}${count}项`,
  money: (wan: string, known: number, all: number) =>
    known === all ? `涉及金额${wan}` : `涉及金额${wan}，${all}项中${known}项有金额`,
  issues: (year: number, count: number) => `${year}年绩效评价发现问题${count}个`,
  noMoney: '涉及金额未填报',
  adjusted: (count: number, wan: string) => `调整预算${count}项、${wan}万元`,
  problemsFound: (count: number) => `发现问题${count}个`,
  departmentCount: (count: number) => `涉及部门${count}个`,
  partOf: (value: string, count: number, percent: string) => `${value}${count}项（${percent}%）`,
} as const;
