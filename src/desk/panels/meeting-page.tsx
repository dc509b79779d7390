import { useParams } from 'wouter';
import { type DeskPanelSession, deskPanelsResponse } from '../../contract/desk-panels';
import { MEETING_WORDS } from '../../text/meeting-words';
import { ROUND_STAGE_WORDS, SESSION_KIND_WORDS } from '../../text/panel-words';
import { Empty } from '../../ui/empty';
import { Progress } from '../../ui/progress';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { MeetingMembers } from './meeting-members';
import { MeetingResult } from './meeting-result';
import { useNews } from './use-news';
import './meeting.css';

function Meeting({ session }: { readonly session: DeskPanelSession }) {
  const { title, kind, round, rounds, stage, sealed, expected } = session;
  return (
    <section className="meeting" aria-label={title}>
      <h2>{title}</h2>
      <p>
        {SESSION_KIND_WORDS[kind]} · {MEETING_WORDS.round(round, rounds)} ·{' '}
        {ROUND_STAGE_WORDS[stage]} · {MEETING_WORDS.chair(session.chair)}
      </p>
      {session.hasCustody ? null : <p className="desk-alarm">{MEETING_WORDS.noCustody}</p>}
      <div className="meeting-progress">
        <Progress
          label={ROUND_STAGE_WORDS[stage]}
          value={sealed}
          max={Math.max(expected, 1)}
          words={MEETING_WORDS.progress(sealed, expected)}
        />
      </div>
      {stage === 'complete' ? null : <p className="soft">{MEETING_WORDS.blind}</p>}
      <MeetingMembers session={session} />
      <MeetingResult session={session} />
    </section>
  );
}

/** How far the panel sessions of an assignment are, in letters for a whole room. */
export function MeetingPage() {
  const { assignment = '' } = useParams();
  const path = `/assignments/${assignment}/panels`;
  const { loaded, reload, isStale } = useLoaded(path, deskPanelsResponse, true);
  const isLive = useNews(assignment, reload);
  const connection = isLive ? MEETING_WORDS.live : MEETING_WORDS.notLive;
  return (
    <>
      <h1>{MEETING_WORDS.title}</h1>
      <p className="soft" role="status">
        {isStale && loaded.state === 'loaded' ? MEETING_WORDS.stale : connection}
      </p>
      <LoadedView loaded={loaded} onRetry={reload}>
        {({ project, sessions }) => (
          <>
            <p>{project}</p>
            {sessions.length === 0 ? (
              <Empty title={MEETING_WORDS.none} detail={MEETING_WORDS.noneDetail} />
            ) : null}
            {sessions.map((session) => (
              <Meeting key={session.session} session={session} />
            ))}
          </>
        )}
      </LoadedView>
    </>
  );
}
