import { useEffect, useState } from 'react';
import type { RegistryImported } from '../../contract/registry-import';
import type { Grid } from '../../domain/sheet/grid';
import { DESK_WORDS } from '../../text/desk-words';
import { PROJECT_IMPORT_WORDS } from '../../text/project-words';
import { REGISTRY_IMPORT_WORDS as WORDS } from '../../text/registry-import-words';
import { REGISTRY_WORDS } from '../../text/registry-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import type { DeskFault } from '../desk-api';
import { useDeskSession } from '../desk-session-context';
import { FaultNotice } from '../fault-notice';
import type { OpenedTable } from '../import/choose-table';
import { ColumnChoice } from '../import/column-choice';
import { ImportLines } from '../import/import-lines';
import {
  type EntryImport,
  importable,
  importEntries,
  linesOf,
  type PreviewedEntries,
  previewEntries,
} from './entry-import';

type Chosen<C> = Readonly<Record<number, C | null>>;
type Read<C, P> = PreviewedEntries<C, P> | 'no-head' | DeskFault | null;

/** What a sheet would do, read again whenever somebody says more of it; the newest reading counts. */
function usePreview<C extends string, P>(
  of: EntryImport<C, P>,
  grid: Grid | undefined,
  chosen: Chosen<C>,
): Read<C, P> {
  const { csrf } = useDeskSession().session;
  const [read, setRead] = useState<Read<C, P>>(null);
  useEffect(() => {
    let current = true;
    if (grid === undefined) return;
    void previewEntries(of, grid, chosen, csrf).then((result) => {
      if (current) setRead(result.ok ? result.value : result.error);
    });
    return () => {
      current = false;
    };
  }, [of, grid, chosen, csrf]);
  return read;
}

export interface EntryImportDialogProps<C extends string, P> {
  readonly of: EntryImport<C, P>;
  readonly opened: OpenedTable;
  readonly onClose: () => void;
  readonly onImported: (counts: RegistryImported) => void;
}

/** Row by row what a table would do with a registry; nothing is written until it is confirmed. */
export function EntryImportDialog<C extends string, P extends { readonly name: string }>(
  props: EntryImportDialogProps<C, P>,
) {
  const { of, opened, onClose, onImported } = props;
  const { name, grids } = opened;
  const { csrf } = useDeskSession().session;
  const [sheet, setSheet] = useState('0');
  const [chosen, setChosen] = useState<Chosen<C>>({});
  const [reason, setReason] = useState('');
  const [takeUp, setTakeUp] = useState(false);
  const [tried, setTried] = useState(false);
  const [fault, setFault] = useState<DeskFault | null>(null);
  const read = usePreview(of, grids[Number(sheet)], chosen);
  const table = read !== null && typeof read === 'object' && 'table' in read ? read : null;
  const count = table === null ? 0 : importable(table).length;
  const unsaid = tried && reason.trim() === '';
  const confirm = async () => {
    setTried(true);
    if (table === null || reason.trim() === '') return;
    const answer = await importEntries(of, table, { reason: reason.trim(), takeUp }, csrf);
    if (!answer.ok) setFault(answer.error);
    else if (answer.value !== null) onImported(answer.value);
  };
  const actions = (
    <>
      <Button onClick={onClose}>{DESK_WORDS.cancel}</Button>
      <Button kind="primary" off={count === 0} onClick={() => void confirm()}>
        {PROJECT_IMPORT_WORDS.confirm(count)}
      </Button>
    </>
  );
  return (
    <Dialog open title={PROJECT_IMPORT_WORDS.title(name)} onClose={onClose} actions={actions}>
      <div className="import-table">
        {grids.length > 1 ? (
          <SelectField
            label={PROJECT_IMPORT_WORDS.sheet}
            value={sheet}
            options={grids.map((grid, at) => ({ value: String(at), label: grid.sheet ?? name }))}
            onChange={setSheet}
          />
        ) : null}
        {read === null ? <p>{PROJECT_IMPORT_WORDS.reading}</p> : null}
        {read === 'no-head' ? (
          <Notice tone="danger" live title={WORDS.noHead[of.registry]} />
        ) : null}
        {fault === null ? null : <FaultNotice fault={fault} />}
        {table === null ? null : (
          <>
            <ColumnChoice
              columns={table.table.columns}
              words={of.words}
              onHolds={(column, holds) => setChosen({ ...chosen, [column]: holds })}
            />
            <ImportLines lines={linesOf(of, table)} nameHead={REGISTRY_WORDS.name[of.registry]} />
            <TextField
              label={WORDS.reason}
              hint={WORDS.reasonHint}
              value={reason}
              maxLength={500}
              error={unsaid ? WORDS.reasonMissing : undefined}
              onChange={({ target }) => setReason(target.value)}
            />
            <label className="desk-check">
              <input
                type="checkbox"
                checked={takeUp}
                onChange={({ target }) => setTakeUp(target.checked)}
              />
              {WORDS.takeUp}
            </label>
          </>
        )}
        {read !== null && typeof read === 'object' && 'kind' in read ? (
          <FaultNotice fault={read} />
        ) : null}
      </div>
    </Dialog>
  );
}
