import { useState } from 'react';
import { ARRIVAL_STATES, type ArrivalsResponse, arrivalsResponse } from '../../contract/desk';
import { DESK_WORDS } from '../../text/desk-words';
import { MEETING_WORDS } from '../../text/meeting-words';
import { sayOutcome } from '../../text/outcome-words';
import { sayMinute } from '../../text/say-instant';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { DeskTable } from '../desk-table';
import { LoadedView } from '../loaded-view';
import { DueNotice } from '../results/due-notice';
import { useLoaded } from '../use-loaded';
import { useSought } from '../use-sought';
import { InviteDialog } from './invite-dialog';

type Arrival = ArrivalsResponse['arrivals'][number];

const WORDS = DESK_WORDS.arrivals;
const HEADS = [
  ...[WORDS.project, WORDS.agency, WORDS.entries, WORDS.evidence, WORDS.last],
  ...[WORDS.reports, WORDS.attention, DESK_WORDS.actions],
];

type State = (typeof ARRIVAL_STATES)[number] | 'all';

const STATES = (['all', ...ARRIVAL_STATES] as const).map((value) => ({
  ...{ value, label: WORDS.states[value] },
}));

function pathOf(sought: string, state: State, after: string | null): string {
  const asked = new URLSearchParams();
  if (sought !== '') asked.set('q', sought);
  if (state !== 'all') asked.set('state', state);
  if (after !== null) asked.set('after', after);
  return asked.size === 0 ? '/arrivals' : `/arrivals?${asked}`;
}

/** Everything that arrived, one line an assignment, page by page. */
export function ArrivalsPage() {
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<State>('all');
  const [after, setAfter] = useState<string | null>(null);
  const sought = useSought(typed);
  const { loaded, reload } = useLoaded(pathOf(sought, state, after), arrivalsResponse);
  const isFiltered = sought !== '' || state !== 'all' || after !== null;
  return (
    <>
      <h1>{WORDS.title}</h1>
      <DueNotice />
      <div className="desk-tools">
        <TextField
          label={WORDS.filter}
          type="search"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAfter(null);
          }}
        />
        <SelectField
          label={WORDS.state}
          value={state}
          options={STATES}
          onChange={(chosen) => {
            setState(chosen);
            setAfter(null);
          }}
        />
        <Button onClick={reload}>{DESK_WORDS.retry}</Button>
      </div>
      <LoadedView loaded={loaded} onRetry={reload}>
        {({ arrivals, next }) => (
          <>
            <Arrivals arrivals={arrivals} isFiltered={isFiltered} />
            <p className="desk-buttons">
              {after === null ? null : (
                <Button onClick={() => setAfter(null)}>{WORDS.first}</Button>
              )}
              {next === null ? null : <Button onClick={() => setAfter(next)}>{WORDS.more}</Button>}
            </p>
          </>
        )}
      </LoadedView>
    </>
  );
}

interface ArrivalsProps {
  readonly arrivals: readonly Arrival[];
  readonly isFiltered: boolean;
}

function Arrivals({ arrivals, isFiltered }: ArrivalsProps) {
  const [inviting, setInviting] = useState<string | null>(null);
  if (arrivals.length === 0) {
    return isFiltered ? (
      <p aria-live="polite">{WORDS.nothingFits}</p>
    ) : (
      <Empty title={WORDS.none} detail={WORDS.noneDetail} />
    );
  }
  return (
    <>
      <ArrivalTable arrivals={arrivals} onInvite={setInviting} />
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
      {reports.map(({ manifest, total, grade, conclusion, signedBy, receivedAt, verdict }) => (
        <li key={manifest}>
          <AppLink to={`/a/${assignment}/r/${manifest}`}>
            {sayOutcome(
              total === null || grade === null ? null : { printed: total, grade },
              conclusion,
            )}
          </AppLink>
          {verdict === null ? null : <span className="desk-tag">{WORDS.verdict[verdict]}</span>}
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
