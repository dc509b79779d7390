import { useEffect, useState } from 'react';
import type { ImportResponse } from '../../contract/desk-projects';
import type { MoneyUnit } from '../../domain/commission/read-cell';
import type { TableChoice } from '../../domain/commission/read-project-table';
import type { Grid } from '../../domain/sheet/grid';
import { DESK_WORDS } from '../../text/desk-words';
import {
  COLUMN_WORDS,
  UNREADABLE_PROJECT_WORDS,
  PROJECT_IMPORT_WORDS as WORDS,
} from '../../text/project-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import type { DeskFault } from '../desk-api';
import { useDeskSession } from '../desk-session-context';
import { FaultNotice } from '../fault-notice';
import { PlainSelect } from '../frameworks/plain-select';
import { ColumnChoice } from '../import/column-choice';
import { ImportRows } from './import-rows';
import { importTable, type PreviewedTable, previewTable } from './project-file';

const UNITS = [
  { value: 'yuan', label: WORDS.yuan },
  { value: 'wan', label: WORDS.wan },
] as const;
type Read = PreviewedTable | 'no-head' | DeskFault | null;
const isTable = (read: Read): read is PreviewedTable =>
  read !== null && typeof read === 'object' && 'table' in read;

const lacksYear = ({ rows }: PreviewedTable['table']): boolean =>
  rows.some(({ faults }) => faults.some((each) => each.column === 'year' && each.text === ''));

/** What a sheet would do, read again whenever somebody says more of it; the newest reading counts. */
function usePreview(grid: Grid | undefined, choice: TableChoice): Read {
  const { csrf } = useDeskSession().session;
  const [read, setRead] = useState<Read>(null);
  useEffect(() => {
    let current = true;
    if (grid === undefined) return;
    void previewTable(grid, choice, csrf).then((result) => {
      if (current) setRead(result.ok ? result.value : result.error);
    });
    return () => {
      current = false;
    };
  }, [grid, choice, csrf]);
  return read;
}

export interface ImportDialogProps {
  readonly name: string;
  readonly grids: readonly Grid[];
  readonly onClose: () => void;
  readonly onImported: (counts: ImportResponse) => void;
}

/** How a table is read, and row by row what it would do; nothing is written until it is confirmed. */
export function ImportDialog({ name, grids, onClose, onImported }: ImportDialogProps) {
  const { session } = useDeskSession();
  const [sheet, setSheet] = useState('0');
  const [year, setYear] = useState<string | null>(null);
  const [choice, setChoice] = useState<TableChoice>({ unit: 'wan', year: 'titled', columns: {} });
  const [fault, setFault] = useState<DeskFault | null>(null);
  const read = usePreview(grids[Number(sheet)], choice);
  const sayYear = (typed: string) => {
    setYear(typed);
    setChoice({ ...choice, year: /^\d{4}$/.test(typed) ? Number(typed) : null });
  };
  const count = isTable(read) ? read.answers.length : 0;
  const confirm = async () => {
    if (!isTable(read)) return;
    const answer = await importTable(read, session.csrf);
    if (!answer.ok) setFault(answer.error);
    else if (answer.value !== null) onImported(answer.value);
  };
  const said = isTable(read) ? read.table.saidUnit : null;
  const unitWords = (unit: MoneyUnit) => (unit === 'wan' ? WORDS.wan : WORDS.yuan);
  return (
    <Dialog
      open
      wide
      title={WORDS.title(name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{DESK_WORDS.cancel}</Button>
          <Button kind="primary" off={count === 0} onClick={() => void confirm()}>
            {WORDS.confirm(count)}
          </Button>
        </>
      }
    >
      <div className="import-table">
        <div className="desk-tools">
          {grids.length > 1 ? (
            <PlainSelect
              label={WORDS.sheet}
              value={sheet}
              options={grids.map((grid, i) => ({ value: String(i), label: grid.sheet ?? name }))}
              onChoose={setSheet}
            />
          ) : null}
          <PlainSelect
            label={WORDS.unit}
            value={choice.unit}
            options={UNITS}
            onChoose={(unit) => setChoice({ ...choice, unit })}
          />
          <TextField
            label={WORDS.defaultYear}
            inputMode="numeric"
            value={year ?? (isTable(read) ? String(read.table.year ?? '') : '')}
            maxLength={4}
            error={isTable(read) && lacksYear(read.table) ? WORDS.yearMissing : undefined}
            onChange={({ target }) => sayYear(target.value)}
          />
        </div>
        {isTable(read) && said === null ? <p className="desk-alarm">{WORDS.unitUnsaid}</p> : null}
        {said !== null && said !== choice.unit ? (
          <p className="desk-alarm">{WORDS.unitDiffers(unitWords(said))}</p>
        ) : null}
        {read === null ? <p>{WORDS.reading}</p> : null}
        {read === 'no-head' ? (
          <Notice tone="danger" live title={UNREADABLE_PROJECT_WORDS['no-head']} />
        ) : null}
        {fault === null ? null : <FaultNotice fault={fault} />}
        {isTable(read) ? (
          <>
            <ColumnChoice
              columns={read.table.columns}
              words={COLUMN_WORDS}
              note={WORDS.columnsNote}
              onHolds={(column, holds) =>
                setChoice({ ...choice, columns: { ...choice.columns, [column]: holds } })
              }
            />
            <ImportRows {...read} />
          </>
        ) : null}
        {read !== null && typeof read === 'object' && 'kind' in read ? (
          <FaultNotice fault={read} />
        ) : null}
      </div>
    </Dialog>
  );
}
