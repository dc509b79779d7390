import { useState } from 'react';
import { savedResponse } from '../../contract/registry';
import type { DrawsResponse } from '../../contract/registry-draws';
import { DESK_WORDS } from '../../text/desk-words';
import { DRAW_WORDS as WORDS } from '../../text/draw-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField } from '../../ui/select-field';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { FaultNotice } from '../fault-notice';
import { useDeskAct } from '../use-desk-act';
import { readTypedDraw, type TypedDraw, type TypedQuota } from './typed-draw';

type Fields = DrawsResponse['fields'];

interface QuotasProps {
  readonly quotas: readonly TypedQuota[];
  readonly fields: Fields;
  readonly error: string | undefined;
  readonly onQuotas: (quotas: readonly TypedQuota[]) => void;
}

function Quotas({ quotas, fields, error, onQuotas }: QuotasProps) {
  const options = [
    { value: '', label: '' },
    ...fields.map(({ field, people }) => ({
      value: field,
      label: `${field}（${WORDS.inField(people)}）`,
    })),
  ];
  const set = (key: number, part: Partial<TypedQuota>) =>
    onQuotas(quotas.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const fresh = Math.max(...quotas.map(({ key }) => key)) + 1;
  return (
    <fieldset className="registry-page">
      <legend>{WORDS.quotas}</legend>
      {quotas.map(({ key, field, count }, at) => (
        <div key={key} className="registry-quota">
          <SelectField
            label={WORDS.field}
            value={field}
            options={options}
            error={at === quotas.length - 1 ? error : undefined}
            onChange={(chosen) => set(key, { field: chosen })}
          />
          <TextField
            label={WORDS.count}
            inputMode="numeric"
            value={count}
            maxLength={2}
            onChange={({ target }) => set(key, { count: target.value })}
          />
          {quotas.length === 1 ? null : (
            <Button
              aria-label={WORDS.remove(field)}
              onClick={() => onQuotas(quotas.filter((each) => each.key !== key))}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      <Button onClick={() => onQuotas([...quotas, { key: fresh, field: '', count: '1' }])}>
        {WORDS.addQuota}
      </Button>
    </fieldset>
  );
}

export interface DrawDialogProps {
  readonly fields: Fields;
  readonly onClose: () => void;
  readonly onBegun: (id: string) => void;
}

/** Says what a draw is for, from whom it keeps apart and how many it takes; then it is begun. */
export function DrawDialog({ fields, onClose, onBegun }: DrawDialogProps) {
  const [typed, setTyped] = useState<TypedDraw>({
    ...{ title: '', parties: '', quotas: [{ key: 0, field: '', count: '1' }] },
  });
  const [tried, setTried] = useState(false);
  const { act, busy, fault } = useDeskAct();
  const { plan, faults } = readTypedDraw(typed);
  const type = (part: Partial<TypedDraw>) => setTyped({ ...typed, ...part });
  const begin = async () => {
    setTried(true);
    if (plan === null) return;
    const saved = await act('/registry/draws', savedResponse, plan);
    if (saved !== null && saved !== true) onBegun(saved.id);
  };
  const errorOf = (of: (typeof faults)[number], words: string): string | undefined =>
    tried && faults.includes(of) ? words : undefined;
  const actions = (
    <>
      <Button onClick={onClose}>{DESK_WORDS.cancel}</Button>
      <Button kind="primary" busy={busy} onClick={() => void begin()}>
        {WORDS.commit}
      </Button>
    </>
  );
  return (
    <Dialog open title={WORDS.begin} onClose={onClose} actions={actions}>
      <TextField
        label={WORDS.purpose}
        hint={WORDS.purposeHint}
        value={typed.title}
        maxLength={120}
        error={errorOf('title', WORDS.purposeMissing)}
        onChange={({ target }) => type({ title: target.value })}
      />
      <TextArea
        label={WORDS.parties}
        hint={WORDS.partiesHint}
        rows={3}
        value={typed.parties}
        error={errorOf('parties', WORDS.partiesMissing)}
        onChange={({ target }) => type({ parties: target.value })}
      />
      <Quotas
        quotas={typed.quotas}
        fields={fields}
        error={errorOf('quota', WORDS.quotaMissing) ?? errorOf('quotaTwice', WORDS.quotaTwice)}
        onQuotas={(quotas) => type({ quotas })}
      />
      {fault === null ? null : <FaultNotice fault={fault} />}
    </Dialog>
  );
}
