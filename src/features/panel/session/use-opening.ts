import { useState } from 'react';
import type { Result } from '../../../domain/kernel/result';
import type { PanelSession } from '../../../store/panel/read-panel';
import type { FORCE_WORDS } from '../../../text/panel-act-words';
import { useOneAtATime } from '../../../ui/use-one-at-a-time';

/** Why a ballot was not opened. */
export type OpeningFault = keyof typeof FORCE_WORDS &
  ('not-for-this-key' | 'not-unwrapped' | 'malformed' | 'not-sealed-here' | 'notWritten');

export interface Opening {
  /** True once what opens the ballot is on the disk. */
  readonly open: (work: () => Promise<Result<null, OpeningFault>>) => Promise<boolean>;
  readonly busy: boolean;
  readonly fault: OpeningFault | null;
}

/**
 * Opens ballots, one at a time until what is drawn has moved on; what was opened before a failure
 * stays open, and is passed over.
 */
export function useOpening(panel: PanelSession): Opening {
  const { run, busy } = useOneAtATime<PanelSession | null>(
    (came) => came === null || came !== panel,
  );
  const [fault, setFault] = useState<OpeningFault | null>(null);
  const open: Opening['open'] = async (work) => {
    const came = await run(async () => {
      try {
        const opened = await work();
        setFault(opened.ok ? null : opened.error);
        return opened.ok ? panel : null;
      } catch {
        // No room, or the entry could not be made.
        setFault('notWritten');
        return null;
      }
    });
    return came !== null;
  };
  return { open, busy, fault };
}
