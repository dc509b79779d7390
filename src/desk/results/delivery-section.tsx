import { useState } from 'react';
import {
  DELIVERED_THINGS,
  DELIVERY_WAYS,
  type DeliveryRequest,
  type UseResponse,
} from '../../contract/results-use';
import { toPlainText } from '../../domain/kernel/plain-text';
import { USE_WORDS, DELIVERY_WORDS as WORDS } from '../../text/use-desk-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/text-field';
import { DeskTable } from '../desk-table';
import { FaultNotice } from '../fault-notice';
import { PlainSelect } from '../frameworks/plain-select';
import { useDeskAct } from '../use-desk-act';
import { useMay } from '../use-may';
import type { UsePart } from './use-part';

const HEADS = [
  ...[WORDS.recipient, WORDS.thing, WORDS.version, WORDS.on, WORDS.way, WORDS.noteHead],
  USE_WORDS.by,
];
const THINGS = DELIVERED_THINGS.map((value) => ({ value, label: WORDS.things[value] }));
const WAYS = DELIVERY_WAYS.map((value) => ({ value, label: WORDS.ways[value] }));

/** To whom something of a report was given: what, which version, when and how. */
export function DeliverySection({ path, use, onChanged }: UsePart) {
  const mayNote = useMay('letter.issue');
  return (
    <Card title={WORDS.title}>
      <div className="stack">
        {use.deliveries.length === 0 ? (
          <p>{WORDS.none}</p>
        ) : (
          <DeskTable caption={WORDS.title} heads={HEADS}>
            {use.deliveries.map((delivery) => (
              <DeliveryRow key={delivery.delivery} delivery={delivery} />
            ))}
          </DeskTable>
        )}
        {mayNote ? (
          <DeliveryForm key={use.deliveries.length} path={path} onDone={onChanged} />
        ) : null}
      </div>
    </Card>
  );
}

function DeliveryRow({ delivery }: { readonly delivery: UseResponse['deliveries'][number] }) {
  const { recipient, thing, version, on, way, note, by } = delivery;
  return (
    <tr>
      <th scope="row">{recipient}</th>
      <td>{WORDS.things[thing]}</td>
      <td>{version}</td>
      <td className="issue-short">{on}</td>
      <td>{WORDS.ways[way]}</td>
      <td>{note}</td>
      <td>{by}</td>
    </tr>
  );
}

interface DeliveryFormProps {
  readonly path: string;
  readonly onDone: () => void;
}

const FIRST: DeliveryRequest = {
  ...{ recipient: '', thing: 'letter', version: '', on: '', way: 'handed', note: '' },
};

function DeliveryForm({ path, onDone }: DeliveryFormProps) {
  const [typed, setTyped] = useState(FIRST);
  const [tried, setTried] = useState(false);
  const { act, busy, fault } = useDeskAct();
  const lacks = (key: 'recipient' | 'version' | 'on') => typed[key].trim() === '';
  const record = async () => {
    setTried(true);
    if (lacks('recipient') || lacks('version') || lacks('on')) return;
    const body = { ...typed, recipient: typed.recipient.trim(), version: typed.version.trim() };
    if ((await act(`${path}/deliveries`, null, body)) !== null) onDone();
  };
  const field = (key: 'recipient' | 'version' | 'on', most: number) => (
    <TextField
      label={WORDS[key]}
      type={key === 'on' ? 'date' : 'text'}
      maxLength={most}
      value={typed[key]}
      error={tried && lacks(key) ? USE_WORDS.missing : undefined}
      onChange={({ target }) => setTyped({ ...typed, [key]: toPlainText(target.value) })}
    />
  );
  return (
    <div className="desk-tools">
      {field('recipient', 120)}
      <PlainSelect
        label={WORDS.thing}
        value={typed.thing}
        options={THINGS}
        onChoose={(thing) => setTyped({ ...typed, thing })}
      />
      {field('version', 60)}
      {field('on', 10)}
      <PlainSelect
        label={WORDS.way}
        value={typed.way}
        options={WAYS}
        onChoose={(way) => setTyped({ ...typed, way })}
      />
      <TextField
        label={WORDS.note}
        maxLength={500}
        value={typed.note}
        onChange={({ target }) => setTyped({ ...typed, note: toPlainText(target.value) })}
      />
      <Button busy={busy} onClick={() => void record()}>
        {WORDS.record}
      </Button>
      {fault === null ? null : <FaultNotice fault={fault} />}
    </div>
  );
}
