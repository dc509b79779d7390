import { REPORT_PAPER_WORDS as WORDS } from '../../text/report-paper-words';
import type { PaperBlock, PaperRow } from '../paper/paper-document';
import type { ReportPaperInput } from './report-paper-input';
import { saidComments } from './said-comments';

/** Every written comment with its answer; a party without one is said too. */
const commentRows = (input: ReportPaperInput): readonly PaperRow[] =>
  saidComments(input).map(({ party, remark, answer }) => [
    ...[WORDS.parties[party], remark?.about ?? '', remark?.text ?? WORDS.noComment],
    ...[answer === null ? '' : WORDS.decisions[answer.decision], answer?.reason ?? ''],
  ]);

/** What was said on the draft and what became of it (财监〔2021〕4号 art. 18); none where nobody was asked. */
export function courseBlocks(input: ReportPaperInput): readonly PaperBlock[] {
  const rows = commentRows(input);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: WORDS.commentTable,
      columns: [{ share: 12 }, { share: 16 }, { share: 34 }, { share: 10 }, { share: 28 }],
      head: [[WORDS.party, WORDS.about, WORDS.comment, WORDS.decision, WORDS.reason]],
      rows,
    },
  ];
}
