import type { AssignmentPackage } from '../assignment/assignment-package';
import type { EvaluationKind } from '../framework/evaluation-kind';
import { indicatorsOf } from '../framework/framework';
import { byText } from '../journal/strand';
import type { CappingRate } from '../policy/rating-cap';
import type { Party } from '../procedure/procedure-setting';
import { formLines } from './form-lines';
import type { Manifest } from './manifest';

const CAPPING_RATES: Readonly<Record<CappingRate, string>> = { budgetExecutionRate: '预算执行率' };

const PARTY_NAMES: Readonly<Record<Party, string>> = { evaluee: '被评价单位', client: '委托方' };

/** The title of a report by the kind of evaluation. */
export const REPORT_TITLES: Readonly<Record<EvaluationKind, string>> = {
  projectEvaluation: '项目支出绩效评价报告',
  selfEvaluation: '绩效自评报告',
  selfEvalValidation: '绩效自评复核报告',
  exAnteAppraisal: '事前绩效评估报告',
  objectiveReview: '绩效目标审核报告',
  monitoring: '绩效运行监控报告',
  midTermEvaluation: '项目支出绩效中期评价报告',
  postEvaluation: '项目支出绩效后评价报告',
  policyEvaluation: '政策绩效评价报告',
  departmentEvaluation: '部门整体支出绩效评价报告',
  specialBond: '专项债券项目绩效评价报告',
  ppp: '政府和社会资本合作项目绩效评价报告',
  investmentFund: '政府投资基金绩效评价报告',
  serviceContract: '政府购买服务绩效评价报告',
  procurement: '政府采购项目绩效评价报告',
  socialInsurance: '社会保险基金绩效评价报告',
  subnationalFiscal: '下级政府财政运行综合绩效评价报告',
};

const inOneLine = (text: string): string => text.replaceAll('\n', ' ');

const points = (weightMilli: number): string => String(weightMilli / 1000);

/** Whether a score stands below its weight, exactly. */
const isDeducted = ({ score, weightMilli }: Manifest['scores'][number]): boolean =>
  BigInt(score.num) * 1000n < BigInt(weightMilli) * BigInt(score.den);

function scoreLines(manifest: Manifest, { framework }: AssignmentPackage): readonly string[] {
  const names = new Map(indicatorsOf(framework).map(({ id, name }) => [id, name]));
  return manifest.scores.map((each) => {
    const { indicator, printed, weightMilli, reason } = each;
    const name = names.get(indicator) ?? '（框架中没有此指标）';
    const line = `${indicator} ${name}：${printed}／${points(weightMilli)} 分`;
    // A reason that was written before the points were given back is signed too, so it is shown.
    const term = isDeducted(each) ? '扣分原因' : '说明';
    return reason === '' ? line : `${line}；${term}：${reason.replaceAll('\n', ' ')}`;
  });
}

function peopleLines({ people }: Manifest, { team }: AssignmentPackage): readonly string[] {
  const names = new Map(team.map(({ person, name }) => [person, name]));
  const known = new Set(people.map(({ person }) => names.get(person) ?? person));
  return [`参评人员：${[...known].sort(byText).join('、')}`];
}

/** Which caps lowered the grade and what the total alone would give, and which were not checked. */
function capLines(
  total: NonNullable<Manifest['total']>,
  { framework }: AssignmentPackage,
): readonly string[] {
  const caps = new Map((framework.ratingCaps ?? []).map((cap) => [cap.id, cap]));
  const say = (id: string): string => {
    const cap = caps.get(id);
    if (cap === undefined) return id;
    const below = points(cap.belowPpm / 10);
    return `${CAPPING_RATES[cap.rate]}低于 ${below}%，不能评为“${cap.barred}”（${cap.source}）`;
  };
  return [
    ...(total.caps ?? []).map((id) => `等级受限：按总分为“${total.beforeCaps}”；${say(id)}`),
    ...(total.uncheckedCaps ?? []).map((id) => `等级限制没有数据可核对：${say(id)}`),
  ];
}

/** Printed scores that add up to something else than the printed total, where only that is rounded. */
export function roundingLines(
  { scores, total }: Pick<Manifest, 'scores' | 'total'>,
  { framework }: Pick<AssignmentPackage, 'framework'>,
): readonly string[] {
  // A framework that does not say where it rounds is older than this line.
  if (framework.rounding.at !== 'total' || total === null) return [];
  const units = (printed: string): bigint => BigInt(printed.replace('.', ''));
  const sum = scores.reduce((before, { printed }) => before + units(printed), 0n);
  if (sum === units(total.printed)) return [];
  return ['各项得分为四舍五入后的数，其和与总分不等；总分按未舍入的得分计算'];
}

/** Points and grade with what lowered it, or that there are none. */
function totalLines({ total }: Manifest, assignment: AssignmentPackage): readonly string[] {
  if (total === null) return ['本报告不打分'];
  return [`总分：${total.printed} 分`, `等级：${total.grade}`, ...capLines(total, assignment)];
}

function conclusionLines({ conclusion }: Manifest): readonly string[] {
  if (conclusion === undefined) return [];
  const { label, part, reason } = conclusion;
  const covered = part === '' ? '' : `（支持部分：${inOneLine(part)}）`;
  return [`评估结论：${label}${covered}；理由：${inOneLine(reason)}`];
}

/** What was entered where nothing gives points, line by line of the form. */
function answerLines(manifest: Manifest, { framework }: AssignmentPackage): readonly string[] {
  return formLines(framework, manifest).map(({ indicator, name, rule, annual, answers }) => {
    const all =
      annual === null || rule.kind !== 'watched'
        ? []
        : [`${rule.terms.columns.annual} ${inOneLine(annual)}`];
    const said = answers.map(({ label, text }) =>
      label === null ? inOneLine(text) : `${label} ${inOneLine(text)}`,
    );
    const kind = rule.kind === 'watched' ? '监控' : '意见';
    return `${kind} ${indicator} ${name}：${[...all, ...said].join('；')}`;
  });
}

/** 自评分、复核分、差额、原因 by indicator, where the unit's own scores were imported. */
function selfScoreLines(manifest: Manifest, { framework }: AssignmentPackage): readonly string[] {
  const names = new Map(indicatorsOf(framework).map(({ id, name }) => [id, name]));
  const verified = new Map(manifest.scores.map((each) => [each.indicator, each]));
  return (manifest.selfScores ?? []).flatMap(({ indicator, scoreMilli, difference, reason }) => {
    const score = verified.get(indicator);
    if (score === undefined) return [];
    const why = reason === '' ? '' : `；原因：${reason.replaceAll('\n', ' ')}`;
    const [self, now] = [points(scoreMilli), score.printed];
    return [
      `自评对照 ${indicator} ${names.get(indicator) ?? '（框架中没有此指标）'}：自评 ${self}，复核 ${now}，差额 ${difference}${why}`,
    ];
  });
}

function secondLookLines(
  { secondLooks = [] }: Manifest,
  { team }: AssignmentPackage,
): readonly string[] {
  const names = new Map(team.map(({ person, name }) => [person, name]));
  const known = new Set(secondLooks.map(({ person }) => names.get(person) ?? person));
  if (known.size === 0) return [];
  return [`总分临近等级分界，已由另一人复看：${[...known].sort(byText).join('、')}`];
}

/** Which scores an expert panel gave, and the minutes that they stand in. */
function panelLines(
  { panels = [] }: Manifest,
  { framework }: AssignmentPackage,
): readonly string[] {
  const names = new Map(indicatorsOf(framework).map(({ id, name }) => [id, name]));
  return panels.map(({ minutes, indicators }) => {
    // Names as they are, also where one ends in white space: others build the same text from them.
    const scored = indicators.map((id) => `${id} ${names.get(id) ?? '（框架中没有此指标）'}`);
    return `采用专家组评分：${scored.join('、')}；会议纪要（SHA-256）：${minutes.join('、')}`;
  });
}

/** What lay between the draft and this report, where a procedure was commissioned. */
function courseLines({ course }: Manifest, { team }: AssignmentPackage): readonly string[] {
  if (course === undefined) return [];
  const names = new Map(team.map(({ person, name }) => [person, name]));
  const replies = course.replies.map(({ party, adopted, rejected }) => {
    const said =
      adopted + rejected === 0 ? '没有意见' : `采纳 ${adopted} 条、不采纳 ${rejected} 条`;
    return `${PARTY_NAMES[party]}${said}`;
  });
  const reviews = course.reviews.map(({ level, person, findings }) => {
    const found = findings === 0 ? '没有提出问题' : `提出问题 ${findings} 个，均已处理`;
    return `${level}（${names.get(person) ?? person}）${found}`;
  });
  const heard = replies.length === 0 ? '任务包不要求' : replies.join('；');
  return [`征求意见：${heard}`, `内部审核：${reviews.join('；')}`];
}

const textLines = ({ text = [] }: Manifest): readonly string[] =>
  text.length === 0 ? [] : [`报告正文：${text.length} 节`];

/** Said only where there are any, so that reports without forks keep their text. */
function branchLines({ branches = {} }: Manifest): readonly string[] {
  const further = Object.values(branches).flat().length;
  return further === 0 ? [] : [`已认定的日志分叉：另有 ${further} 个分支，均已计入`];
}

/**
 * The exact text that a signer is shown, line by line. Its SHA-256 is signed with the manifest's, so
 * anyone can rebuild it from the manifest and the package and see what was signed.
 *
 * @param manifestDigest SHA-256 of the manifest's canonical text
 */
export function reportSummary(
  manifest: Manifest,
  assignment: AssignmentPackage,
  manifestDigest: string,
): string {
  const { project, framework, demonstration } = assignment;
  const { evidence, setAside, supersedes } = manifest;
  return [
    ...(demonstration ? ['【演示数据，不是真实评价结论】'] : []),
    `${REPORT_TITLES[assignment.kind]}：${project.name}`,
    `被评价单位：${project.evaluee}`,
    `委托方：${assignment.bureau}`,
    `评价机构：${assignment.agency}`,
    `指标体系：${framework.title}${framework.weights === 'sample' ? '（示例权重）' : ''}`,
    ...totalLines(manifest, assignment),
    ...conclusionLines(manifest),
    ...answerLines(manifest, assignment),
    ...scoreLines(manifest, assignment),
    ...roundingLines(manifest, assignment),
    ...selfScoreLines(manifest, assignment),
    ...panelLines(manifest, assignment),
    ...secondLookLines(manifest, assignment),
    `佐证材料：${evidence.length} 件`,
    ...textLines(manifest),
    ...peopleLines(manifest, assignment),
    ...courseLines(manifest, assignment),
    ...branchLines(manifest),
    `未采纳的记录：${setAside} 条`,
    ...(supersedes === null ? [] : [`替代的上一份报告（SHA-256）：${supersedes}`]),
    `本报告清单（SHA-256）：${manifestDigest}`,
  ].join('\n');
}
