import { useState } from 'react';
import type { CommentLink } from '../../../contract/comments';
import { dayFromNow, endOfDay } from '../../../forms/closing-day';
import { COMMENT_LINK_WORDS as WORDS } from '../../../text/comment-link-words';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/text-field';
import type { CourseView, SeenReply } from '../course/course-view';
import { mayTakePart } from '../may-take-part';
import type { ReportPageProps } from '../report-props';
import { OpenLink } from './open-link';
import { Taking } from './taking';
import type { ShownLinks } from './use-comment-links';

const SUGGESTED_DAYS = 10;

interface MakeLinkProps {
  readonly label: string;
  readonly busy: boolean;
  readonly onMake: (closesAt: string) => void;
}

function MakeLink({ label, busy, onMake }: MakeLinkProps) {
  const [day, setDay] = useState(() => dayFromNow(SUGGESTED_DAYS));
  return (
    <>
      <TextField
        label={WORDS.closes}
        type="date"
        min={dayFromNow(0)}
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <Button off={day === ''} busy={busy} onClick={() => onMake(endOfDay(day))}>
        {label}
      </Button>
    </>
  );
}

/** The link of a party that matters: under which something came, or else the newest. */
function linkFor(
  { links = [] }: ShownLinks,
  draft: string,
  { party }: SeenReply,
): CommentLink | undefined {
  const own = links.filter((each) => each.draft === draft && each.party === party);
  return own.find(({ state }) => state === 'submitted') ?? own.at(-1);
}

interface OnlineCommentsProps extends Pick<ReportPageProps, 'session' | 'work'> {
  readonly view: CourseView;
  readonly reply: SeenReply;
  readonly links: ShownLinks;
}

/** Comments of one party through a link: making it, and taking over what came. */
export function OnlineComments({ session, work, view, reply, links }: OnlineCommentsProps) {
  const { draft } = view.version;
  const { party, recorded } = reply;
  const link = linkFor(links, draft, reply);
  const isLead = mayTakePart(work, session.who.person, 'draft.issued');
  if (link?.state === 'submitted') {
    return recorded?.batch === link.sha256 ? (
      <p className="soft">{WORDS.taken}</p>
    ) : (
      <Taking {...{ session, work, link, links, reply }} />
    );
  }
  if (recorded !== null) {
    return isLead && link?.state === 'open' ? (
      <>
        <p className="soft">{WORDS.stillOpen}</p>
        <Button busy={links.busy} onClick={() => links.close(link)}>
          {WORDS.close}
        </Button>
      </>
    ) : null;
  }
  const waits = link !== undefined && link.state !== 'open' ? WORDS.state[link.state] : WORDS.lead;
  return (
    <>
      {isLead && link?.state === 'open' ? (
        <OpenLink
          {...{ work, link }}
          code={links.codes[link.link]}
          onClose={() => links.close(link)}
        />
      ) : (
        <p className="soft">{waits}</p>
      )}
      {isLead ? (
        <MakeLink
          label={link?.state === 'open' ? WORDS.remake : WORDS.make}
          busy={links.busy}
          onMake={(closesAt) => links.make(draft, party, closesAt)}
        />
      ) : (
        <p className="soft">{WORDS.onlyLead}</p>
      )}
    </>
  );
}
