import { useState } from 'react';
import { type BadRecord, recentBadRecords } from '../../domain/registry/bad-record';
import { DESK_WORDS } from '../../text/desk-words';
import { REGISTRY_WORDS as WORDS } from '../../text/registry-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Dialog } from '../../ui/dialog';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { DeskTable } from '../desk-table';
import { FaultNotice } from '../fault-notice';
import { ReasonDialog } from '../reason-dialog';
import { useDeskAct } from '../use-desk-act';

export interface BadRecordsCardProps {
  readonly badRecords: readonly BadRecord[];
  readonly today: string;
  /** Path of the entry under `/registry`. */
  readonly path: string;
  readonly mayWrite: boolean;
  readonly onDone: () => void;
}

type AddProps = Pick<BadRecordsCardProps, 'path' | 'today' | 'onDone'> & {
  readonly onClose: () => void;
};

function AddDialog({ path, today, onDone, onClose }: AddProps) {
  const [on, setOn] = useState('');
  const [what, setWhat] = useState('');
  const [tried, setTried] = useState(false);
  const { act, busy, fault } = useDeskAct();
  const said = what.trim();
  const save = async () => {
    setTried(true);
    if (on === '' || said === '') return;
    if ((await act(`${path}/bad-records`, null, { on, what: said })) !== null) onDone();
  };
  const actions = (
    <>
      <Button onClick={onClose}>{DESK_WORDS.cancel}</Button>
      <Button kind="danger" busy={busy} onClick={() => void save()}>
        {WORDS.addRecord}
      </Button>
    </>
  );
  return (
    <Dialog open title={WORDS.addRecord} onClose={onClose} actions={actions}>
      <p>{WORDS.addRecordNote}</p>
      <TextField
        label={WORDS.on}
        type="date"
        max={today}
        value={on}
        error={tried && on === '' ? WORDS.dayMissing : undefined}
        onChange={({ target }) => setOn(target.value)}
      />
      <TextArea
        label={WORDS.what}
        hint={WORDS.whatHint}
        value={what}
        maxLength={300}
        error={tried && said === '' ? WORDS.whatMissing : undefined}
        onChange={({ target }) => setWhat(target.value)}
      />
      {fault === null ? null : <FaultNotice fault={fault} />}
    </Dialog>
  );
}

/** Bad records of an entry, with those that no longer count. */
export function BadRecordsCard(props: BadRecordsCardProps) {
  const { badRecords, today, path, mayWrite } = props;
  const [doing, setDoing] = useState<'add' | BadRecord | null>(null);
  const recent = recentBadRecords(badRecords, today);
  const done = () => {
    setDoing(null);
    props.onDone();
  };
  const sayState = (of: BadRecord): string => {
    if (of.withdrawn !== null) return WORDS.withdrawnRecord(of.withdrawn.reason);
    return recent.includes(of) ? '' : WORDS.expired;
  };
  return (
    <Card title={WORDS.badRecords}>
      {badRecords.length === 0 ? (
        <p className="soft">{WORDS.noBadRecords}</p>
      ) : (
        <DeskTable
          caption={WORDS.badRecords}
          heads={[WORDS.on, WORDS.what, WORDS.standing, ...(mayWrite ? [WORDS.act] : [])]}
        >
          {badRecords.map((each) => (
            <tr key={each.id}>
              <td>{each.on}</td>
              <td className={recent.includes(each) ? 'desk-alarm' : 'soft'}>{each.what}</td>
              <td>{sayState(each)}</td>
              {mayWrite ? (
                <td>
                  {each.withdrawn === null ? (
                    <Button onClick={() => setDoing(each)}>{WORDS.withdrawRecord}</Button>
                  ) : null}
                </td>
              ) : null}
            </tr>
          ))}
        </DeskTable>
      )}
      {mayWrite ? (
        <div className="desk-buttons">
          <Button onClick={() => setDoing('add')}>{WORDS.addRecord}</Button>
        </div>
      ) : null}
      {doing === 'add' ? (
        <AddDialog {...{ path, today }} onClose={() => setDoing(null)} onDone={done} />
      ) : null}
      {doing !== null && doing !== 'add' ? (
        <ReasonDialog
          title={WORDS.withdrawRecordTitle}
          detail={doing.what}
          label={WORDS.reason}
          missing={WORDS.reasonMissing}
          confirm={WORDS.withdrawRecord}
          kind="danger"
          path={`${path}/bad-records/${doing.id}/withdrawal`}
          bodyOf={(reason) => ({ reason })}
          onClose={() => setDoing(null)}
          onDone={done}
        />
      ) : null}
    </Card>
  );
}
