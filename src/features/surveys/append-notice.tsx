import type { AppendFault } from '../../store/try-append';
import { APPEND_FAULT_SAFE, APPEND_FAULT_WORDS } from '../../text/append-fault-words';
import { Notice } from '../../ui/notice';

/** Why something was not recorded, where the work is, and what to do; nothing while all went well. */
export function AppendNotice({ fault }: { readonly fault: AppendFault | null }) {
  if (fault === null) return null;
  return <Notice tone="danger" live safe={APPEND_FAULT_SAFE} {...APPEND_FAULT_WORDS[fault]} />;
}
