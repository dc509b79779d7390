import type { AccountabilityGround, IssueType } from '../domain/policy/accountability';
import type { CalendarItem, CalendarTask } from '../domain/policy/calendar';
import type { PolicyPackFault } from '../domain/policy/check-policy-pack';
import type { Verdict } from '../domain/policy/condition';
import type { TriggerDecision } from '../domain/policy/ex-ante';
import type { FollowUpDuty } from '../domain/policy/follow-up';
import type { GateDecision, GateRequirement, GateStage } from '../domain/policy/gate';
import type {
  ExAnteResult,
  FactFigure,
  FactFlag,
  GoalsReview,
} from '../domain/policy/project-facts';
import type { CappingRate, RateDenominator } from '../domain/policy/rating-cap';
import type { ResultBatch } from '../domain/policy/result-batch';
import type { Consequence, EvaluatedBy } from '../domain/policy/result-use';
import type { PickReason } from '../domain/policy/sampling';
import type { SelfEvaluationScope } from '../domain/policy/self-evaluation';

/** A fact of a project where it is so and where it is not. */
export const FLAG_WORDS = {
  newlyAdded: { yes: '新增', no: '延续' },
  departmental: { yes: '部门预算项目', no: '不是部门预算项目' },
  major: { yes: '重大政策或项目', no: '不是重大政策或项目' },
  key: { yes: '重点项目', no: '不是重点项目' },
  policy: { yes: '政策', no: '不是政策' },
  poverty: { yes: '扶贫项目', no: '不是扶贫项目' },
  livelihood: { yes: '民生项目', no: '不是民生项目' },
  personalSubsidy: { yes: '补助到个人', no: '不补助到个人' },
  publicConcern: { yes: '社会关注、群众有反映', no: '没有社会关注或群众反映' },
  completed: { yes: '已实施完毕', no: '尚未实施完毕' },
  expired: { yes: '政策已到期', no: '政策没有到期' },
  lowPerformance: { yes: '绩效低下', no: '绩效不低下' },
  addedInYear: { yes: '年度中追加', no: '不是年度中追加' },
  goalsSet: { yes: '设定了绩效目标', no: '没有绩效目标' },
  goalsSound: { yes: '绩效目标科学', no: '绩效目标不科学' },
  exAnteRevised: { yes: '已按评估意见调整完善', no: '没有按评估意见调整完善' },
  monitoringAttached: { yes: '附有绩效监控情况', no: '没有附绩效监控情况' },
} as const satisfies Record<FactFlag, { yes: string; no: string }>;

export const FIGURE_WORDS = {
  budgetFen: '预算金额',
  increaseFen: '比上年增加',
  increasePpm: '比上年增幅',
  yearsRunning: '已执行年数',
  termYears: '实施期',
  paymentAheadPpm: '支付后执行进度超出目标实现程度',
} as const satisfies Record<FactFigure, string>;

export const EX_ANTE_RESULT_WORDS = {
  none: '没有开展事前绩效评估',
  support: '予以支持',
  supportAfterRevision: '调整完善后予以支持',
  partialSupport: '部分支持',
  reject: '不予支持',
  poor: '事前绩效评估结果为差',
} as const satisfies Record<ExAnteResult, string>;

export const GOALS_REVIEW_WORDS = {
  notSet: '没有按要求设定绩效目标',
  pending: '绩效目标尚未审核',
  failed: '绩效目标审核未通过',
  passed: '绩效目标审核通过',
} as const satisfies Record<GoalsReview, string>;

/** What is known of a condition. */
export const VERDICT_WORDS = {
  yes: '符合',
  no: '不符合',
  unknown: '情况不明，请补充',
} as const satisfies Record<Verdict, string>;

/** Whether an appraisal or a self-evaluation is called for. */
export const REQUIRED_WORDS = {
  yes: '需要开展',
  no: '不需要开展',
  unknown: '资料不全，还不能判断',
  notRuled: '当地文件没有规定',
} as const satisfies Record<TriggerDecision['required'], string>;

/** What is shown beside a figure whose reading matters. */
export const READING_WORDS = {
  inclusive: '含本数',
  exclusive: '不含本数',
  setting: '原文没有写明，这是本工具的设置',
  doubtful: '正好等于界限，请人工确认怎样理解',
  inPrinciple: '原则上',
  gradesSetting: '原文没有写明等次，这里的等次是本工具的设置',
  cutsSetting: '当地文件没有写明分数线，按所用等次的一般分数线',
  monthSetting: '原文没有写明是否含当月，这是本工具的设置',
} as const;

export const STAGE_WORDS = {
  budgetReview: '预算公开评审',
  library: '进入项目库',
  midTermPlan: '列入中期财政规划',
  budget: '列入年度预算',
  allocation: '分配资金',
  inYearAddition: '年度中追加资金',
  payment: '拨付资金',
} as const satisfies Record<GateStage, string>;

export const REQUIREMENT_WORDS = {
  exAnteDone: '应先开展事前绩效评估',
  exAnteSupported: '事前绩效评估应予以支持',
  exAnteNotPoor: '事前绩效评估结果不得为差',
  goalsSet: '应有绩效目标',
  goalsSound: '绩效目标应科学',
  goalsPassed: '绩效目标应审核通过',
  monitoringAttached: '申请拨款应附绩效监控情况',
  paymentInStep: '执行进度应与目标实现程度相匹配',
} as const satisfies Record<GateRequirement, string>;

export const GATE_STATE_WORDS = {
  open: '可以',
  blocked: '不得',
  unknown: '资料不全，还不能判断',
  notApplicable: '不适用',
} as const satisfies Record<GateDecision['state'], string>;

export const CONSEQUENCE_WORDS = {
  reduceRange: '按被评价年度预算的一定比例扣减下年度预算',
  noFunds: '下年度不予安排资金',
  reduceOrNone: '下年度减少安排或不再安排预算',
  reduceOrCancel: '调减资金安排直至取消预算',
  keepOrRaise: '预算安排时保持或增加',
  compress: '适当压缩资金规模（原文没有给出比例）',
  support: '优先支持',
  improveAndReduce: '改进政策和管理，削减预算（原文没有给出比例）',
} as const satisfies Record<Consequence['kind'], string>;

/** Whether a project is spared the use of results. */
export const EXEMPT_WORDS = {
  yes: '属于例外，不扣减',
  no: '不属于例外',
  unknown: '是否属于例外不明，请先确认',
} as const satisfies Record<Verdict, string>;

export const EVALUATED_BY_WORDS = {
  fiscal: '财政评价',
  key: '重点绩效评价',
  departmental: '部门评价',
} as const satisfies Record<EvaluatedBy, string>;

export const BATCH_WORDS = {
  reduction: '追减项目资金',
  clawback: '收回项目资金',
  goalRectification: '反馈整改绩效目标',
} as const satisfies Record<ResultBatch, string>;

export const TASK_WORDS = {
  exAnteAppraisal: '事前绩效评估',
  exAnteReview: '事前评估财政审核',
  goalsDrafting: '绩效目标编制',
  goalsReview: '绩效目标审核',
  goalsDisclosure: '绩效目标公开',
  selfEvaluation: '部门绩效自评',
  selfEvaluationReview: '自评复核',
  keyEvaluation: '重点绩效评价',
  resultFeedback: '评价结果反馈应用',
  resultDisclosure: '评价结果公开',
} as const satisfies Record<CalendarTask, string>;

/** When, where no day is given. */
export const TIME_WORDS = {
  months: '按月份',
  withBudget: '随预算一同公开',
  withFinalAccounts: '随决算一同公开',
} as const satisfies Record<CalendarItem['time']['kind'], string>;

export const DONE_BY_WORDS = {
  departments: '各部门各单位',
  bureau: '财政部门',
} as const satisfies Record<CalendarItem['doneBy'], string>;

export const SCOPE_WORDS = {
  projects: '项目支出',
  departments: '部门整体支出',
  upperTransfers: '上级转移支付项目',
} as const satisfies Record<SelfEvaluationScope, string>;

export const PICK_WORDS = {
  always: '必选',
  also: '社会关注、群众有反映',
  large: '资金额度较大',
} as const satisfies Record<PickReason['kind'], string>;

export const GROUND_WORDS = {
  disciplineClue: '违纪违法问题线索',
  falsifiedMonitoring: '绩效监控弄虚作假',
  falsifiedExAnte: '绩效评估结果弄虚作假',
  executionFarFromGoals: '预算执行与绩效目标严重背离',
} as const satisfies Record<AccountabilityGround, string>;

export const ISSUE_WORDS = {
  referral: '线索移交（限制查看）',
  accountability: '追责问责（限制查看）',
  ordinary: '一般问题',
} as const satisfies Record<IssueType['issue'], string>;

export const FOLLOW_UP_WORDS = {
  fullCycle: '全周期跟踪问效',
  midTermAndPost: '中期和实施期后绩效评价',
  exit: '清理退出',
} as const satisfies Record<FollowUpDuty, string>;

export const RATE_WORDS = {
  budgetExecutionRate: '预算执行率',
} as const satisfies Record<CappingRate, string>;

export const DENOMINATOR_WORDS = {
  adjustedBudget: '全年预算数',
  originalBudget: '年初预算数',
  fundsReceived: '实际到位资金',
} as const satisfies Record<RateDenominator, string>;

/** What a cap did, or why it did nothing. */
export const CAP_WORDS = {
  applied: (rate: string, actual: string, below: string, barred: string) =>
    `${rate} ${actual}，低于 ${below}，不得评为“${barred}”；得分不变`,
  unchecked: (rate: string, barred: string) => `没有${rate}，无法核对能否评为“${barred}”，请补充`,
  unusable: (barred: string) => `所用的等次中没有可以替代“${barred}”的等次，这条限制没有核对`,
  terms: (heading: string, rule: string) => `标题称${heading}，条文称${rule}`,
  denominator: (of: string) => `以${of}为分母`,
} as const;

/** The watch at the grade cuts. */
export const WATCH_WORDS = {
  up: (grade: string, points: string) => `再得 ${points} 分即为“${grade}”`,
  down: (grade: string, points: string) => `再失 ${points} 分以上即为“${grade}”`,
  atCut: (grade: string) => `正好在分数线上，再失分即为“${grade}”`,
  secondLook: (points: string) => `距分数线不超过 ${points} 分，封存前请另一人复看`,
  productDefault: '这个距离是本工具的默认设置，没有文件依据',
  canRaise: (grade: string) => `单独改变这一项可升为“${grade}”`,
  canLower: (grade: string) => `单独改变这一项可降为“${grade}”`,
} as const;

export const PACK_FAULT_WORDS = {
  'duplicate-id': '编号重复',
  'unknown-grade': '所用的等次中没有这个等次',
  'nothing-below-barred': '限制的是最低等次，其下没有等次',
  'range-reversed': '扣减比例的下限高于上限',
  'months-reversed': '开始月份晚于结束月份',
} as const satisfies Record<PolicyPackFault['kind'], string>;
