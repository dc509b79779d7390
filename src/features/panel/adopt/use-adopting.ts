import { useState } from 'react';
import type { ActOf } from '../../../domain/journal/act';
import type { HashedEntry } from '../../../domain/journal/entry';
import { type AppendFault, tryAppend } from '../../../store/try-append';
import { useOneAtATime } from '../../../ui/use-one-at-a-time';
import type { PanelPageProps } from '../panel-props';

type AdoptingAct = ActOf<'panelScores.adopted'> | ActOf<'entry.withdrawn'>;

/** Writes entries of the evaluation, one at a time, until what is drawn holds the last. */
export function useAdopting({ session, work }: PanelPageProps) {
  const { heads } = work.evaluation;
  const { run, busy } = useOneAtATime<HashedEntry | null>(
    (came) => came === null || (heads[came.entry.journal]?.seq ?? -1) >= came.entry.seq,
  );
  const [fault, setFault] = useState<AppendFault | null>(null);
  const write = (act: AdoptingAct): Promise<HashedEntry | null> =>
    run(async () => {
      const tried = await tryAppend(session.writer, { assignment: work.assignment, act });
      setFault(tried.ok ? null : tried.error);
      return tried.ok ? tried.value : null;
    });
  return { write, busy, fault };
}
