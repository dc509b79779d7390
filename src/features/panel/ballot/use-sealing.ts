import { useState } from 'react';
import type { HashedEntry } from '../../../domain/journal/entry';
import type { Vote } from '../../../domain/panel/ballot';
import { type SealFault, sealBallot } from '../../../store/panel/seal-ballot';
import { isQuotaError } from '../../../store/quota-error';
import { useOneAtATime } from '../../../ui/use-one-at-a-time';
import type { SessionPageProps } from '../panel-props';
import { type BallotPlace, voteField } from './use-ballot-draft';

export interface Sealing {
  readonly seal: (votes: readonly Vote[]) => Promise<void>;
  readonly busy: boolean;
  readonly fault: SealFault | 'phoneFull' | 'notWritten' | null;
}

/** Seals a ballot once; a second tap does nothing until the page shows it sealed. */
export function useSealing(props: SessionPageProps, place: BallotPlace): Sealing {
  const { session, panel, state } = props;
  const [fault, setFault] = useState<Sealing['fault']>(null);
  const { run, busy } = useOneAtATime<HashedEntry | null>(
    (came) => came === null || panel.holds.has(came.hash),
  );
  const seal: Sealing['seal'] = async (votes) => {
    await run(async () => {
      try {
        const fields = votes.map(({ indicator }) => voteField(place, indicator));
        const { writer, bureauKey } = session;
        const sealed = await sealBallot(writer, place, votes, state, bureauKey, fields);
        setFault(sealed.ok ? null : sealed.error);
        return sealed.ok ? sealed.value : null;
      } catch (error) {
        // The drafts are still there.
        setFault(isQuotaError(error) ? 'phoneFull' : 'notWritten');
        return null;
      }
    });
  };
  return { seal, busy, fault };
}
