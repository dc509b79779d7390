import { BALLOT_WORDS } from '../../../text/panel-act-words';
import { Notice } from '../../../ui/notice';
import type { Sealing } from './use-sealing';

/** Why a ballot is not sealed: that the scores are safe, and what to do. */
export function SealFaultNotice({ fault }: Pick<Sealing, 'fault'>) {
  if (fault === null) return null;
  const words =
    fault === 'failed'
      ? {
          title: BALLOT_WORDS.failed,
          safe: BALLOT_WORDS.failedSafe,
          next: BALLOT_WORDS.failedNext,
        }
      : {
          title: BALLOT_WORDS.noKey,
          safe: BALLOT_WORDS.noKeySafe,
          next: fault === 'no-chair-key' ? BALLOT_WORDS.noChair : BALLOT_WORDS.noScrutineer,
        };
  return <Notice tone="danger" live {...words} />;
}
