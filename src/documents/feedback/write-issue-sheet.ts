import { issueList } from '../../domain/report/issue-list';
import { digitsOf, writtenPoints } from '../../domain/sheet/written-points';
import { FEEDBACK_WORDS as WORDS } from '../../text/feedback-words';
import { REPORT_PAPER_WORDS } from '../../text/report-paper-words';
import type { OutRow } from '../sheet/lay-out-table';
import { cellOrNone, figureCell, textCell } from '../sheet/out-sheet';
import { writeWorkbook } from '../sheet/write-workbook';
import type { FeedbackInput } from './feedback-input';
import { issueRows } from './issue-rows';

const WIDTHS = [8, 14, 24, 8, 8, 8, 60, 14, 40, 24, 16];
const NAMES = 3;

const across = (text: string): OutRow => [
  textCell(text, 1, WIDTHS.length),
  ...WIDTHS.slice(1).map(() => null),
];

const points = (...all: readonly Parameters<typeof writtenPoints>[0][]): OutRow =>
  all.map((each) => figureCell(digitsOf(writtenPoints(each))));

/** The issues as a workbook that the bureau fills in: proposal and deadline are empty cells. */
export function writeIssueSheet(input: FeedbackInput): Uint8Array<ArrayBuffer> {
  const { project, framework, demonstration } = input.package;
  const rows = issueRows(input);
  const { weight, score, lost } = issueList(framework, input.manifest);
  const hasScores = input.manifest.scores.length > 0;
  const nothing = hasScores ? WORDS.nothingLost : WORDS.noScores;
  const body: readonly OutRow[] = rows.map((row, i) => [
    ...[figureCell(String(i + 1)), textCell(row.level), textCell(row.indicator.name)],
    ...points(row.weight, row.score, row.lost),
    ...[
      cellOrNone(row.basis),
      cellOrNone(row.evidence.join('、')),
      null,
      textCell(project.evaluee),
      null,
    ],
  ]);
  const total: OutRow = [
    ...[textCell(WORDS.total, 1, NAMES), null, null],
    ...points(weight, score, lost),
    ...WIDTHS.slice(NAMES * 2).map(() => null),
  ];
  const sheet = {
    name: WORDS.sheet,
    rows: [
      across(WORDS.sheetTitle(project.name)),
      [
        ...[WORDS.place, WORDS.level, WORDS.indicator, WORDS.weight, WORDS.score, WORDS.lost],
        ...[WORDS.basis, WORDS.evidence, WORDS.proposal, WORDS.unitInCharge, WORDS.deadline],
      ].map((text) => textCell(text)),
      ...(rows.length === 0 ? [across(nothing)] : [...body, total]),
      ...[hasScores ? WORDS.issueNote : WORDS.formNote, WORDS.status].map(across),
      ...(demonstration ? [across(REPORT_PAPER_WORDS.demonstration)] : []),
      across(`${REPORT_PAPER_WORDS.manifestDigest}　${input.digest}`),
    ],
    widths: WIDTHS,
    headRows: 2,
  };
  return writeWorkbook([sheet]);
}
