import { givesNoPoints } from '../../../domain/framework/framework';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { COURSE_WORDS } from '../../../text/course-words';
import { REVIEW_WORDS as WORDS } from '../../../text/review-words';
import { sayMinute } from '../../../text/say-instant';
import { ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { List, ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import { type CourseView, courseView, type SeenReview } from '../course/course-view';
import { IssueButton } from '../course/issue-button';
import { useContentNow } from '../course/use-content-now';
import { VersionCard } from '../course/version-card';
import { wayOfChange } from '../course/way-of-change';
import { mayTakePart } from '../may-take-part';
import { sayAbout } from '../points/about-words';
import { ReportFrame } from '../report-frame';
import { nameOf, type ReportPageProps, reportAddress } from '../report-props';
import { KeptReview } from './kept-review';
import { ReviewForm } from './review-form';
import { reviewTurn } from './review-turn';

type ReviewPageProps = Pick<ReportPageProps, 'session' | 'work' | 'signs'>;

interface ReviewCardProps extends Pick<ReviewPageProps, 'work'> {
  readonly review: SeenReview;
  readonly level: string;
  readonly isOfNewest: boolean;
}

function ReviewCard({ work, review: { made, findings }, level, isOfNewest }: ReviewCardProps) {
  return (
    <Card title={level}>
      <p className="soft">
        {WORDS.made(nameOf(work, made.person), sayMinute(made.at))}
        {isOfNewest ? '' : WORDS.ofEarlier}
      </p>
      {findings.length === 0 ? <p>{WORDS.nothingFound}</p> : null}
      <List label={WORDS.findings}>
        {findings.map(({ point, closing }) => (
          <ListRow
            key={point.id}
            title={point.text}
            detail={
              <>
                {sayAbout(work, point.about)}
                <br />
                {closing === null ? WORDS.open : WORDS.closed(closing.how)}
              </>
            }
            to={reportAddress(work, `review/f/${point.id}`)}
          />
        ))}
      </List>
    </Card>
  );
}

function Turn({
  view,
  ...props
}: ReviewPageProps & {
  readonly view: CourseView;
}) {
  const { session, work } = props;
  const turn = reviewTurn(view, work, session.who.person);
  if (turn.kind === 'notYet') return <Notice title={WORDS.notYet} />;
  if (turn.kind === 'findingsOpen') {
    return <Notice tone="warning" title={WORDS.findingsOpen(view.openFindings.length)} />;
  }
  if (turn.kind === 'done') return <Notice tone="success" title={WORDS.done} />;
  const level = view.course.setting.reviews[turn.level] ?? '';
  if (turn.kind === 'others') {
    return <Notice title={WORDS.waiting(level)} next={WORDS.why[turn.why]} />;
  }
  return <ReviewForm {...props} {...{ view, turn, level }} />;
}

interface ChangedProps extends Pick<ReviewPageProps, 'work'> {
  readonly change: NonNullable<ReturnType<typeof wayOfChange>>;
  readonly mayAsk: boolean;
}

/** Says that what lies before the reviewers changed, and leads to where the way goes on. */
function Changed({ work, change, mayAsk }: ChangedProps) {
  return (
    <Notice
      tone="warning"
      title={WORDS.changed}
      next={WORDS.changedNext[change]}
      action={
        mayAsk && change === 'draft' ? (
          <ButtonLink kind="primary" to={reportAddress(work, 'comments')}>
            {WORDS.toDraft}
          </ButtonLink>
        ) : null
      }
    />
  );
}

/** The reviews inside the agency: what is reviewed, by whom, what was found and what became of it. */
export function ReviewPage(props: ReviewPageProps) {
  const { session, work, signs } = props;
  const view = courseView(wholeEvaluation(work).course);
  const now = useContentNow(work);
  const mayAsk = mayTakePart(work, session.who.person, 'review.asked');
  if (view === null) {
    return (
      <ReportFrame {...{ work, signs }} title={WORDS.title}>
        <Notice title={WORDS.notYet} />
      </ReportFrame>
    );
  }
  const change = wayOfChange(view, now);
  const levels = view.course.setting.reviews;
  const isHeard = view.awaited.length === 0 && view.openRemarks.length === 0;
  const isSealed = view.version.sealed !== null;
  const isOpen = !isSealed && change === null;
  const isOwn = isOpen && reviewTurn(view, work, session.who.person).kind === 'own';
  return (
    <ReportFrame {...{ work, signs }} title={WORDS.title}>
      <p className="soft">{WORDS.lead(levels.join('、'))}</p>
      <VersionCard work={work} version={view.newest} />
      <ButtonLink to={reportAddress(work, 'changes')}>{COURSE_WORDS.changes}</ButtonLink>
      {givesNoPoints(work.pkg.framework) ? (
        <ButtonLink to={`/a/${work.assignment}`}>{COURSE_WORDS.lines}</ButtonLink>
      ) : (
        <ButtonLink to={reportAddress(work, 'ledger')}>{COURSE_WORDS.ledger}</ButtonLink>
      )}
      {view.reviews.map((review) => (
        <ReviewCard
          key={review.made.hash}
          {...{ work, review }}
          level={levels[review.made.level] ?? ''}
          isOfNewest={review.made.version === view.newest.hash}
        />
      ))}
      {change === null ? null : <Changed {...{ work, change, mayAsk }} />}
      {isOpen ? <Turn {...props} view={view} /> : null}
      {isOwn ? null : <KeptReview {...{ session, work, view }} />}
      {mayAsk && isHeard && !isSealed && change !== 'draft' ? (
        <IssueButton
          {...{ session, work }}
          purpose="review"
          again={view.newest.purpose === 'review' && change === null}
        />
      ) : null}
    </ReportFrame>
  );
}
