import { useEffect, useMemo, useState } from 'react';
import type { FieldSession } from '../store/field-session';
import type { Progress } from '../store/progress';
import { ProgressRefresher } from './progress-refresher';
import type { RowState } from './row-state';

/**
 * Has stale progress folded once the list is shown.
 * @returns the progress of a row, null while none of its present state is known
 */
export function useFreshProgress(
  session: FieldSession,
  rows: readonly RowState[] | undefined,
  shown: boolean,
): (row: RowState) => Progress | null {
  const [fresh, setFresh] = useState<ReadonlyMap<string, Progress>>(new Map());
  const refresher = useMemo(() => {
    const refresh = async (of: RowState['of']) => {
      const { refreshFor } = await import('./refresh-progress');
      return refreshFor(session)(of);
    };
    return new ProgressRefresher(refresh, (assignment, progress) =>
      setFresh((before) => new Map(before).set(assignment, progress)),
    );
  }, [session]);
  useEffect(() => {
    if (shown && rows !== undefined) refresher.look(rows);
  }, [refresher, rows, shown]);
  return ({ of, source, progress }) => {
    const own = fresh.get(of.assignment);
    return progress ?? (own?.source === source ? own : null);
  };
}
