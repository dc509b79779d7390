import { fieldActSchema } from '../fieldwork/field-act';
import { type FieldEntry, FieldState } from '../fieldwork/field-state';
import type { Evaluation } from './evaluation';
import { type FoldInput, foldForScoring } from './fold-for-scoring';
import type { PlacedEntry } from './placed-entry';
import type { SetAside, SetAsideReason } from './set-aside';

export type { FoldInput } from './fold-for-scoring';

/**
 * The state of an evaluation: a pure function of the set of entries. Their order, repetition and
 * grouping make no difference. An entry that may not have its meaning is set aside with a reason and
 * never thrown; the rest goes on.
 */
export function foldEvaluation(input: FoldInput): Evaluation {
  const { evaluation, fieldEntries, sheetWithdrawals } = foldForScoring(input);
  const state = new FieldState(input.package, sheetWithdrawals);
  const setAside: SetAside[] = [];
  const leaveOut = ({ entry, hash }: PlacedEntry, reason: SetAsideReason) => {
    const { journal, seq, type } = entry;
    setAside.push({ journal, seq, hash, type, reason });
  };
  for (const { placed, opened, act } of fieldEntries) {
    const read = fieldActSchema.safeParse(act);
    const entry: FieldEntry | null = read.success ? { placed, opened, act: read.data } : null;
    const reason = entry === null ? 'body-malformed' : state.apply(entry);
    if (reason !== null) leaveOut(placed, reason);
  }
  for (const placed of state.overruled()) leaveOut(placed, 'confirmation-answered');
  return {
    ...evaluation,
    setAside: [...evaluation.setAside, ...setAside],
    fieldwork: state.state(),
  };
}
