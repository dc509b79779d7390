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

type CourseCardProps = Pick<ReportPageProps, 'work'>;

function useTextLine({ work }: CourseCardProps): string {
  const ground = useTokenGround(work);
  const asked = sectionsOf(work.pkg).filter(({ optional }) => !optional);
  const done = asked.filter((section) => sectionState(section, ground).kind === 'written');
  return WORDS.textDone(done.length, asked.length);
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
export function CourseCard({ work }: CourseCardProps) {
  const textLine = useTextLine({ work });
  const isCommissioned = work.pkg.procedure !== undefined;
  const view = isCommissioned ? courseView(wholeEvaluation(work).course) : null;
  const draftLine = view === null ? WORDS.draftNone : WORDS.draftAt(sayMinute(view.draft.at));
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
                detail={draftLine}
                to={reportAddress(work, 'comments')}
              />
              <ListRow
                title={WORDS.replies}
                detail={repliesLine(view)}
                to={reportAddress(work, 'comments')}
              />
              <ListRow
                title={WORDS.reviews}
                detail={reviewsLine(view)}
                to={reportAddress(work, 'review')}
              />
            </>
          ) : null}
          <ListRow
            title={WORDS.documents}
            detail={WORDS.documentsDetail}
            to={reportAddress(work, 'documents')}
          />
        </List>
      </Card>
      <LeftOutCard work={work} />
    </>
  );
}
