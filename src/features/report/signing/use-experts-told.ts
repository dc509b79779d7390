import { useCallback, useEffect, useState } from 'react';
import type { FieldSession } from '../../../store/field-session';
import {
  askExpertStatements,
  lastToldOfExperts,
  type ToldOfExperts,
} from '../../../sync/expert-statements';

/** What the server told; `asking` while an answer is awaited over what was told before. */
export type ExpertsHeard = ToldOfExperts & { readonly asking: boolean };

/** Asks which experts signed when the page opens, and whenever it is asked anew. */
export function useExpertsTold({ writer, origin }: FieldSession, assignment: string) {
  const [heard, setHeard] = useState<ExpertsHeard>({ told: null, fault: null, asking: true });
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request is one more of them
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const told = await lastToldOfExperts(writer, assignment);
      if (current) setHeard({ told, fault: null, asking: true });
      const answer = await askExpertStatements(writer, assignment, { origin });
      if (current) setHeard({ ...answer, asking: false });
    };
    // A phone that was locked meanwhile shows no page any more.
    ask().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [writer, origin, assignment, asked]);
  const again = useCallback(() => setAsked((count) => count + 1), []);
  return { heard, again };
}
