import type { LedgerLine } from '../../../domain/report/points-ledger';
import { ZERO } from '../../../domain/scoring/rule-outcome';

/** What of the ledger is looked at, and in which order. */
export interface LedgerChoice {
  readonly show: 'deducted' | 'all';
  readonly order: 'size' | 'framework';
  /** Part of a name or an id; empty for all. */
  readonly text: string;
}

export const FIRST_CHOICE: LedgerChoice = { show: 'deducted', order: 'size', text: '' };

const isDeducted = ({ score }: LedgerLine): boolean => score.deducted;

/** The lines that were asked for; of equal deductions the one that the framework has first. */
export function chooseLines(
  lines: readonly LedgerLine[],
  { show, order, text }: LedgerChoice,
): readonly LedgerLine[] {
  const wanted = text.trim().toLowerCase();
  const fits = ({ indicator: { id, name } }: LedgerLine): boolean =>
    wanted === '' || id.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted);
  const chosen = lines.filter((line) => (show === 'all' || isDeducted(line)) && fits(line));
  if (order === 'framework') return chosen;
  return [...chosen].sort((a, b) => (b.lost ?? ZERO).compare(a.lost ?? ZERO));
}
