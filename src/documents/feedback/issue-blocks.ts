import { issueList } from '../../domain/report/issue-list';
import { printScore } from '../../domain/scoring/print-score';
import { FEEDBACK_WORDS as WORDS } from '../../text/feedback-words';
import { REPORT_PAPER_WORDS } from '../../text/report-paper-words';
import type { PaperBlock, PaperRow } from '../paper/paper-document';
import { SCORE_TABLE_ANCHOR } from '../report/anchors';
import type { FeedbackInput } from './feedback-input';
import { type IssueRow, issueRows } from './issue-rows';

/** With a space after each, so that a narrow column breaks there and not within a number. */
const evidenceCell = ({ evidence }: IssueRow): string =>
  evidence.length === 0 ? REPORT_PAPER_WORDS.noEvidence : evidence.join('、 ');

/** The issues as a table with the columns that the bureau fills in left empty. */
export function issueBlocks(input: FeedbackInput): readonly PaperBlock[] {
  const { framework } = input.package;
  const { rounding } = framework;
  const { evaluee } = input.package.project;
  const rows = issueRows(input);
  if (rows.length === 0) {
    const text = input.manifest.scores.length === 0 ? WORDS.noScores : WORDS.nothingLost;
    return [{ kind: 'paragraph', text, anchor: SCORE_TABLE_ANCHOR }];
  }
  const { weight, score, lost } = issueList(framework, input.manifest);
  const total: PaperRow = [
    { text: WORDS.total, columns: 2, isStrong: true },
    { text: printScore(lost, rounding), alignment: 'right', isStrong: true },
    { text: WORDS.sum(printScore(weight, rounding), printScore(score, rounding)), columns: 5 },
  ];
  return [
    {
      kind: 'table',
      caption: WORDS.issueTable,
      anchor: SCORE_TABLE_ANCHOR,
      columns: [
        ...[{ share: 7 }, { share: 14 }, { share: 12, alignment: 'right' as const }],
        ...[{ share: 38 }, { share: 11 }, { share: 13 }, { share: 13 }, { share: 10 }],
      ],
      head: [
        [
          ...[WORDS.place, WORDS.indicator, WORDS.lost, WORDS.basis, WORDS.evidence],
          ...[WORDS.proposal, WORDS.unitInCharge, WORDS.deadline],
        ],
      ],
      rows: [
        ...rows.map((row, i) => [
          ...[String(i + 1), row.indicator.name, printScore(row.lost, rounding)],
          ...[row.basis, evidenceCell(row)],
          ...['', evaluee, ''],
        ]),
        total,
      ],
      note: `${WORDS.issueNote}${WORDS.seeBelow}`,
    },
  ];
}
