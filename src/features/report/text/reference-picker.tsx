import { useMemo, useState } from 'react';
import type { TokenGround } from '../../../domain/report/token-value';
import { REPORT_TEXT_WORDS } from '../../../text/report-text-words';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/text-field';
import { VirtualGrid } from '../../../ui/virtual-grid';
import { offeredReferences } from './references';

interface ReferencePickerProps {
  readonly ground: TokenGround;
  readonly onPick: (written: string) => void;
  readonly onClose: () => void;
}

const ROW = { width: 18, height: 3.5 };

/** Numbers and evidence that a text can refer to, searched by what they are called. */
export function ReferencePicker({ ground, onPick, onClose }: ReferencePickerProps) {
  const [typed, setTyped] = useState('');
  const all = useMemo(() => offeredReferences(ground), [ground]);
  const wanted = typed.trim();
  const found = all.filter(({ title, written }) => `${title} ${written}`.includes(wanted));
  return (
    <Dialog
      open
      onClose={onClose}
      title={REPORT_TEXT_WORDS.reference}
      actions={<Button onClick={onClose}>{REPORT_TEXT_WORDS.close}</Button>}
    >
      <p className="soft">{REPORT_TEXT_WORDS.referenceLead}</p>
      <TextField
        label={REPORT_TEXT_WORDS.search}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {found.length === 0 ? <p role="status">{REPORT_TEXT_WORDS.nothingFound}</p> : null}
      <div className="report-references">
        <VirtualGrid
          label={REPORT_TEXT_WORDS.reference}
          items={found}
          keyOf={({ written }) => written}
          tile={ROW}
        >
          {({ title, now, written }) => (
            <button type="button" className="report-reference" onClick={() => onPick(written)}>
              <span>{title}</span>
              <span className="number">{now}</span>
            </button>
          )}
        </VirtualGrid>
      </div>
    </Dialog>
  );
}
