import { cellName } from '../../domain/sheet/grid';
import type { Assumption, ImportFault } from './import-outcome';

/** The cell of a fault as people name it, 指标体系!E4; empty where it has none. */
export function placeOfFault(fault: ImportFault): string {
  if (fault.kind !== 'cell') return '';
  const cell = cellName(fault.at);
  return fault.sheet === null ? cell : `${fault.sheet}!${cell}`;
}

/** The cell that an assumption was made at; empty where it has none. */
export function placeOfAssumption(assumption: Assumption): string {
  const at = assumption.kind === 'reading' && 'at' in assumption.note ? assumption.note.at : null;
  return at === null ? '' : cellName(at);
}
