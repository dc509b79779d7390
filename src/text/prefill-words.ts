import type { PrefillFacts, PrefillIndicator } from '../features/report/text/prefill-facts';
import { sayDifferencePrefill } from './prefill-difference-words';
import { sayFormPrefill } from './prefill-form-words';
import { oneLine, quoted, waits } from './prefill-phrases';

type Level = PrefillFacts['levels'][number];

const deductedIn = ({ levels }: PrefillFacts): readonly PrefillIndicator[] =>
  levels.flatMap(({ indicators }) => indicators).filter(({ deducted }) => deducted);

function indicatorLine({ id, name, deducted, reason, evidence }: PrefillIndicator): string {
  const points = `- ${name}：满分 {满分:${id}} 分，得 {得分:${id}} 分。`;
  if (!deducted) return `${points}${quoted(evidence)}`;
  return `${points}扣 {扣分:${id}} 分：${oneLine(reason)}。${quoted(evidence)}`;
}

const gradesLine = ({ grades }: PrefillFacts): string =>
  grades
    .map(({ label, fromMilli }, i) => {
      const above = grades[i - 1];
      const from = String(fromMilli / 1000);
      return above === undefined
        ? `${from} 分及以上为${label}`
        : `${from}（含）至 ${above.fromMilli / 1000} 分为${label}`;
    })
    .join('，');

const surveyLines = ({ surveys }: PrefillFacts): readonly string[] =>
  surveys.map(({ title, answers, satisfaction }) =>
    satisfaction === null
      ? `- ${title}：有效问卷 ${answers} 份。`
      : `- ${title}：有效问卷 ${answers} 份，满意度 ${satisfaction}%。`,
  );

function overview({ project }: PrefillFacts): string {
  const funds = project.fundsFen === null ? waits('资金来源、到位和使用') : '资金 {资金}。';
  return [
    `“${project.name}”由${project.evaluee}实施，评价年度为 ${project.year} 年。${funds}`,
    waits('立项背景、主要内容、实施情况、资金到位和使用情况'),
  ].join('\n');
}

function objectives({ levels }: PrefillFacts): string {
  const targets = levels
    .flatMap(({ indicators }) => indicators)
    .filter(({ target }) => target !== '')
    .map(({ name, target }) => `- ${name}：${target}`);
  return [waits('项目总体目标'), ...targets].join('\n');
}

const scope = ({ project, sites }: PrefillFacts): string =>
  [
    `评价对象为“${project.name}”，评价范围为 ${project.year} 年度的决策、管理、产出和效益。`,
    ...(sites.names.length === 0
      ? []
      : [`核查点 ${sites.names.length} 个：${sites.names.join('、')}。`]),
    waits('评价目的'),
  ].join('\n');

function method(facts: PrefillFacts): string {
  const { framework, levels } = facts;
  const sample = framework.isSample ? '（示例权重）' : '';
  const parts = levels.map(({ name }, i) => `${name} {级满分:${i + 1}} 分`).join('、');
  return [
    `指标体系采用“${framework.title}”${sample}：${parts}。`,
    `等级：${gradesLine(facts)}。`,
    waits('评价原则、方法和标准'),
  ].join('\n');
}

function process(facts: PrefillFacts): string {
  const { agency, people, sites, evidence } = facts;
  const names = people.length === 0 ? '' : `【不公开：，参加人员：${people.join('、')}】`;
  return [
    `评价由${agency}承担${names}。`,
    `现场走访 ${sites.visited} 个核查点（共 ${sites.names.length} 个），取得佐证 ${evidence} 件。`,
    ...surveyLines(facts),
    waits('准备、现场、分析和征求意见各阶段的时间'),
  ].join('\n');
}

const conclusion = ({ levels }: PrefillFacts): string =>
  [
    '综合得分 {总分} 分，等级为“{等级}”。',
    ...levels.map(({ name }, i) => `- ${name}：{级满分:${i + 1}} 分，得 {级得分:${i + 1}} 分。`),
    waits('总体判断'),
  ].join('\n');

const analysis = ({ name, indicators }: Level, place: number): string =>
  [
    `${name}满分 {级满分:${place}} 分，得 {级得分:${place}} 分。`,
    ...indicators.map(indicatorLine),
  ].join('\n');

function issues(facts: PrefillFacts): string {
  const found = deductedIn(facts).map(
    ({ id, name, reason, evidence }) =>
      `- ${oneLine(reason)}（${name}，扣 {扣分:${id}} 分）。${quoted(evidence)}${waits('原因')}`,
  );
  return found.length === 0 ? waits('存在的问题及原因，没有可写“无”') : found.join('\n');
}

function recommendations(facts: PrefillFacts): string {
  const found = deductedIn(facts).map(
    ({ name, reason }) => `- 针对“${name}：${oneLine(reason)}”：${waits('建议的对象和做法')}`,
  );
  return found.length === 0 ? waits('有关建议') : found.join('\n');
}

const SECTIONS: Readonly<Record<string, (facts: PrefillFacts) => string>> = {
  overview,
  objectives,
  scope,
  method,
  process,
  conclusion,
  issues,
  recommendations,
  experience: () => waits('主要经验及做法，没有可写“无”'),
  summary: () => `综合得分 {总分} 分，等级为“{等级}”。\n${waits('主要问题和建议')}`,
};

/**
 * A first wording of a section from what the entries say; null where there is nothing to begin with.
 *
 * @param level place of the first level that the section is about, from 0; null where it is about none
 */
export function sayPrefill(of: string, level: number | null, facts: PrefillFacts): string | null {
  if (facts.differences !== null) {
    const said = sayDifferencePrefill(of, level, facts.differences);
    if (said !== null) return said;
  }
  const form = sayFormPrefill(of, level, facts.form);
  if (form !== null) return form;
  if (level === null) return SECTIONS[of]?.(facts) ?? null;
  const about = facts.levels[level];
  return about === undefined ? null : analysis(about, level + 1);
}
