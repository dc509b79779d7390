import type { CommentLink } from '../../../contract/comments';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { COMMENT_LINK_WORDS as WORDS } from '../../../text/comment-link-words';
import { PARTY_WORDS } from '../../../text/course-words';
import { sayPhoneProblem } from '../../../text/problem-words';
import { sayMinute } from '../../../text/say-instant';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice, type NoticeWords } from '../../../ui/notice';
import type { CourseView } from '../course/course-view';
import type { ReportPageProps } from '../report-props';
import { SubmittedPoints } from './taking';
import type { CommentLinkFault, ShownLinks } from './use-comment-links';

function faultWords(fault: CommentLinkFault): NoticeWords {
  const { offlineTitle: title, safe, offlineNext: next } = WORDS;
  if (fault.kind === 'wrongBatch') return { title: WORDS.faulty, safe };
  return fault.kind === 'problem'
    ? { safe, ...sayPhoneProblem(fault.problem.code) }
    : { title, safe, next };
}

interface LinksStateProps extends Pick<ReportPageProps, 'work'> {
  readonly view: CourseView;
  readonly links: ShownLinks;
}

/** What was submitted on drafts that are not the newest and is no entry: it can still be read. */
function earlierOf({ work, view, links }: LinksStateProps): readonly CommentLink[] {
  const taken = new Set(wholeEvaluation(work).course.comments.map(({ batch }) => batch));
  return (links.links ?? []).filter(
    ({ draft, sha256 }) => draft !== view.version.draft && sha256 !== null && !taken.has(sha256),
  );
}

function Earlier(props: LinksStateProps) {
  const { work, links } = props;
  const earlier = earlierOf(props);
  if (earlier.length === 0) return null;
  return (
    <Card title={WORDS.earlier(earlier.length)}>
      <div className="stack">
        <p className="soft">{WORDS.earlierHint}</p>
        {earlier.map((link) => (
          <div key={link.link} className="stack">
            <p>{WORDS.earlierAt(PARTY_WORDS[link.party], sayMinute(link.submittedAt ?? ''))}</p>
            {links.shown !== null && links.shown.sha256 === link.sha256 ? (
              <SubmittedPoints work={work} submission={links.shown} />
            ) : (
              <Button busy={links.busy} onClick={() => links.show(link)}>
                {WORDS.show}
              </Button>
            )}
          </div>
        ))}
      </div>
    </Card>
  );
}

/** What concerns all links: earlier drafts, why something did not happen, and asking the server anew. */
export function LinksState(props: LinksStateProps) {
  const { fault, busy, refresh } = props.links;
  return (
    <>
      <Earlier {...props} />
      {fault === null ? null : <Notice tone="warning" live {...faultWords(fault)} />}
      <Button busy={busy} onClick={refresh}>
        {busy ? WORDS.asking : WORDS.refresh}
      </Button>
    </>
  );
}
