import type { FactFlag } from '../policy/project-facts';
import { normalText, withoutBrackets } from '../sheet/normal-text';
import type { Project } from './project';

/** What a column of a table of projects holds: a field, or a flag. */
export type ProjectColumn = Exclude<keyof Project, 'flags'> | FactFlag;

/**
 * Heads by what they hold. The names in capitals are those of provincial systems (domain dossier §3:
 * self-evaluation review, GD_PERF_SELF_EVAL), of which only the names are known: what BUDGETAMOUNT and
 * BGTAMT hold is our reading, so whoever imports sees it and may choose otherwise.
 */
const HEADS: Readonly<Record<ProjectColumn, readonly string[]>> = {
  year: ['FISCAL_YEAR', 'YEAR', '年度', '预算年度', '年份', '项目年度'],
  code: ['PRO_CODE', '项目编码', '项目代码', '项目编号', '编码'],
  name: ['PRO_NAME', 'NAME', '项目名称', '名称', '项目', '政策名称', '政策和项目名称'],
  department: [
    'AGENCY',
    'AGENCY_NAME',
    '单位名称',
    '预算单位',
    '主管部门',
    '部门',
    '单位',
    '实施单位',
  ],
  departmentCode: ['MOF_DEP_CODE', 'AGENCY_CODE', '单位编码', '部门编码', '单位代码'],
  budgetDesk: ['业务股室', '归口股室', '业务科室', '归口科室', '股室'],
  kind: ['项目类别', '类别', '项目类型', '类型'],
  originalFen: ['BUDGETAMOUNT', '年初预算数', '年初预算', '预算数', '预算金额', '预算'],
  adjustedFen: ['BGTAMT', '全年预算数', '全年预算', '调整预算数', '调整后预算数', '调整预算'],
  outturnFen: ['EXECAMOUNT', '全年执行数', '执行数', '支出数', '实际支出', '决算数'],
  totalFen: ['PRO_TOTAL_AMT', '项目总额', '总投资', '项目总投资', '项目总金额'],
  previousFen: ['上年预算数', '上年预算', '上年度预算', '上年度预算数'],
  yearsRunning: ['已执行年数', '已实施年数', '执行年数', '延续年数'],
  termYears: ['实施期', '实施年限', '实施期限', '项目期限'],
  selfMilli: ['SCORE', 'TOTAL_EVAL_VALUE', '自评得分', '自评分', '自评总分', '得分'],
  selfResult: ['SELFRESULT', '自评结果', '自评等级', '自评等次'],
  newlyAdded: ['新增', '新增项目', '是否新增'],
  departmental: ['部门预算项目', '是否部门预算项目'],
  major: ['重大', '重大项目', '是否重大', '重大政策或项目', '重大政策和项目'],
  key: ['重点', '重点项目', '是否重点'],
  policy: ['政策项目', '是否政策'],
  poverty: ['扶贫', '扶贫项目', '是否扶贫'],
  livelihood: ['民生', '民生项目', '是否民生'],
  personalSubsidy: ['补助到个人', '是否补助到个人'],
  publicConcern: ['社会关注', '是否社会关注', '群众反映', '群众有反映'],
  completed: ['已完工', '已实施完毕', '是否完毕', '是否完工'],
  expired: ['已到期', '是否到期', '政策到期'],
  lowPerformance: ['绩效低下', '是否绩效低下'],
  addedInYear: ['年中追加', '是否追加', '年度中追加'],
  goalsSet: ['有绩效目标', '是否设定绩效目标', '已设定绩效目标'],
  goalsSound: ['绩效目标科学', '绩效目标是否科学'],
  exAnteRevised: ['已按评估意见调整', '是否按评估意见调整'],
  monitoringAttached: ['附绩效监控情况', '是否附绩效监控情况'],
};

const PROJECT_COLUMNS = Object.keys(HEADS) as readonly ProjectColumn[];

const keyOf = (head: string): string => withoutBrackets(normalText(head)).toUpperCase();

const BY_HEAD: ReadonlyMap<string, ProjectColumn> = new Map(
  PROJECT_COLUMNS.flatMap((column) => HEADS[column].map((head) => [keyOf(head), column] as const)),
);

/** What a head names, whatever stands in brackets after it; null for a head that is not known. */
export const columnNamed = (head: string): ProjectColumn | null => BY_HEAD.get(keyOf(head)) ?? null;

/** Whether a column holds an amount of money, which the table gives in 元 or 万元. */
export const isMoney = (column: ProjectColumn): boolean => column.endsWith('Fen');
