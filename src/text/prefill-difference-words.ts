import type {
  PrefillDifference,
  PrefillDifferences,
} from '../features/report/text/prefill-differences';
import { oneLine, quoted, waits } from './prefill-phrases';

const why = (reason: string): string => (reason === '' ? waits('差额原因') : oneLine(reason));

function line({ id, name, differs, reason, evidence }: PrefillDifference): string {
  const points = `- ${name}：自评 {自评分:${id}} 分，复核 {得分:${id}} 分`;
  if (!differs) return `${points}。${quoted(evidence)}`;
  return `${points}，差额 {差额:${id}} 分：${why(reason)}。${quoted(evidence)}`;
}

const differing = ({ levels }: PrefillDifferences): readonly PrefillDifference[] =>
  levels
    .flatMap(({ lines }) => lines)
    .filter(({ differs }) => differs)
    .sort((a, b) => a.rank - b.rank);

const conclusion = ({ levels }: PrefillDifferences): string =>
  [
    '复核得分 {总分} 分，等级为“{等级}”。',
    '有自评分的指标，自评合计 {自评合计} 分，复核合计 {复核合计} 分，差额 {差额合计} 分。',
    ...levels.map(
      ({ name, place }) => `- ${name}：自评 {级自评分:${place}} 分，差额 {级差额:${place}} 分。`,
    ),
    waits('对自评真实性、准确性的总体判断'),
  ].join('\n');

function issues(differences: PrefillDifferences): string {
  const found = differing(differences).map(
    ({ id, name, reason, evidence }) =>
      `- ${why(reason)}（${name}，差额 {差额:${id}} 分）。${quoted(evidence)}`,
  );
  return found.length === 0 ? waits('自评存在的问题，没有可写“无”') : found.join('\n');
}

function recommendations(differences: PrefillDifferences): string {
  const found = differing(differences).map(
    ({ name, reason }) => `- 针对“${name}：${why(reason)}”：${waits('建议的对象和做法')}`,
  );
  return found.length === 0 ? waits('有关建议') : found.join('\n');
}

function analysis({ levels, without }: PrefillDifferences, at: number): string | null {
  const level = levels.find(({ place }) => place === at);
  if (level === undefined) return null;
  const alone = without.filter(({ place }) => place === at);
  return [
    `${level.name}自评 {级自评分:${at}} 分，差额 {级差额:${at}} 分。`,
    ...level.lines.map(line),
    ...alone.map(({ id, name }) => `- ${name}：没有自评分，复核 {得分:${id}} 分。`),
  ].join('\n');
}

const SECTIONS: Readonly<Record<string, (differences: PrefillDifferences) => string>> = {
  ...{ conclusion, issues, recommendations },
};

/**
 * A first wording of a section of a validation from its differences, the largest first; null where
 * the section is about something else.
 *
 * @param level place of the first level that the section is about, from 0; null where it is about none
 */
export const sayDifferencePrefill = (
  of: string,
  level: number | null,
  differences: PrefillDifferences,
): string | null =>
  level === null ? (SECTIONS[of]?.(differences) ?? null) : analysis(differences, level + 1);
