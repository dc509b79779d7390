import type { CommentLink } from '../../../contract/comments';
import { SaveNotice } from '../../../forms/save-notice';
import { useSave } from '../../../forms/use-save';
import { COMMENT_LINK_WORDS as WORDS } from '../../../text/comment-link-words';
import { sayMinute } from '../../../text/say-instant';
import { Button } from '../../../ui/button';
import { Facts } from '../../../ui/facts';
import { List, ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import type { SeenReply } from '../course/course-view';
import { sayAbout } from '../points/about-words';
import type { ReportPageProps } from '../report-props';
import type { Submission } from './read-submission';
import type { ShownLinks } from './use-comment-links';

interface SubmittedProps extends Pick<ReportPageProps, 'session' | 'work'> {
  readonly reply: SeenReply;
  readonly submission: Submission;
}

/** What was submitted, word for word, with the digest that the party keeps. */
export function SubmittedPoints({ work, submission }: Omit<SubmittedProps, 'session' | 'reply'>) {
  const { batch, sha256 } = submission;
  return (
    <>
      {batch.remarks.length === 0 ? <p>{WORDS.shownNone}</p> : null}
      <List label={WORDS.shownTitle}>
        {batch.remarks.map(({ id, text, about }) => (
          <ListRow
            key={id}
            title={<span className="kept-text">{text}</span>}
            detail={sayAbout(work, about)}
          />
        ))}
      </List>
      <Facts items={[{ term: WORDS.receipt, detail: sha256, code: true }]} />
    </>
  );
}

/** What was submitted, and the button that makes it an entry: a person looks at it before. */
function Submitted({ session, work, reply, submission }: SubmittedProps) {
  const { batch, sha256 } = submission;
  const { recorded } = reply;
  const saver = useSave(session, work);
  const take = () =>
    saver.save({
      act: {
        type: 'comments.recorded',
        body: {
          ...{ draft: batch.draft, party: batch.party, way: 'link', remarks: batch.remarks },
          ...{ evidence: [], batch: sha256, replaces: recorded?.hash ?? null },
        },
      },
    });
  return (
    <section className="stack" aria-label={WORDS.shownTitle}>
      <h3>{WORDS.shownTitle}</h3>
      <SubmittedPoints {...{ work, submission }} />
      <p className="soft">{WORDS.takeHint}</p>
      {recorded === null ? null : <p className="soft">{WORDS.replaces}</p>}
      <SaveNotice fault={saver.fault} />
      <Button kind="primary" busy={saver.busy} onClick={() => void take()}>
        {saver.busy ? WORDS.taking : WORDS.take}
      </Button>
    </section>
  );
}

interface TakingProps extends Pick<ReportPageProps, 'session' | 'work'> {
  readonly link: CommentLink;
  readonly links: ShownLinks;
  readonly reply: SeenReply;
}

/** Something was submitted and is no entry yet. */
export function Taking({ session, work, link, links, reply }: TakingProps) {
  const { shown, busy } = links;
  const isShown = shown !== null && shown.sha256 === link.sha256;
  const isFixed = reply.remarks.some(({ answer }) => answer !== null);
  return (
    <>
      <Notice
        tone="warning"
        title={WORDS.waiting(1)}
        safe={WORDS.waitingAt(sayMinute(link.submittedAt ?? link.closesAt))}
        {...(isFixed ? { next: WORDS.fixed } : {})}
      />
      {isShown || isFixed ? null : (
        <Button kind="primary" busy={busy} onClick={() => links.show(link)}>
          {WORDS.show}
        </Button>
      )}
      {isShown && !isFixed ? <Submitted {...{ session, work, reply }} submission={shown} /> : null}
    </>
  );
}
