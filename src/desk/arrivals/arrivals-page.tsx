import { useState } from 'react';
import { type ArrivalsResponse, arrivalsResponse } from '../../contract/desk';
import { DESK_WORDS } from '../../text/desk-words';
import { MEETING_WORDS } from '../../text/meeting-words';
import { sayOutcome } from '../../text/outcome-words';
import { sayMinute } from '../../text/say-instant';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { TextField } from '../../ui/text-field';
import { DeskTable } from '../desk-table';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { InviteDialog } from './invite-dialog';

type Arrival = ArrivalsResponse['arrivals'][number];

const WORDS = DESK_WORDS.arrivals;
const HEADS = [
  ...[WORDS.project, WORDS.agency, WORDS.entries, WORDS.evidence, WORDS.last],
  ...[WORDS.reports, WORDS.attention, DESK_WORDS.actions],
];

const fits = (arrival: Arrival, sought: string, onlyReports: boolean): boolean =>
  (!onlyReports || arrival.reports.length > 0) &&
  [arrival.project, arrival.evaluee, arrival.agency].some((text) => text.includes(sought));

/** Everything that arrived, one line an assignment. */
export function ArrivalsPage() {
  const { loaded, reload } = useLoaded('/arrivals', arrivalsResponse);
  return (
    <>
      <h1>{WORDS.title}</h1>
      <LoadedView loaded={loaded} onRetry={reload}>
        {({ arrivals }) =>
          arrivals.length === 0 ? (
            <Empty title={WORDS.none} detail={WORDS.noneDetail} />
          ) : (
            <Arrivals arrivals={arrivals} onReload={reload} />
          )
        }
      </LoadedView>
    </>
  );
}

interface ArrivalsProps {
  readonly arrivals: readonly Arrival[];
  readonly onReload: () => void;
}

function Arrivals({ arrivals, onReload }: ArrivalsProps) {
  const [sought, setSought] = useState('');
  const [onlyReports, setOnlyReports] = useState(false);
  const [inviting, setInviting] = useState<string | null>(null);
  const shown = arrivals.filter((arrival) => fits(arrival, sought.trim(), onlyReports));
  return (
    <>
      <div className="desk-tools">
        <TextField
          label={WORDS.filter}
          type="search"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <label className="desk-check">
          <input
            type="checkbox"
            checked={onlyReports}
            onChange={(event) => setOnlyReports(event.target.checked)}
          />
          {WORDS.onlyReports}
        </label>
        <Button onClick={onReload}>{DESK_WORDS.retry}</Button>
      </div>
      {shown.length === 0 ? <p aria-live="polite">{WORDS.nothingFits}</p> : null}
      {shown.length === 0 ? null : <ArrivalTable arrivals={shown} onInvite={setInviting} />}
      {inviting === null ? null : (
        <InviteDialog assignment={inviting} onClose={() => setInviting(null)} />
      )}
    </>
  );
}

interface ArrivalTableProps {
  readonly arrivals: readonly Arrival[];
  readonly onInvite: (assignment: string) => void;
}

function ArrivalTable({ arrivals, onInvite }: ArrivalTableProps) {
  return (
    <DeskTable caption={WORDS.title} heads={HEADS}>
      {arrivals.map((arrival) => (
        <ArrivalRow key={arrival.assignment} arrival={arrival} onInvite={onInvite} />
      ))}
    </DeskTable>
  );
}

function ArrivalRow({
  arrival,
  onInvite,
}: {
  readonly arrival: Arrival;
  readonly onInvite: (assignment: string) => void;
}) {
  const { assignment, evidenceHeld, evidenceNamed, lastReceivedAt } = arrival;
  return (
    <tr>
      <th scope="row">
        {arrival.project}
        {arrival.demonstration ? (
          <span className="desk-tag">{DESK_WORDS.demonstration}</span>
        ) : null}
        <span className="desk-under">
          {WORDS.evaluee}：{arrival.evaluee}
        </span>
      </th>
      <td>{arrival.agency}</td>
      <td className="number">{arrival.entries}</td>
      <td className="number">
        {evidenceHeld}／{evidenceNamed}
      </td>
      <td>{lastReceivedAt === null ? WORDS.never : sayMinute(lastReceivedAt)}</td>
      <td>
        <Reports arrival={arrival} />
      </td>
      <td>
        <Attention arrival={arrival} />
      </td>
      <td>
        <Button onClick={() => onInvite(assignment)}>{WORDS.invite}</Button>
        <AppLink to={`/a/${assignment}/panels`}>{MEETING_WORDS.open}</AppLink>
      </td>
    </tr>
  );
}

function Reports({ arrival: { assignment, reports } }: { readonly arrival: Arrival }) {
  if (reports.length === 0) return <span className="soft">{WORDS.noReport}</span>;
  const replaced = new Set(reports.map(({ supersedes }) => supersedes));
  return (
    <ul>
      {reports.map(({ manifest, total, grade, conclusion, signedBy, receivedAt }) => (
        <li key={manifest}>
          <AppLink to={`/a/${assignment}/r/${manifest}`}>
            {sayOutcome(
              total === null || grade === null ? null : { printed: total, grade },
              conclusion,
            )}
          </AppLink>
          {replaced.has(manifest) ? <span className="desk-tag">{WORDS.superseded}</span> : null}
          <span className="desk-under">
            {signedBy.join('、')} · {sayMinute(receivedAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Attention({ arrival }: { readonly arrival: Arrival }) {
  const { aside, forks, forksSettled } = arrival;
  const open = forks - forksSettled;
  return (
    <ul>
      {aside > 0 ? (
        <li>
          <AppLink to="/aside">{DESK_WORDS.waiting(aside)}</AppLink>
        </li>
      ) : null}
      {open > 0 ? <li className="desk-alarm">{DESK_WORDS.forksOpen(open)}</li> : null}
      {forksSettled > 0 ? <li>{DESK_WORDS.forksSettled(forksSettled)}</li> : null}
    </ul>
  );
}
