import { type SessionsResponse, sessionsResponse } from '../../contract/desk-sessions';
import { ACCOUNT_DESK_WORDS } from '../../text/account-desk-words';
import { DESK_WORDS } from '../../text/desk-words';
import { sayMinute } from '../../text/say-instant';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { useDeskSession } from '../desk-session-context';
import { DeskTable } from '../desk-table';
import { FaultNotice } from '../fault-notice';
import { LoadedView } from '../loaded-view';
import { useDeskAct } from '../use-desk-act';
import { useLoaded } from '../use-loaded';

const WORDS = ACCOUNT_DESK_WORDS.sessions;
const HEADS = [WORDS.browser, WORDS.since, WORDS.usedAt, DESK_WORDS.actions];

/** Where the own account is signed in, and ending that elsewhere. */
export function OwnSessionsCard() {
  const { session } = useDeskSession();
  const { loaded, reload } = useLoaded('/sessions', sessionsResponse, true);
  return (
    <Card title={WORDS.title}>
      <p>{WORDS.lead(session.idleMinutes)}</p>
      <LoadedView loaded={loaded} onRetry={reload}>
        {({ sessions }) => <Sessions sessions={sessions} onChanged={reload} />}
      </LoadedView>
    </Card>
  );
}

interface SessionsProps extends SessionsResponse {
  readonly onChanged: () => void;
}

function Sessions({ sessions, onChanged }: SessionsProps) {
  const { act, busy, fault } = useDeskAct();
  const end = async (path: string) => {
    if ((await act(path, null, undefined, 'DELETE')) !== null) onChanged();
  };
  return (
    <div className="stack">
      <DeskTable caption={WORDS.title} heads={HEADS}>
        {sessions.map(({ session, since, usedAt, browser, system, isThis }) => (
          <tr key={session}>
            <th scope="row">
              {WORDS.browsers[browser]}（{WORDS.systems[system]}）
            </th>
            <td>{sayMinute(since)}</td>
            <td>{usedAt === null ? WORDS.unused : sayMinute(usedAt)}</td>
            <td>
              {isThis ? (
                WORDS.isThis
              ) : (
                <Button busy={busy} onClick={() => void end(`/sessions/${session}`)}>
                  {WORDS.end}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </DeskTable>
      {fault === null ? null : <FaultNotice fault={fault} />}
      {sessions.length < 2 ? null : (
        <p className="desk-buttons">
          <Button kind="danger" busy={busy} onClick={() => void end('/sessions')}>
            {WORDS.endOthers}
          </Button>
        </p>
      )}
    </div>
  );
}
