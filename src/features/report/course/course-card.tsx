import { givesNoPoints } from '../../../domain/framework/framework';
import type { Step } from '../../../domain/procedure/next-step';
import { sectionsOf } from '../../../domain/report/report-sections';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { PARTY_WORDS, COURSE_WORDS as WORDS } from '../../../text/course-words';
import { sayMinute } from '../../../text/say-instant';
import { Card } from '../../../ui/card';
import { List, ListRow } from '../../../ui/list-row';
import { type ReportPageProps, reportAddress } from '../report-props';
import { sectionState } from '../text/section-state';
import { useTokenGround } from '../text/use-token-ground';
import { type CourseView, courseView } from './course-view';
import { LeftOutCard } from './left-out-card';

interface CourseCardProps extends Pick<ReportPageProps, 'work'> {
  /** What the way waits for now; null where nothing of it does. */
  readonly step: Step | null;
}

function useTextLine({ work }: Pick<CourseCardProps, 'work'>): string {
  const ground = useTokenGround(work);
  const asked = sectionsOf(work.pkg).filter(({ optional }) => !optional);
  const done = asked.filter((section) => sectionState(section, ground).kind === 'written');
  return WORDS.textDone(done.length, asked.length);
}

/** When the draft went out; and, where another one has to, why. */
function draftLine(view: CourseView | null, step: Step | null): string {
  if (view === null) return WORDS.draftNone;
  if (step !== 'draft') return WORDS.draftAt(sayMinute(view.draft.at));
  return view.version.sealed === null ? WORDS.draftAgain : WORDS.draftCorrecting;
}

function repliesLine(view: CourseView | null): string {
  if (view === null) return WORDS.later;
  if (view.awaited.length > 0) {
    return WORDS.awaited(view.awaited.map((party) => PARTY_WORDS[party]).join('、'));
  }
  const { length } = view.openRemarks;
  return length > 0
    ? WORDS.open(length)
    : WORDS.answered(view.replies.flatMap(({ remarks }) => remarks).length);
}

function reviewsLine(view: CourseView | null): string {
  if (view === null || view.awaited.length > 0 || view.openRemarks.length > 0) return WORDS.later;
  if (view.openFindings.length > 0) return WORDS.findings(view.openFindings.length);
  const [missing] = view.levelsMissing;
  if (missing === undefined) return WORDS.reviewed;
  return WORDS.reviewAt(view.course.setting.reviews[missing] ?? '');
}

/** Where the report is on its way, each step with what it waits for. */
export function CourseCard({ work, step }: CourseCardProps) {
  const textLine = useTextLine({ work });
  const isCommissioned = work.pkg.procedure !== undefined;
  const view = isCommissioned ? courseView(wholeEvaluation(work).course) : null;
  // What was said of the draft before is of no use to the one that has to go out.
  const current = step === 'draft' ? null : view;
  return (
    <>
      <Card title={WORDS.title}>
        {isCommissioned ? <p className="soft">{WORDS.lead}</p> : null}
        <List label={WORDS.title}>
          <ListRow title={WORDS.text} detail={textLine} to={reportAddress(work, 'text')} />
          {isCommissioned ? (
            <>
              <ListRow
                title={WORDS.draft}
                detail={draftLine(view, step)}
                to={reportAddress(work, 'comments')}
              />
              <ListRow
                title={WORDS.replies}
                detail={repliesLine(current)}
                to={reportAddress(work, 'comments')}
              />
              <ListRow
                title={WORDS.reviews}
                detail={reviewsLine(current)}
                to={reportAddress(work, 'review')}
              />
            </>
          ) : null}
          <ListRow
            title={WORDS.documents}
            detail={
              givesNoPoints(work.pkg.framework)
                ? WORDS.documentsWithoutPoints
                : WORDS.documentsDetail
            }
            to={reportAddress(work, 'documents')}
          />
        </List>
      </Card>
      <LeftOutCard work={work} />
    </>
  );
}
