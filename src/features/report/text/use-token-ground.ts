import { useMemo } from 'react';
import type { TokenGround } from '../../../domain/report/token-value';
import type { AssignmentWork } from '../../../store/assignment-work';

/** What references of the text are looked up in. */
export function useTokenGround({ pkg, evaluation, scores }: AssignmentWork): TokenGround {
  return useMemo(() => ({ package: pkg, evaluation, score: scores }), [pkg, evaluation, scores]);
}
