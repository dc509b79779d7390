import { BALLOT_WORDS, SEAL_FAULT_WORDS } from '../../../text/panel-act-words';
import { Notice } from '../../../ui/notice';
import type { Sealing } from './use-sealing';

/** Why a ballot is not sealed: that the scores are safe, and what to do. */
export function SealFaultNotice({ fault }: Pick<Sealing, 'fault'>) {
  if (fault === null) return null;
  return <Notice tone="danger" live safe={BALLOT_WORDS.faultSafe} {...SEAL_FAULT_WORDS[fault]} />;
}
