import { useState } from 'react';
import { type DevicesResponse, devicesResponse } from '../../contract/desk';
import { DESK_WORDS } from '../../text/desk-words';
import { sayMinute } from '../../text/say-instant';
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
  const done = () => {
    setRevoking(null);
    reload();
  };
  return (
    <>
      <h1>{WORDS.title}</h1>
      <LoadedView loaded={loaded} onRetry={reload}>
        {({ devices }) =>
          devices.length === 0 ? (
            <Empty title={WORDS.none} detail={WORDS.noneDetail} />
          ) : (
            <DeviceTable devices={devices} onRevoke={setRevoking} />
          )
        }
      </LoadedView>
      {revoking === null ? null : (
        <ReasonDialog
          title={WORDS.revokeTitle}
          detail={`${revoking.name}：${WORDS.revokeDetail}`}
          label={WORDS.reason}
          missing={WORDS.reasonMissing}
          confirm={WORDS.revoke}
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
  readonly onRevoke: (device: Device) => void;
}

function DeviceTable({ devices, onRevoke }: DeviceTableProps) {
  return (
    <DeskTable caption={WORDS.title} heads={HEADS}>
      {devices.map((each) => (
        <tr key={each.device}>
          <th scope="row">{each.name}</th>
          <td>{sayRole(each.role)}</td>
          <td>
            <code>{each.device}</code>
          </td>
          <td>{sayMinute(each.enrolledAt)}</td>
          <td>
            {each.revokedAt === null
              ? WORDS.active
              : `${WORDS.revoked}（${sayMinute(each.revokedAt)}）`}
          </td>
          <td>
            {each.revokedAt === null ? (
              <Button kind="danger" onClick={() => onRevoke(each)}>
                {WORDS.revoke}
              </Button>
            ) : null}
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}
