import type { DepartmentYear } from '../../domain/statement/assessment-input';
import type { YearlyStatement } from '../../domain/statement/yearly-statement';
import { PDF_WORDS } from '../../text/pdf-words';
import { YEARLY_PAPER_WORDS as WORDS, YEARLY_WORDS } from '../../text/yearly-words';
import type { PaperBlock, PaperDocument } from '../paper/paper-document';
import { knownOf } from './statement-rows';
import { sentenceOf } from './statement-sentence';

export interface StatementPaperInput {
  readonly statement: YearlyStatement;
  readonly departments: readonly DepartmentYear[];
  /** Instant (ISO 8601, UTC). */
  readonly createdAt: string;
}

const heading = (text: string): PaperBlock => ({ kind: 'heading', level: 1, text });

function departmentTable(departments: readonly DepartmentYear[]): PaperBlock {
  const of = (done: number, all: number) => (all === 0 ? YEARLY_WORDS.unknown : `${done}／${all}`);
  return {
    kind: 'table',
    caption: YEARLY_WORDS.departments,
    columns: [{ share: 30 }, { share: 25 }, { share: 15 }, { share: 15 }, { share: 15 }],
    head: [
      [
        ...[YEARLY_WORDS.department, YEARLY_WORDS.evaluated, YEARLY_WORDS.selfDone],
        ...[YEARLY_WORDS.issuesDone, YEARLY_WORDS.assessed],
      ],
    ],
    rows: departments.map(({ department, grades, selfEvaluated, issues, assessed }) => {
      const { open, reported, rectified } = issues;
      const all = open.count + reported.count + rectified.count;
      const said = grades.map(({ grade, figure }) => `${grade}${figure.count}`).join('、');
      return [
        ...[department, said === '' ? YEARLY_WORDS.unknown : said],
        ...[of(selfEvaluated.done.count, selfEvaluated.all.count)],
        ...[of(rectified.count, all), assessed.join('、') || YEARLY_WORDS.unknown],
      ];
    }),
    note: YEARLY_WORDS.departmentsNote,
  };
}

/** The text that somebody writes the yearly report from: figures as sentences, the rest to be written. */
export function statementPaper(input: StatementPaperInput): PaperDocument {
  const { statement, departments, createdAt } = input;
  const { year } = statement;
  const { known, unknown } = knownOf(statement);
  const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
  const toWrite = paragraph(WORDS.toWrite);
  return {
    ...{ look: 'report', title: WORDS.title(year), author: WORDS.author, createdAt, cover: null },
    ...{ header: WORDS.header(year), footer: WORDS.footer },
    blocks: [
      { kind: 'paragraph', text: WORDS.notice, tone: 'soft' },
      heading(WORDS.figures),
      ...known.map((section) => paragraph(sentenceOf(year, section))),
      ...(unknown.length === 0 ? [] : [paragraph(WORDS.unknown(unknown))]),
      heading(WORDS.departments),
      departments.length === 0 ? paragraph(YEARLY_WORDS.unknown) : departmentTable(departments),
      ...[WORDS.measures, WORDS.problems, WORDS.next].flatMap((title) => [heading(title), toWrite]),
    ],
    sayAbsent: PDF_WORDS.absent,
    sayPage: PDF_WORDS.page,
  };
}
