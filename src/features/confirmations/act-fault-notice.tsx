import { APPEND_FAULT_SAFE, APPEND_FAULT_WORDS } from '../../text/append-fault-words';
import { Notice } from '../../ui/notice';
import type { Acting } from './use-act';

/** Says that nothing was written, that the draft is safe, and what to do. */
export function ActFaultNotice({ fault }: Pick<Acting, 'fault'>) {
  if (fault === null) return null;
  return <Notice tone="danger" live safe={APPEND_FAULT_SAFE} {...APPEND_FAULT_WORDS[fault]} />;
}
