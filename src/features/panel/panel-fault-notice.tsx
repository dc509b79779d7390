import type { AppendFault } from '../../store/try-append';
import { APPEND_FAULT_SAFE, APPEND_FAULT_WORDS } from '../../text/append-fault-words';
import { Notice } from '../../ui/notice';

/** Says that nothing was written, that what was typed is safe, and what to do. */
export function PanelFaultNotice({ fault }: { readonly fault: AppendFault | null }) {
  if (fault === null) return null;
  return <Notice tone="danger" live safe={APPEND_FAULT_SAFE} {...APPEND_FAULT_WORDS[fault]} />;
}
