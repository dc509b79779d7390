import type { CreditCodeFault } from '../domain/registry/credit-code';
import type { LeadFinding } from '../domain/registry/lead-facts';
import type { Standing } from '../domain/registry/standing';

export const STANDING_WORDS = {
  entered: '待审核',
  active: '在库',
  suspended: '暂停',
  exited: '已退出',
} as const satisfies Record<Standing, string>;

/** What is done to bring an entry to a standing. */
export const STANDING_ACTS = {
  entered: '录入',
  active: '入库（恢复）',
  suspended: '暂停',
  exited: '办理退出',
} as const satisfies Record<Standing, string>;

const DEMANDS = {
  qualification: '中高级职称或执业资格',
  work: '五年以上工作经历',
  evaluation: '三年以上预算绩效评价经历',
  contract: '与机构的劳动合同',
  criminal: '无刑事责任记录',
} as const satisfies Record<LeadFinding['demand'], string>;

const ARTICLES = { 7: '第七条', 8: '第八条' } as const;

/** A demand on a lead evaluator that is not met. */
export const sayFinding = ({ demand, outcome, article }: LeadFinding): string =>
  `${DEMANDS[demand]}：${outcome === 'missing' ? '没有填写' : '不符合'}（财监〔2021〕4号${ARTICLES[article]}）`;

export const CODE_FAULT_WORDS = {
  length: '统一社会信用代码应为 18 位',
  characters: '只能是数字和大写字母，没有 I、O、S、V、Z',
  checkDigit: '校验位不符，请核对；营业执照上确实如此时，请勾选下面一项',
} as const satisfies Record<CreditCodeFault, string>;

/** The rooms of agencies and people: lists, one entry, and what is done with it. */
export const REGISTRY_WORDS = {
  rooms: '机构库和专家库',
  agencies: '中介机构库',
  people: '专家和主评人库',
  draws: '抽取专家',
  agenciesLead:
    '承接绩效评价的第三方机构。事实按财监〔2021〕4号第八、九条登记，是否选用由财政局决定。',
  peopleLead: '专家按专业抽取；主评人按财监〔2021〕4号第七条由机构自行评定，这里只核对所填内容。',
  search: { agencies: '查找名称、信用代码', people: '查找姓名、单位' },
  standing: '状态',
  all: '全部',
  category: '分类',
  field: '专业领域',
  kind: '人员',
  kinds: { expert: '专家', lead: '主评人' },
  more: '显示更多',
  name: { agencies: '机构名称', people: '姓名' },
  code: '统一社会信用代码',
  codeSeen: '已看过营业执照，代码确实如此',
  codeSeenNote: '校验位不符，已看过营业执照',
  platform: '信用管理平台登记情况',
  platformHint: '预算绩效评价第三方机构信用管理平台上的登记；没有登记的不填',
  noPlatform: '未登记',
  employer: '所在单位',
  employerHint: '主评人填所属机构',
  title: '职务职称',
  phone: '联系电话',
  phoneHint: '只在需要联系时填写；不登记身份证号码',
  fields: '专业领域',
  fieldsHint: '用顿号分开，如：水利、财务。人大代表、政协委员单独抽取',
  recusals: '须回避的单位',
  recusalsHint: '一行一个，单位后写冒号和关系，如：盐池县水务局：曾任职。所在单位不必再写',
  isLead: '是主评人',
  qualification: '职称或执业资格',
  qualificationHint: '如：高级会计师、注册会计师',
  workSince: '参加工作日期',
  evaluationSince: '从事预算绩效评价起始日期',
  contract: '劳动合同',
  contractChoices: { unknown: '没有填写', open: '无固定期限', until: '到期日如下' },
  contractUntil: '劳动合同到期日',
  criminal: '刑事责任',
  criminalChoices: {
    unknown: '没有填写',
    none: '没有',
    negligence: '因评估、财务、会计、审计中的过失',
    other: '其他',
  },
  servedOn: '刑罚执行完毕日',
  findings: '主评人条件',
  findingsNote: '只比对所填内容，没有核实；人选由机构负责（财监〔2021〕4号第七条）。',
  meets: '所填内容符合',
  unmet: (count: number) => `${count} 项待补或不符`,
  enter: { agencies: '录入机构', people: '录入人员' },
  edit: '修改',
  save: '保存',
  nameMissing: { agencies: '请填写机构名称', people: '请填写姓名' },
  employerMissing: '请填写所在单位',
  neither: '请填写专业领域，或勾选“是主评人”',
  fieldTwice: '专业领域有重复或超过 30 字',
  recusalFault: '每行应是“单位：关系”',
  dayMissing: '请填写日期',
  none: { agencies: '机构库还是空的', people: '库里还没有人员' },
  noneDetail: '可以逐个录入，也可以从 .xlsx 或 .csv 表格导入。',
  noneRead: '由绩效管理人员录入。',
  nothingFits: '没有符合条件的',
  badRecords: '不良记录',
  noBadRecords: '没有不良记录',
  recent: (count: number) => `近三年有 ${count} 条不良记录`,
  expired: '已满三年',
  on: '发生日期',
  what: '事由和依据',
  whatHint: '写明事实和处理文件，如：报告数据不实，财监〔2026〕5号通报',
  whatMissing: '请写事由和依据',
  addRecord: '登记不良记录',
  addRecordNote: '登记后不能删除；登记错了的可以撤销，记录和理由都会保留。',
  withdrawRecord: '撤销',
  withdrawRecordTitle: '撤销不良记录',
  withdrawnRecord: (reason: string) => `已撤销：${reason}`,
  reason: '理由',
  reasonMissing: '请填写理由',
  standingTitle: (act: string, name: string) => `${act}：${name}`,
  standingDetail: {
    entered: '',
    active: '之后可以选用；专家可以参加抽取。',
    suspended: '暂停期间不参加抽取，选用时会有提示。',
    exited: '退出后不参加抽取，也不能修改。再次入库须写理由，以前的记录都会保留。',
  } satisfies Record<Standing, string>,
  classify: '调整分类',
  categoryHint: '如：甲类、乙类；不分类的留空',
  noCategory: '未分类',
  withdraw: '删除录入',
  withdrawDetail: '还没有入库的可以删除，删除后不留内容。',
  course: '状态和分类的变化',
  noCourse: '录入后还没有变化',
  when: '时间',
  change: '变化',
  classed: (category: string) => (category === '' ? '不再分类' : `归入${category}`),
  quality: '报告质量',
  qualityNone: '还没有给这家机构的报告评过分。',
  qualityOf: (reports: number, mean: string) =>
    `已评 ${reports} 份报告，平均 ${mean} 分（满分 100 分）`,
  qualityYears: '各年的报告质量',
  qualityHeads: ['年度', '已评报告', '平均分', '图示'],
  qualityYear: (year: number) => `${year}年`,
  qualityNote: '按每份报告最新一次质量评分计算，年度为评分的年度；机构以任务中的名称为准。',
  act: '操作',
  backTo: { agencies: '回到机构库', people: '回到专家和主评人库' },
  facts: '基本情况',
} as const;
