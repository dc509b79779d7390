import { useState } from 'react';
import type { PreviewResponse } from '../../contract/desk-projects';
import type { ProjectRow, ProjectTable } from '../../domain/commission/read-project-table';
import {
  COLUMN_WORDS,
  PROJECT_WORDS,
  ROW_FAULT_WORDS,
  PROJECT_IMPORT_WORDS as WORDS,
} from '../../text/project-words';
import { DeskTable } from '../desk-table';
import { sayFen } from './say-money';

type Answer = PreviewResponse['rows'][number];
interface Line {
  readonly row: ProjectRow;
  readonly answer: Answer | null;
  readonly state: 'fresh' | 'changed' | 'same' | 'faulty';
}

/** More rows than this make a page slow and nobody reads them; faults can be shown alone. */
const SHOWN = 200;

function linesOf({ rows }: ProjectTable, answers: readonly Answer[]): readonly Line[] {
  let next = 0;
  return rows.map((row): Line => {
    if (row.patch === null) return { row, answer: null, state: 'faulty' };
    const answer = answers[next] ?? null;
    next += 1;
    if (answer?.base === null) return { row, answer, state: 'fresh' };
    return { row, answer, state: (answer?.changed.length ?? 0) > 0 ? 'changed' : 'same' };
  });
}

const sayField = (field: string): string =>
  field === 'flags' ? WORDS.attributes : COLUMN_WORDS[field as keyof typeof COLUMN_WORDS];

function detailOf({ row, answer, state }: Line): string {
  if (state === 'changed') return WORDS.changes((answer?.changed ?? []).map(sayField).join('、'));
  return row.faults
    .map(({ cell, column, text, fault }) =>
      WORDS.fault(cell, COLUMN_WORDS[column], text, ROW_FAULT_WORDS[fault]),
    )
    .join('；');
}

const budgetIn = ({ patch }: ProjectRow): string =>
  patch === null ? '' : sayFen(patch.adjustedFen ?? patch.originalFen ?? null);

export interface ImportRowsProps {
  readonly table: ProjectTable;
  readonly answers: readonly Answer[];
}

/** Row by row what an import would do, and which cells are at fault. */
export function ImportRows({ table, answers }: ImportRowsProps) {
  const [onlyFaulty, setOnlyFaulty] = useState(false);
  const lines = linesOf(table, answers);
  const count = (state: Line['state']) => lines.filter((line) => line.state === state).length;
  const faulty = count('faulty');
  const fitting = lines.filter(({ state }) => !onlyFaulty || state === 'faulty');
  const shown = fitting.slice(0, SHOWN);
  return (
    <section aria-label={WORDS.preview}>
      <p aria-live="polite">
        {WORDS.counts(count('fresh'), count('changed'), count('same'), faulty)}
      </p>
      <p className="soft small">{WORDS.stays}</p>
      {faulty > 0 ? <p className="desk-alarm">{WORDS.skipped(faulty)}</p> : null}
      {faulty > 0 ? (
        <label className="desk-check">
          <input
            type="checkbox"
            checked={onlyFaulty}
            onChange={({ target }) => setOnlyFaulty(target.checked)}
          />
          {WORDS.only}
        </label>
      ) : null}
      <DeskTable
        caption={WORDS.preview}
        heads={[
          WORDS.row,
          PROJECT_WORDS.project,
          PROJECT_WORDS.budgetWan,
          WORDS.state,
          WORDS.detail,
        ]}
      >
        {shown.map((line) => (
          <tr key={line.row.row}>
            <td className="number">{line.row.row}</td>
            <th scope="row">{line.row.name || WORDS.nameless}</th>
            <td className="number">{budgetIn(line.row)}</td>
            <td className={line.state === 'faulty' ? 'desk-alarm project-state' : 'project-state'}>
              {WORDS[line.state]}
            </td>
            <td>{detailOf(line)}</td>
          </tr>
        ))}
      </DeskTable>
      {fitting.length > SHOWN ? <p>{WORDS.shown(SHOWN, fitting.length)}</p> : null}
    </section>
  );
}
