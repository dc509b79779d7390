import { commissionsResponse } from '../../contract/desk-commissions';
import { COMMISSION_WORDS as WORDS } from '../../text/commission-words';
import { sayMinute } from '../../text/say-instant';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { DeskTable } from '../desk-table';
import { FaultNotice } from '../fault-notice';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { sayState } from './say-state';
import { useBegin } from './use-begin';

/** `/commissions`: every commission, those saved last first. */
export function CommissionsPage() {
  const { loaded, reload } = useLoaded('/commissions', commissionsResponse);
  const { begin, fault } = useBegin();
  return (
    <>
      <h1>{WORDS.title}</h1>
      <p className="soft">{WORDS.lead}</p>
      <div className="desk-buttons">
        <Button onClick={() => void begin(null, null)}>{WORDS.begin}</Button>
      </div>
      {fault === null ? null : <FaultNotice fault={fault} />}
      <LoadedView loaded={loaded} onRetry={reload}>
        {({ commissions }) =>
          commissions.length === 0 ? (
            <Empty title={WORDS.none} detail={WORDS.noneDetail} />
          ) : (
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
          )
        }
      </LoadedView>
    </>
  );
}
