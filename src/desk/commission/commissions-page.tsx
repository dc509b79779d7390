import { useEffect, useState } from 'react';
import {
  COMMISSION_STATES,
  type CommissionSummary,
  commissionsResponse,
} from '../../contract/desk-commissions';
import { COMMISSION_STATE_WORDS, COMMISSION_WORDS as WORDS } from '../../text/commission-words';
import { sayMinute } from '../../text/say-instant';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { TextField } from '../../ui/text-field';
import { DeskTable } from '../desk-table';
import { FaultNotice } from '../fault-notice';
import { PlainSelect } from '../frameworks/plain-select';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { sayState } from './say-state';
import { useBegin } from './use-begin';

type State = (typeof COMMISSION_STATES)[number] | 'all';
const STATES = (['all', ...COMMISSION_STATES] as const).map((value) => ({
  ...{ value, label: COMMISSION_STATE_WORDS[value] },
}));

/** How long nothing is typed before the server is asked. */
const PAUSE_MS = 250;

interface Sought {
  readonly q: string;
  readonly state: State;
  readonly after: string | null;
}

const pathOf = ({ q, state, after }: Sought): string => {
  const asked = new URLSearchParams();
  if (q.trim() !== '') asked.set('q', q.trim());
  if (state !== 'all') asked.set('state', state);
  if (after !== null) asked.set('after', after);
  return asked.size === 0 ? '/commissions' : `/commissions?${asked}`;
};

/** What is sought, as it is asked for once nobody types any more. */
function useSettled(sought: Sought): Sought {
  const [settled, setSettled] = useState(sought);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(sought), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [sought]);
  return settled;
}

function Lines({ commissions }: { readonly commissions: readonly CommissionSummary[] }) {
  return (
    <DeskTable caption={WORDS.title} heads={[WORDS.name, WORDS.state, WORDS.saved]}>
      {commissions.map((each) => (
        <tr key={each.commission}>
          <th scope="row">
            <AppLink to={`/commissions/c/${each.commission}`}>
              {each.title || WORDS.untitled}
            </AppLink>
          </th>
          <td>{sayState(each)}</td>
          <td>{sayMinute(each.savedAt)}</td>
        </tr>
      ))}
    </DeskTable>
  );
}

/** `/commissions`: every commission, those saved last first, page by page. */
export function CommissionsPage() {
  const [sought, setSought] = useState<Sought>({ q: '', state: 'all', after: null });
  const asked = useSettled(sought);
  const { loaded, reload } = useLoaded(pathOf(asked), commissionsResponse);
  const { begin, fault } = useBegin();
  const isBare = pathOf(asked) === '/commissions';
  const none = isBare ? (
    <Empty title={WORDS.none} detail={WORDS.noneDetail} />
  ) : (
    <p aria-live="polite">{WORDS.nothingFits}</p>
  );
  return (
    <>
      <h1>{WORDS.title}</h1>
      <p className="soft">{WORDS.lead}</p>
      <div className="desk-buttons">
        <Button onClick={() => void begin(null, null)}>{WORDS.begin}</Button>
      </div>
      {fault === null ? null : <FaultNotice fault={fault} />}
      <div className="commission-fields">
        <TextField
          label={WORDS.search}
          type="search"
          value={sought.q}
          onChange={({ target }) => setSought({ ...sought, q: target.value, after: null })}
        />
        <PlainSelect
          label={WORDS.state}
          value={sought.state}
          options={STATES}
          onChoose={(state) => setSought({ ...sought, state, after: null })}
        />
      </div>
      <LoadedView loaded={loaded} onRetry={reload}>
        {({ commissions, next }) => (
          <>
            {commissions.length === 0 ? none : <Lines commissions={commissions} />}
            <div className="desk-buttons">
              {sought.after === null ? null : (
                <Button onClick={() => setSought({ ...sought, after: null })}>
                  {WORDS.firstPage}
                </Button>
              )}
              {next === null ? null : (
                <Button onClick={() => setSought({ ...sought, after: next })}>
                  {WORDS.nextPage}
                </Button>
              )}
            </div>
          </>
        )}
      </LoadedView>
    </>
  );
}
