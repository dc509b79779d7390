import { indicatorsOf } from '../../domain/framework/framework';
import type { DECISIONS } from '../../domain/procedure/course-event';
import type { CourseState } from '../../domain/procedure/course-state';
import type { Party } from '../../domain/procedure/procedure-setting';
import { sectionsOf } from '../../domain/report/report-sections';
import { REPORT_PAPER_WORDS as WORDS } from '../../text/report-paper-words';
import type { ReportPaperInput } from './report-paper-input';

type Point = CourseState['comments'][number]['remarks'][number];
type Ground = Pick<ReportPaperInput, 'package' | 'manifest' | 'evaluation'>;

/** What a party said in writing on the draft of a report, and what became of it. */
interface SaidComment {
  readonly party: Party;
  /** Null where the party said that it has no comment. */
  readonly remark: { readonly about: string; readonly text: string } | null;
  readonly answer: {
    readonly decision: (typeof DECISIONS)[number];
    readonly reason: string;
  } | null;
}

function aboutOf({ package: pkg }: Ground, { about }: Point): string {
  if (about.indicator !== null) {
    const found = indicatorsOf(pkg.framework).find(({ id }) => id === about.indicator);
    return found?.name ?? about.indicator;
  }
  if (about.section === null) return WORDS.wholeReport;
  return sectionsOf(pkg).find(({ id }) => id === about.section)?.title ?? about.section;
}

/** Every written comment on the draft that the report came from, in the order of the fold. */
export function saidComments(ground: Ground): readonly SaidComment[] {
  const { comments, answers } = ground.evaluation.course;
  const byRemark = new Map(answers.map((answer) => [answer.remark, answer]));
  const own = comments.filter(({ draft }) => draft === ground.manifest.course?.draft);
  return own.flatMap(({ party, remarks }): readonly SaidComment[] =>
    remarks.length === 0
      ? [{ party, remark: null, answer: null }]
      : remarks.map((point) => ({
          party,
          remark: { about: aboutOf(ground, point), text: point.text },
          answer: byRemark.get(point.id) ?? null,
        })),
  );
}
