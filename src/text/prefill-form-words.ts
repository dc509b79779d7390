import type { PrefillForm, PrefillLine } from '../features/report/text/prefill-form';
import { sayConclusion } from './outcome-words';
import { oneLine, waits } from './prefill-phrases';

type Lines = readonly PrefillLine[];

const orWaits = (text: string, what: string): string => (text === '' ? waits(what) : oneLine(text));

function watchedLine({ id, name, watched }: PrefillLine): string {
  if (watched === null) return '';
  const { isAmount, annual, toDate, forecast, likelihood } = watched;
  const value = (question: string, text: string): string =>
    isAmount && text !== '' ? `{数值:${id}.${question}}` : orWaits(text, name);
  const likely = likelihood === '' ? '' : `，完成可能性：${likelihood}`;
  return `- ${name}：年度目标 ${oneLine(annual)}，目前 ${value('toDate', toDate)}，预计全年 ${value('forecast', forecast)}${likely}。`;
}

const opinionLine = ({ name, opinion }: PrefillLine): string =>
  `- ${name}：${orWaits(opinion, '意见')}`;

const sayLine = (line: PrefillLine): string =>
  line.watched === null ? opinionLine(line) : watchedLine(line);

function concluded({ conclusion, lines }: PrefillForm): string | null {
  if (conclusion !== null) {
    const { given } = conclusion;
    if (given === null) return waits('评估结论和理由');
    return `评估结论：${sayConclusion(given)}。\n${given.reason}`;
  }
  return lines === null ? null : lines.map(sayLine).join('\n');
}

function issues(lines: Lines): string {
  const found = lines.flatMap(({ name, watched }) =>
    watched?.deviates ? [`- ${name}：${orWaits(watched.causes, '偏差原因')}。`] : [],
  );
  return found.length === 0 ? waits('存在的问题，没有可写“无”') : found.join('\n');
}

const method = (lines: Lines): string =>
  `本次不打分，逐项形成意见或填写监控数据，共 ${lines.length} 项。\n${waits('原则、方法和标准')}`;

/**
 * A first wording of a section where an appraisal concludes in words or nothing gives points; null
 * where the common one will do.
 *
 * @param level place of the first level that the section is about, from 0; null where it is about none
 */
export function sayFormPrefill(of: string, level: number | null, form: PrefillForm): string | null {
  if (of === 'conclusion' && level === null) return concluded(form);
  const { lines } = form;
  if (lines === null) return null;
  if (level !== null)
    return lines
      .filter((each) => each.level === level)
      .map(sayLine)
      .join('\n');
  if (of === 'issues') return issues(lines);
  if (of === 'method') return method(lines);
  return of === 'summary' ? waits('结论、主要问题和建议') : null;
}
