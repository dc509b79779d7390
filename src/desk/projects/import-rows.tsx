import type { PreviewResponse } from '../../contract/desk-projects';
import type { ProjectRow, ProjectTable } from '../../domain/commission/read-project-table';
import {
  COLUMN_WORDS,
  PROJECT_WORDS,
  ROW_FAULT_WORDS,
  PROJECT_IMPORT_WORDS as WORDS,
} from '../../text/project-words';
import { type ImportLine, ImportLines } from '../import/import-lines';
import { sayFen } from './say-money';

type Answer = PreviewResponse['rows'][number];

const sayField = (field: string): string =>
  field === 'flags' ? WORDS.attributes : COLUMN_WORDS[field as keyof typeof COLUMN_WORDS];

const sayFaults = ({ faults }: ProjectRow): string =>
  faults
    .map(({ cell, column, text, fault }) =>
      WORDS.fault(cell, COLUMN_WORDS[column], text, ROW_FAULT_WORDS[fault]),
    )
    .join('；');

function lineOf(of: ProjectRow, answer: Answer | null): ImportLine {
  const { row, patch } = of;
  const figure = patch === null ? '' : sayFen(patch.adjustedFen ?? patch.originalFen ?? null);
  const line = { row, name: of.name || WORDS.nameless, figure };
  if (patch === null) return { ...line, state: 'faulty', detail: sayFaults(of) };
  if (answer?.base === null) return { ...line, state: 'fresh', detail: '' };
  const changed = answer?.changed ?? [];
  return changed.length === 0
    ? { ...line, state: 'same', detail: '' }
    : { ...line, state: 'changed', detail: WORDS.changes(changed.map(sayField).join('、')) };
}

function linesOf({ rows }: ProjectTable, answers: readonly Answer[]): readonly ImportLine[] {
  let next = 0;
  return rows.map((row) => {
    if (row.patch === null) return lineOf(row, null);
    next += 1;
    return lineOf(row, answers[next - 1] ?? null);
  });
}

export interface ImportRowsProps {
  readonly table: ProjectTable;
  readonly answers: readonly Answer[];
}

/** Row by row what an import of projects would do. */
export const ImportRows = ({ table, answers }: ImportRowsProps) => (
  <ImportLines
    lines={linesOf(table, answers)}
    nameHead={PROJECT_WORDS.project}
    figureHead={PROJECT_WORDS.budgetWan}
  />
);
