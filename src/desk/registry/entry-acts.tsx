import { type ReactNode, useState } from 'react';
import type { AgencyEntry, PersonEntry } from '../../contract/registry';
import { nextStandings, type Standing } from '../../domain/registry/standing';
import { DESK_WORDS } from '../../text/desk-words';
import { STANDING_ACTS, REGISTRY_WORDS as WORDS } from '../../text/registry-words';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { FaultNotice } from '../fault-notice';
import { ReasonDialog } from '../reason-dialog';
import { useDeskAct } from '../use-desk-act';

export interface EntryActsProps {
  readonly of: AgencyEntry | PersonEntry;
  /** Path of the entry under `/registry`. */
  readonly path: string;
  readonly onDone: () => void;
  readonly onWithdrawn: () => void;
  readonly onEdit: () => void;
  /** What else may be done with this kind of entry. */
  readonly children?: ReactNode;
}

function Withdraw({ path, onWithdrawn }: Pick<EntryActsProps, 'path' | 'onWithdrawn'>) {
  const [asking, setAsking] = useState(false);
  const { act, fault } = useDeskAct();
  const withdraw = async () => {
    setAsking(false);
    if ((await act(`${path}/withdrawal`, null)) !== null) onWithdrawn();
  };
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {WORDS.withdraw}
      </Button>
      <ConfirmDialog
        open={asking}
        kind="danger"
        words={{ title: WORDS.withdraw, confirm: WORDS.withdraw, cancel: DESK_WORDS.cancel }}
        onConfirm={() => void withdraw()}
        onClose={() => setAsking(false)}
      >
        <p>{WORDS.withdrawDetail}</p>
      </ConfirmDialog>
      {fault === null ? null : <FaultNotice fault={fault} />}
    </>
  );
}

/** What may be done with an entry from where it stands. */
export function EntryActs(props: EntryActsProps) {
  const { of, path, onDone, onWithdrawn, onEdit, children } = props;
  const [to, setTo] = useState<Standing | null>(null);
  return (
    <div className="desk-buttons">
      {of.standing === 'exited' ? null : <Button onClick={onEdit}>{WORDS.edit}</Button>}
      {of.standing === 'exited' ? null : children}
      {nextStandings(of.standing).map((next) => (
        <Button
          key={next}
          kind={next === 'exited' ? 'danger' : 'secondary'}
          onClick={() => setTo(next)}
        >
          {STANDING_ACTS[next]}
        </Button>
      ))}
      {of.standing === 'entered' ? <Withdraw path={path} onWithdrawn={onWithdrawn} /> : null}
      {to === null ? null : (
        <ReasonDialog
          title={WORDS.standingTitle(STANDING_ACTS[to], of.record.name)}
          detail={WORDS.standingDetail[to]}
          label={WORDS.reason}
          missing={WORDS.reasonMissing}
          confirm={STANDING_ACTS[to]}
          kind={to === 'exited' ? 'danger' : 'primary'}
          path={`${path}/standing`}
          bodyOf={(reason) => ({ to, reason })}
          onClose={() => setTo(null)}
          onDone={() => {
            setTo(null);
            onDone();
          }}
        />
      )}
    </div>
  );
}
