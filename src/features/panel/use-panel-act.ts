import { useState } from 'react';
import type { HashedEntry } from '../../domain/journal/entry';
import type { PanelAct } from '../../domain/panel/panel-act';
import { type AppendFault, tryAppend } from '../../store/try-append';
import { useOneAtATime } from '../../ui/use-one-at-a-time';
import type { SessionPageProps } from './panel-props';

/** Writes entries of one session, one at a time, until what is drawn holds the last. */
export interface PanelActing {
  /** True once it is on the disk. */
  readonly act: (act: PanelAct, clearDrafts?: readonly string[]) => Promise<boolean>;
  readonly busy: boolean;
  readonly fault: AppendFault | null;
}

/** @param indicator whose own journal it goes into, since somebody left it; null for the common one */
export function usePanelAct(
  { session, work, panel }: Pick<SessionPageProps, 'session' | 'work' | 'panel'>,
  indicator: string | null = null,
): PanelActing {
  const { run, busy } = useOneAtATime<HashedEntry | null>(
    (came) => came === null || panel.holds.has(came.hash),
  );
  const [fault, setFault] = useState<AppendFault | null>(null);
  const place = { session: panel.session, indicator };
  const act: PanelActing['act'] = async (made, clearDrafts = []) => {
    const written = await run(async () => {
      const input = { assignment: work.assignment, panel: place, act: made, clearDrafts };
      const tried = await tryAppend(session.writer, input);
      setFault(tried.ok ? null : tried.error);
      return tried.ok ? tried.value : null;
    });
    return written !== null;
  };
  return { act, busy, fault };
}
