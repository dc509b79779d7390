import { type AccessEventsResponse, accessEventsResponse } from '../../contract/access-events';
import { ACCESS_WORDS, sayAccess, sayRefusal } from '../../text/access-words';
import { sayMinute } from '../../text/say-instant';
import { AppLink } from '../../ui/app-link';
import { Empty } from '../../ui/empty';
import { DeskTable } from '../desk-table';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';

const HEADS = [
  ...[ACCESS_WORDS.at, ACCESS_WORDS.what, ACCESS_WORDS.who, ACCESS_WORDS.about],
  ACCESS_WORDS.detail,
];

export interface AccessPageProps {
  /** The page goes on from this line; null for the newest. */
  readonly before: string | null;
}

/** Who signed in, what was refused to whom, and what became of accounts. */
export function AccessPage({ before }: AccessPageProps) {
  const path = before === null ? '/access-events' : `/access-events?before=${before}`;
  const { loaded, reload } = useLoaded(path, accessEventsResponse);
  return (
    <>
      <h1>{ACCESS_WORDS.title}</h1>
      <p>{ACCESS_WORDS.lead}</p>
      <LoadedView loaded={loaded} onRetry={reload}>
        {({ events, next }) =>
          events.length === 0 ? (
            <Empty title={ACCESS_WORDS.none} />
          ) : (
            <>
              <DeskTable caption={ACCESS_WORDS.title} heads={HEADS}>
                {events.map((event) => (
                  <EventRow key={event.id} event={event} />
                ))}
              </DeskTable>
              {next === null ? null : (
                <p>
                  <AppLink to={`/access/${next}`}>{ACCESS_WORDS.more}</AppLink>
                </p>
              )}
            </>
          )
        }
      </LoadedView>
    </>
  );
}

function EventRow({ event }: { readonly event: AccessEventsResponse['events'][number] }) {
  const { at, action, name, about, route, code, times } = event;
  return (
    <tr>
      <td>{sayMinute(at)}</td>
      <th scope="row">
        {sayAccess(action, route)}
        {times > 1 ? `（${ACCESS_WORDS.times(times)}）` : null}
      </th>
      <td>{name ?? ACCESS_WORDS.nobody}</td>
      <td>{about}</td>
      <td>
        {sayRefusal(route, code)}
        {route === null || route === 'others' ? null : <code className="desk-under">{route}</code>}
      </td>
    </tr>
  );
}
