import { textFor } from '../../domain/report/withheld';
import { FEEDBACK_WORDS as WORDS } from '../../text/feedback-words';
import { REPORT_PAPER_WORDS } from '../../text/report-paper-words';
import { sayWrittenMinute } from '../../text/say-instant';
import { UNIT_VERDICT_WORDS } from '../../text/unit-words';
import type { PaperBlock, PaperRow } from '../paper/paper-document';
import { saidComments } from '../report/said-comments';
import type { FeedbackInput } from './feedback-input';

const told = (text: string): string => textFor(text, true, REPORT_PAPER_WORDS.withheld);

/** Written comments that were not adopted, with the reasons: what is in dispute. */
export function disputedBlocks(input: FeedbackInput): readonly PaperBlock[] {
  if (input.manifest.course === undefined) {
    return [{ kind: 'paragraph', text: WORDS.notConsulted }];
  }
  const rows = saidComments(input).flatMap(({ party, remark, answer }): readonly PaperRow[] => {
    if (remark === null || answer?.decision === 'adopted') return [];
    const { about, text } = remark;
    return [[REPORT_PAPER_WORDS.parties[party], about, told(text), told(answer?.reason ?? '')]];
  });
  if (rows.length === 0) return [{ kind: 'paragraph', text: WORDS.nothingDisputed }];
  const { party, about, comment, reason } = REPORT_PAPER_WORDS;
  return [
    {
      kind: 'table',
      caption: WORDS.disputedTable,
      columns: [{ share: 14 }, { share: 18 }, { share: 36 }, { share: 32 }],
      head: [[party, about, comment, reason]],
      rows,
    },
  ];
}

/** What the unit said of the sealed report, without the name of whoever put it down. */
export function unitBlocks({ unitSaid }: FeedbackInput): readonly PaperBlock[] {
  if (unitSaid.length === 0) return [{ kind: 'paragraph', text: WORDS.unitSilent }];
  return [
    {
      kind: 'table',
      caption: WORDS.unitTable,
      columns: [{ share: 14 }, { share: 42 }, { share: 9 }, { share: 20 }, { share: 15 }],
      head: [[WORDS.verdict, WORDS.unitText, WORDS.papers, WORDS.recordedAt, WORDS.recordSigned]],
      rows: unitSaid.map(({ verdict, text, papers, at, isSigned }) => [
        ...[UNIT_VERDICT_WORDS[verdict], told(text), WORDS.paperCount(papers)],
        ...[sayWrittenMinute(at), isSigned ? WORDS.isSigned.yes : WORDS.isSigned.no],
      ]),
      note: WORDS.unitNote,
    },
  ];
}
