import { indicatorsOf } from '../../domain/framework/framework';
import type { CourseState } from '../../domain/procedure/course-state';
import { sectionsOf } from '../../domain/report/report-sections';
import { REPORT_PAPER_WORDS as WORDS } from '../../text/report-paper-words';
import type { PaperBlock, PaperRow } from '../paper/paper-document';
import type { ReportPaperInput } from './report-paper-input';

type Point = CourseState['comments'][number]['remarks'][number];

function aboutOf({ package: pkg }: ReportPaperInput, { about }: Point): string {
  if (about.indicator !== null) {
    const found = indicatorsOf(pkg.framework).find(({ id }) => id === about.indicator);
    return found?.name ?? about.indicator;
  }
  if (about.section === null) return WORDS.wholeReport;
  return sectionsOf(pkg).find(({ id }) => id === about.section)?.title ?? about.section;
}

/** Every written comment with its answer; a party without one is said too. */
function commentRows(input: ReportPaperInput): readonly PaperRow[] {
  const { comments, answers } = input.evaluation.course;
  const byRemark = new Map(answers.map((answer) => [answer.remark, answer]));
  const own = comments.filter(({ draft }) => draft === input.manifest.course?.draft);
  return own.flatMap(({ party, remarks }): readonly PaperRow[] =>
    remarks.length === 0
      ? [[WORDS.parties[party], '', WORDS.noComment, '', '']]
      : remarks.map((point): PaperRow => {
          const answer = byRemark.get(point.id);
          const said = answer === undefined ? '' : WORDS.decisions[answer.decision];
          return [
            WORDS.parties[party],
            aboutOf(input, point),
            point.text,
            said,
            answer?.reason ?? '',
          ];
        }),
  );
}

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
