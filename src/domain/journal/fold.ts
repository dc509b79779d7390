import { fieldActSchema } from '../fieldwork/field-act';
import { type FieldEntry, FieldState } from '../fieldwork/field-state';
import type { Evaluation } from './evaluation';
import { type FoldInput, foldForScoring } from './fold-for-scoring';
import type { SetAside } from './set-aside';

export type { FoldInput } from './fold-for-scoring';

/**
 * The state of an evaluation: a pure function of the set of entries. Their order, repetition and
 * grouping make no difference. An entry that may not have its meaning is set aside with a reason and
 * never thrown; the rest goes on.
 */
export function foldEvaluation(input: FoldInput): Evaluation {
  const { evaluation, fieldEntries } = foldForScoring(input);
  const state = new FieldState(input.package);
  const setAside: SetAside[] = [];
  for (const { placed, opened, act } of fieldEntries) {
    const read = fieldActSchema.safeParse(act);
    const entry: FieldEntry | null = read.success ? { placed, opened, act: read.data } : null;
    const reason = entry === null ? 'body-malformed' : state.apply(entry);
    if (reason === null) continue;
    const { journal, seq, type } = placed.entry;
    setAside.push({ journal, seq, hash: placed.hash, type, reason });
  }
  return {
    ...evaluation,
    setAside: [...evaluation.setAside, ...setAside],
    fieldwork: state.state(),
  };
}
