import { useState } from 'react';
import type { HashedEntry } from '../../../domain/journal/entry';
import type { PanelAct } from '../../../domain/panel/panel-act';
import { type AppendFault, tryAppend } from '../../../store/try-append';
import { useOneAtATime } from '../../../ui/use-one-at-a-time';
import type { SessionPageProps } from '../panel-props';

/** Writes entries about one place of a session, one after another. */
export interface Giving {
  /** How many of them are on the disk: the first ones, where not all are. */
  readonly write: (acts: readonly PanelAct[]) => Promise<number>;
  readonly busy: boolean;
  readonly fault: AppendFault | null;
}

/** @param indicator in whose own journal they stand; null for the whole */
export function useGiving(
  { session, work, panel }: Pick<SessionPageProps, 'session' | 'work' | 'panel'>,
  indicator: string | null,
): Giving {
  const { run, busy } = useOneAtATime<readonly HashedEntry[]>(
    (came) => came === null || came.every(({ hash }) => panel.holds.has(hash)),
  );
  const [fault, setFault] = useState<AppendFault | null>(null);
  const place = { session: panel.session, indicator };
  const write: Giving['write'] = async (acts) => {
    const written = await run(async () => {
      const done: HashedEntry[] = [];
      setFault(null);
      for (const act of acts) {
        const input = { assignment: work.assignment, panel: place, act };
        const tried = await tryAppend(session.writer, input);
        if (!tried.ok) {
          setFault(tried.error);
          break;
        }
        done.push(tried.value);
      }
      return done;
    });
    return written?.length ?? 0;
  };
  return { write, busy, fault };
}
