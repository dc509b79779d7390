import { useState } from 'react';
import { type DevicesResponse, devicesResponse } from '../../contract/desk';
import { DESK_WORDS } from '../../text/desk-words';
import { sayMinute } from '../../text/say-instant';
import { SIGNED_NAV } from '../../text/signed-nav-words';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { DeskTable } from '../desk-table';
import { LoadedView } from '../loaded-view';
import { ReasonDialog } from '../reason-dialog';
import { sayRole } from '../say-role';
import { useLoaded } from '../use-loaded';

type Device = DevicesResponse['devices'][number];

const WORDS = DESK_WORDS.devices;
const HEADS = [
  ...[WORDS.person, WORDS.role, WORDS.device, WORDS.enrolled, WORDS.state],
  DESK_WORDS.actions,
];

/** Every device that was ever enrolled, and the revocation of one. */
export function DevicesPage() {
  const { loaded, reload } = useLoaded('/devices', devicesResponse);
  const [revoking, setRevoking] = useState<Device | null>(null);
  const isTwo = loaded.state === 'loaded' && loaded.value.twoPersons;
  const done = () => {
    setRevoking(null);
    reload();
  };
  return (
    <>
      <h1>{WORDS.title}</h1>
      <LoadedView loaded={loaded} onRetry={reload}>
        {({ devices, twoPersons }) =>
          devices.length === 0 ? (
            <Empty title={WORDS.none} detail={WORDS.noneDetail} />
          ) : (
            <DeviceTable {...{ devices, twoPersons }} onRevoke={setRevoking} />
          )
        }
      </LoadedView>
      {revoking === null ? null : (
        <ReasonDialog
          title={isTwo ? WORDS.proposeTitle : WORDS.revokeTitle}
          detail={`${revoking.name}：${isTwo ? WORDS.proposeDetail : WORDS.revokeDetail}`}
          label={WORDS.reason}
          missing={WORDS.reasonMissing}
          confirm={isTwo ? WORDS.propose : WORDS.revoke}
          kind="danger"
          path={`/devices/${revoking.device}/revocation`}
          bodyOf={(reason) => ({ reason })}
          onClose={() => setRevoking(null)}
          onDone={done}
        />
      )}
    </>
  );
}

interface DeviceTableProps {
  readonly devices: readonly Device[];
  readonly twoPersons: boolean;
  readonly onRevoke: (device: Device) => void;
}

function DeviceTable({ devices, twoPersons, onRevoke }: DeviceTableProps) {
  return (
    <DeskTable caption={WORDS.title} heads={HEADS}>
      {devices.map((each) => (
        <tr key={each.device}>
          <th scope="row">{each.name}</th>
          <td>{sayRole(each.role)}</td>
          <td>
            <code>{each.device}</code>
            <AppLink
              className="desk-under"
              to={`/devices/${each.device}`}
              aria-label={SIGNED_NAV.openOf(each.name)}
            >
              {SIGNED_NAV.open}
            </AppLink>
          </td>
          <td>{sayMinute(each.enrolledAt)}</td>
          <td>
            <DeviceState device={each} />
          </td>
          <td>
            {each.revokedAt === null && each.revokedBy.length === 0 ? (
              <Button kind="danger" onClick={() => onRevoke(each)}>
                {twoPersons ? WORDS.propose : WORDS.revoke}
              </Button>
            ) : null}
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}

function DeviceState({ device: { revokedAt, revokedBy } }: { readonly device: Device }) {
  if (revokedAt === null) {
    return (
      <>
        {WORDS.active}
        {revokedBy.length === 0 ? null : (
          <span className="desk-under">{WORDS.proposed(revokedBy.join('、'))}</span>
        )}
      </>
    );
  }
  return (
    <>
      {`${WORDS.revoked}（${sayMinute(revokedAt)}）`}
      {revokedBy.length === 0 ? null : (
        <span className="desk-under">{WORDS.revokedBy(revokedBy)}</span>
      )}
    </>
  );
}
