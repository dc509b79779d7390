import { indicatorsOf } from '../../domain/framework/framework';
import { QUESTIONS } from '../../domain/framework/unscored-inputs';
import { type FormLine, formLines } from '../../domain/report/form-lines';
import { monitoringFindings } from '../../domain/report/monitoring-findings';
import { textFor } from '../../domain/report/withheld';
import { PRINTING } from '../../domain/scoring/printing';
import { sayConclusion } from '../../text/outcome-words';
import { REPORT_FORM_WORDS as WORDS } from '../../text/report-form-words';
import type { PaperBlock, PaperCell, PaperRow } from '../paper/paper-document';
import { isWithheldFrom, type ReportPaperInput } from './report-paper-input';

const shown = (text: string, { audience }: ReportPaperInput): string =>
  textFor(text, isWithheldFrom(audience), WORDS.withheld);

/** What an appraisal comes to, with the part that it covers and the reason. */
export function conclusionBlocks(input: ReportPaperInput): readonly PaperBlock[] {
  const { conclusion } = input.manifest;
  if (conclusion === undefined) return [];
  const { reason, ...given } = conclusion;
  return [
    {
      kind: 'facts',
      items: [
        { term: WORDS.conclusion, detail: shown(sayConclusion(given), input) },
        { term: WORDS.reason, detail: shown(reason, input) },
      ],
    },
  ];
}

const answerTo = ({ answers }: FormLine, question: string): string =>
  answers.find((each) => each.question === question)?.text ?? '';

/** The monitoring table: target, how far it is, what is expected, why it deviates, how likely it is. */
function monitoringTable(input: ReportPaperInput, lines: readonly FormLine[]): PaperBlock {
  const [first] = lines;
  const columns = first?.rule.kind === 'watched' ? first.rule.terms.columns : null;
  if (columns === null) throw new Error('a monitoring table needs a line that is watched');
  const rows = (line: FormLine): readonly PaperRow[] => {
    const why = answerTo(line, QUESTIONS.causeText);
    const reached = answerTo(line, QUESTIONS.reached);
    const forecast = answerTo(line, QUESTIONS.forecast);
    const expected = reached === '' ? forecast : WORDS.reached(forecast, columns.reached, reached);
    const all: readonly PaperCell[] = [
      line.name,
      shown(line.annual ?? '', input),
      shown(answerTo(line, QUESTIONS.toDate), input),
      shown(expected, input),
      answerTo(line, QUESTIONS.causes),
      answerTo(line, QUESTIONS.likelihood),
    ];
    // Across the table: in a column it would be a strip of some characters over several pages.
    const said = WORDS.why(columns.causeText, line.name, shown(why, input));
    return why === '' ? [all] : [all, [{ text: said, columns: all.length }]];
  };
  return {
    kind: 'table',
    caption: WORDS.monitoringTable,
    columns: [16, 12, 13, 15, 11, 9].map((share) => ({ share })),
    head: [
      [
        WORDS.target,
        columns.annual,
        columns.toDate,
        columns.forecast,
        columns.causes,
        columns.likelihood,
      ],
    ],
    rows: lines.flatMap(rows),
  };
}

/** What dual-track monitoring warns of, with the source of its steps. */
function warningBlocks({ package: pkg, manifest }: ReportPaperInput): readonly PaperBlock[] {
  const warnings = pkg.framework.monitoring?.warnings;
  if (warnings === undefined) return [];
  const names = new Map(indicatorsOf(pkg.framework).map(({ id, name }) => [id, name]));
  const found = monitoringFindings(pkg.framework, manifest).map(({ indicator, warning }) =>
    WORDS.warning(names.get(indicator) ?? indicator, warning, PRINTING),
  );
  return [
    { kind: 'heading', level: 2, text: WORDS.warnings },
    ...(found.length === 0 ? [WORDS.noWarning] : found).map((text) => ({
      kind: 'paragraph' as const,
      text,
    })),
    {
      kind: 'paragraph',
      tone: 'soft',
      text: WORDS.warningSource(warnings.source, warnings.reliability),
    },
  ];
}

/** The form of an evaluation without points: the monitoring table, and opinions under their headings. */
export function formBlocks(input: ReportPaperInput): readonly PaperBlock[] {
  const lines = formLines(input.package.framework, input.manifest);
  const watched = lines.filter(({ rule }) => rule.kind === 'watched');
  const opinions = lines.filter(({ rule }) => rule.kind === 'opinion');
  return [
    ...(watched.length === 0 ? [] : [monitoringTable(input, watched), ...warningBlocks(input)]),
    ...opinions.flatMap((line): readonly PaperBlock[] => [
      { kind: 'heading', level: 2, text: line.name },
      { kind: 'paragraph', text: shown(answerTo(line, QUESTIONS.opinion), input) },
    ]),
  ];
}
