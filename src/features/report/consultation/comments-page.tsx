import { wholeEvaluation } from '../../../store/whole-evaluation';
import { CONSULTATION_WORDS as WORDS } from '../../../text/consultation-words';
import { COURSE_WORDS, PARTY_WORDS } from '../../../text/course-words';
import { sayMinute } from '../../../text/say-instant';
import { ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { List, ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import { type CourseView, courseView, type SeenReply } from '../course/course-view';
import { IssueButton } from '../course/issue-button';
import { VersionCard } from '../course/version-card';
import { mayTakePart } from '../may-take-part';
import { sayAbout } from '../points/about-words';
import { ReportFrame } from '../report-frame';
import { nameOf, type ReportPageProps, reportAddress } from '../report-props';
import { LinksState } from './links-state';
import { OnlineComments } from './online-comments';
import { type ShownLinks, useCommentLinks } from './use-comment-links';

type CommentsPageProps = Pick<ReportPageProps, 'session' | 'work' | 'signs'>;

interface ReplyCardProps extends CommentsPageProps {
  readonly reply: SeenReply;
  readonly view: CourseView;
  readonly links: ShownLinks;
}

const isSealed = ({ version }: CourseView): boolean => version.sealed !== null;

function Remarks({ work, reply }: Pick<ReplyCardProps, 'work' | 'reply'>) {
  const { recorded, remarks } = reply;
  if (recorded === null) return <p>{WORDS.none}</p>;
  return (
    <>
      <p className="soft">
        {WORDS.recorded(nameOf(work, recorded.person), sayMinute(recorded.at))}
        {WORDS.evidence(recorded.evidence.length)}
      </p>
      {remarks.length === 0 ? <p>{WORDS.noRemark}</p> : null}
      <List label={WORDS.remarks}>
        {remarks.map(({ point, answer }) => (
          <ListRow
            key={point.id}
            title={point.text}
            detail={
              <>
                {sayAbout(work, point.about)}
                <br />
                {answer === null
                  ? WORDS.open
                  : WORDS.answered(WORDS.decisions[answer.decision], answer.reason)}
              </>
            }
            to={reportAddress(work, `comments/r/${point.id}`)}
          />
        ))}
      </List>
    </>
  );
}

function ReplyCard({ session, work, reply, view, links }: ReplyCardProps) {
  const { party, recorded, remarks } = reply;
  const mayRecord = mayTakePart(work, session.who.person, 'comments.recorded') && !isSealed(view);
  const isFixed = remarks.some(({ answer }) => answer !== null);
  return (
    <Card title={PARTY_WORDS[party]}>
      <Remarks {...{ work, reply }} />
      {mayRecord && !isFixed ? (
        <ButtonLink
          kind={recorded === null ? 'primary' : 'secondary'}
          to={reportAddress(work, `comments/${party}`)}
        >
          {recorded === null ? WORDS.record : WORDS.putRight}
        </ButtonLink>
      ) : null}
      {mayRecord ? <OnlineComments {...{ session, work, view, reply, links }} /> : null}
    </Card>
  );
}

/** The draft with what each party wrote about it, on paper or under its link. */
function Replies(props: CommentsPageProps & { readonly view: CourseView }) {
  const { session, work, view } = props;
  const links = useCommentLinks({ session, work });
  const mayRecord = mayTakePart(work, session.who.person, 'comments.recorded');
  return (
    <>
      <VersionCard work={work} version={view.draft} />
      {isSealed(view) ? <Notice title={WORDS.sealed} /> : null}
      {view.replies.map((reply) => (
        <ReplyCard key={reply.party} {...props} {...{ reply, view, links }} />
      ))}
      {mayRecord ? <LinksState {...{ work, view, links }} /> : null}
      <ButtonLink to={reportAddress(work, 'changes')}>{COURSE_WORDS.changes}</ButtonLink>
    </>
  );
}

/** The draft that went out, and what each party wrote about it. */
export function CommentsPage(props: CommentsPageProps) {
  const { session, work, signs } = props;
  const view = courseView(wholeEvaluation(work).course);
  const mayIssue = mayTakePart(work, session.who.person, 'draft.issued');
  const issue =
    mayIssue && (view === null || view.openRemarks.length === 0) ? (
      <IssueButton {...{ session, work }} purpose="comments" again={view !== null} />
    ) : null;
  return (
    <ReportFrame {...{ work, signs }} title={WORDS.title}>
      <p className="soft">{WORDS.lead}</p>
      {view === null ? (
        <>
          <Notice title={WORDS.noDraft} next={mayIssue ? WORDS.noDraftNext : WORDS.waitForLead} />
          {issue}
        </>
      ) : (
        <>
          <Replies {...props} view={view} />
          {issue}
        </>
      )}
    </ReportFrame>
  );
}
