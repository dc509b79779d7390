import type { MarkPurpose } from '../domain/commission/marks';
import type { ProjectKind } from '../domain/commission/project';
import type { ProjectColumn } from '../domain/commission/project-columns';
import type { RowFault } from '../domain/commission/read-project-table';
import type { ValidationReason } from '../domain/commission/selection';
import { FLAG_WORDS } from './policy-words';

export const PROJECT_KIND_WORDS = {
  project: '项目支出',
  policy: '政策',
  department: '部门整体支出',
  specialBond: '专项债券',
  ppp: 'PPP',
  investmentFund: '政府投资基金',
  serviceContract: '政府购买服务',
  procurement: '政府采购',
  socialInsurance: '社会保险基金',
} as const satisfies Record<ProjectKind, string>;

export const MARK_WORDS = {
  fiscalEvaluation: '财政评价',
  validation: '自评复核',
  monitoring: '重点监控',
} as const satisfies Record<MarkPurpose, string>;

export const VALIDATION_WORDS = {
  'high-self-score': '自评得分高',
  'large-gap': '自评得分与执行率差距大',
} as const satisfies Record<ValidationReason, string>;

const flag = (of: keyof typeof FLAG_WORDS): string => `是否${FLAG_WORDS[of].yes}`;

/** What a column of a table holds. */
export const COLUMN_WORDS = {
  year: '年度',
  code: '项目编码',
  name: '项目名称',
  department: '主管部门（单位）',
  departmentCode: '单位编码',
  budgetDesk: '业务股室',
  kind: '类别',
  originalFen: '年初预算数',
  adjustedFen: '全年预算数',
  outturnFen: '全年执行数',
  totalFen: '项目总额',
  previousFen: '上年预算数',
  yearsRunning: '已执行年数',
  termYears: '实施期（年）',
  selfMilli: '自评得分',
  selfResult: '自评结果',
  newlyAdded: flag('newlyAdded'),
  departmental: flag('departmental'),
  major: flag('major'),
  key: flag('key'),
  policy: flag('policy'),
  poverty: flag('poverty'),
  livelihood: flag('livelihood'),
  personalSubsidy: flag('personalSubsidy'),
  publicConcern: flag('publicConcern'),
  completed: flag('completed'),
  expired: flag('expired'),
  lowPerformance: flag('lowPerformance'),
  addedInYear: flag('addedInYear'),
  goalsSet: flag('goalsSet'),
  goalsSound: flag('goalsSound'),
  exAnteRevised: flag('exAnteRevised'),
  monitoringAttached: flag('monitoringAttached'),
} as const satisfies Record<ProjectColumn, string>;

export const ROW_FAULT_WORDS = {
  missing: '没有填写',
  inError: '单元格本身有错误',
  notNumber: '不是数字',
  tooManyDecimals: '小数位太多，精确不到分',
  tooLarge: '数字太大',
  notFlag: '应填“是”或“否”',
  unknownKind: '没有这种类别',
  tooLong: '文字太长',
  outOfRange: '超出允许的范围',
  duplicate: '同一年度的同一编码在表中已出现过',
} as const satisfies Record<RowFault['fault'], string>;

export const UNREADABLE_PROJECT_WORDS = {
  empty: '文件是空的',
  'too-large': '文件太大，最多 20,000 行',
  'old-excel': '这是旧版 Excel（.xls）文件，请另存为 .xlsx',
  encrypted: '文件加了密码，请先去掉密码',
  'not-a-sheet': '这不是 .xlsx 或 .csv 表格',
  damaged: '文件已损坏，打不开',
  'no-head': '没有找到表头：前 20 行里要有一行写明项目名称、编码、单位等',
} as const;

/** The list of projects, one of them, the import, and the choice by rules. */
export const PROJECT_WORDS = {
  title: '项目',
  lead: '从一体化系统导出或手工编制的表格导入；按当地规定选出要评价、复核、监控的项目，再下达任务。',
  import: '导入表格',
  sample: '按规定抽选',
  search: '查找名称、编码、单位',
  year: '年度',
  allYears: '全部年度',
  department: '主管部门',
  allDepartments: '全部部门',
  kind: '类别',
  allKinds: '全部类别',
  mark: '已列入',
  anyMark: '不限',
  pack: '按哪里的规定',
  none: '还没有项目',
  noneDetail: '请导入 .xlsx 或 .csv 表格。',
  nothingFits: '没有符合条件的项目',
  count: (total: number, wan: string) => `共 ${total} 个项目，预算合计 ${wan}`,
  more: '显示更多',
  project: '项目',
  budgetWan: '预算数（万元）',
  outturnWan: '执行数（万元）',
  self: '自评得分',
  rules: '适用规定',
  marks: '已列入',
  unknown: '未填',
  noRule: '没有必须适用的规定',
  none2: '无',
  exAnte: '须事前评估',
  selfEvaluation: '须自评',
  mandatory: '必选评价',
  unclear: '资料不全',
  choose: (purpose: string) => `列入${purpose}`,
  unchoose: (purpose: string) => `取消${purpose}`,
  chooseFor: (purpose: string, name: string) => `把“${name}”列入${purpose}`,
  facts: '基本情况',
  attributes: '项目属性',
  exAnteTitle: '事前绩效评估',
  selfTitle: '单位自评',
  mandatoryTitle: '重点评价抽选',
  validationTitle: '自评复核',
  setting: '判断口径',
  settingNote: '自评复核的两个界限由财政局自己设定，没有文件依据。',
  high: '复核：自评得分达到（分）',
  gap: '复核：自评得分高出执行率（点）',
  notRuled: '当地文件没有规定',
  flagsUnknown: '没有填写任何项目属性',
  back: '回到项目列表',
} as const;

/** The way of a table into the list. */
export const PROJECT_IMPORT_WORDS = {
  title: (file: string) => `导入“${file}”`,
  unit: '金额单位',
  yuan: '元',
  wan: '万元',
  unitDiffers: (said: string) => `表里写的单位是${said}，与所选的不同，请核对。`,
  unitUnsaid: '表里没有写明金额单位，请按原表核对。',
  defaultYear: '没写年度的行，算作哪一年',
  yearMissing: '表里有的行没有写年度，请填写。',
  sheet: '工作表',
  columns: '各列的含义',
  columnsNote: 'BUDGETAMOUNT、BGTAMT 等字段的含义以本地系统为准，可以改选。',
  ignored: '不导入',
  reading: '正在核对…',
  preview: '逐行预览',
  row: '行',
  state: '情况',
  fresh: '新增',
  changed: '有变动',
  same: '无变动',
  faulty: '有错误',
  detail: '说明',
  nameless: '（没有名称）',
  counts: (fresh: number, changed: number, same: number, faulty: number) =>
    `新增 ${fresh}，有变动 ${changed}，无变动 ${same}，有错误 ${faulty}`,
  changes: (fields: string) => `将改：${fields}`,
  attributes: '项目属性',
  fault: (cell: string, column: string, text: string, why: string) =>
    `${cell} ${column}${text === '' ? '' : `“${text}”`}：${why}`,
  only: '只看有错误的行',
  skipped: (count: number) => `有错误的 ${count} 行不导入，其余照常。改好表格后可再次导入。`,
  confirm: (count: number) => `确认导入 ${count} 行`,
  shown: (shown: number, all: number) => `只显示前 ${shown} 行，共 ${all} 行`,
  done: (added: number, changed: number, same: number) =>
    `已导入：新增 ${added}，变动 ${changed}，无变动 ${same}。`,
  stays: '表格没有写的内容保持原样；在确认之前什么都不写入。',
} as const;

/** Which projects a place's rules would have evaluated. */
export const SAMPLE_WORDS = {
  title: '按规定抽选',
  lead: '先列入规定必选的项目，再按金额从大到小补足个数。结果只是建议，列入后仍可逐个取消。',
  size: '抽选个数',
  yearUnfit: '请写四位数的年份',
  sizeUnfit: '请写 1 到 9999 的整数',
  notRuled: '这里的规定没有写抽选办法，请另选，或在列表中逐个列入。',
  share: (projects: string, money: string) => `占项目数 ${projects}，占金额 ${money}`,
  above: '必选的项目已超过抽选个数，全部列入。',
  unclear: (names: string) => `下列项目缺少属性，不能判断是否必选：${names}`,
  take: (count: number) => `将这 ${count} 个列入财政评价`,
  taken: '已列入财政评价。',
  reason: '理由',
  open: '抽选',
} as const;
