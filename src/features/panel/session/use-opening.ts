import { useState } from 'react';
import type { Result } from '../../../domain/kernel/result';
import type { FORCE_WORDS } from '../../../text/panel-act-words';
import { useOneAtATime } from '../../../ui/use-one-at-a-time';

/** Why a ballot was not opened. */
export type OpeningFault = keyof typeof FORCE_WORDS &
  ('not-for-this-key' | 'not-unwrapped' | 'malformed' | 'not-sealed-here');

export interface Opening {
  readonly open: (work: () => Promise<Result<null, OpeningFault>>) => Promise<void>;
  readonly busy: boolean;
  readonly fault: OpeningFault | null;
}

/** Opens ballots, one at a time; what was opened before a failure stays open, and is passed over. */
export function useOpening(): Opening {
  const { run, busy } = useOneAtATime();
  const [fault, setFault] = useState<OpeningFault | null>(null);
  const open: Opening['open'] = async (work) => {
    await run(async () => {
      const opened = await work();
      setFault(opened.ok ? null : opened.error);
    });
  };
  return { open, busy, fault };
}
