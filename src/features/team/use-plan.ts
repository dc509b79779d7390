import { useEffect, useState } from 'react';
import type { FieldSession } from '../../store/field-session';
import { type PackPlan, planPack } from '../../sync/handover/pack-assignment';
import type { PackedScope } from '../../sync/handover/packed';

/** What a scope comes to; null while it is looked up. */
export function usePlan(
  session: FieldSession,
  assignment: string,
  scope: PackedScope,
): PackPlan | null {
  const [plan, setPlan] = useState<PackPlan | null>(null);
  useEffect(() => {
    let current = true;
    setPlan(null);
    void planPack(session, assignment, scope).then((next) => {
      if (current) setPlan(next);
    });
    return () => {
      current = false;
    };
  }, [session, assignment, scope]);
  return plan;
}
